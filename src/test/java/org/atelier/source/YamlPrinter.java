package org.atelier.source;

import java.util.ArrayList;
import java.util.List;

/** Writes a tree as YAML and remembers each scalar as it was written. */
final class YamlPrinter {

  private final String lineEnd;
  private final StringBuilder out = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();

  /** A scalar as it stands in the text, what it means, and its line. */
  record Token(String written, String text, int line) {}

  sealed interface Tree {}

  record Leaf(String text, Style style) implements Tree {}

  record Listed(List<Tree> items, boolean flow) implements Tree {}

  record Keyed(List<Pair> pairs, boolean flow) implements Tree {}

  record Pair(Leaf key, Tree value) {}

  enum Style {
    PLAIN,
    SINGLE,
    DOUBLE,
    BLOCK
  }

  YamlPrinter(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  String print(Tree tree) {
    block(tree, 0);
    return out.toString();
  }

  List<Token> tokens() {
    return tokens;
  }

  /** A value after a key or a hyphen, to the end of its last line. */
  private void value(Tree tree, int indent) {
    if (tree instanceof Leaf leaf) {
      out.append(' ');
      leaf(leaf, indent, leaf.style());
      out.append(lineEnd);
    } else if (isFlow(tree)) {
      out.append("  ");
      flow(tree);
      out.append(" # note").append(lineEnd);
    } else {
      out.append(lineEnd);
      block(tree, indent + 1);
    }
  }

  private static boolean isFlow(Tree tree) {
    return tree instanceof Listed list
        ? list.flow() || list.items().isEmpty()
        : ((Keyed) tree).flow() || ((Keyed) tree).pairs().isEmpty();
  }

  private void block(Tree tree, int indent) {
    if (tree instanceof Listed list) {
      for (var item : list.items()) {
        out.append(" ".repeat(indent)).append('-');
        value(item, indent);
      }
    } else {
      for (var pair : ((Keyed) tree).pairs()) {
        out.append(" ".repeat(indent));
        leaf(pair.key(), indent, pair.key().style());
        out.append(':');
        value(pair.value(), indent);
      }
    }
  }

  private void flow(Tree tree) {
    if (tree instanceof Leaf leaf) {
      leaf(leaf, 0, leaf.style() == Style.SINGLE ? Style.SINGLE : Style.DOUBLE);
    } else if (tree instanceof Listed list) {
      out.append('[');
      for (var item : list.items()) {
        flow(item);
        out.append(",");
      }
      out.append(']');
    } else {
      out.append('{');
      for (var pair : ((Keyed) tree).pairs()) {
        leaf(pair.key(), 0, pair.key().style() == Style.PLAIN ? Style.PLAIN : Style.DOUBLE);
        out.append(": ");
        flow(pair.value());
        out.append(" , ");
      }
      out.append('}');
    }
  }

  private void leaf(Leaf leaf, int indent, Style style) {
    var text = leaf.text();
    var written =
        switch (style) {
          case PLAIN -> text;
          case SINGLE -> "'" + text.replace("'", "''") + "'";
          case DOUBLE ->
              '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
          case BLOCK ->
              "|"
                  + lineEnd
                  + (" ".repeat(indent + 1) + text.strip())
                      .replace("\n", lineEnd + " ".repeat(indent + 1));
        };
    int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
    tokens.add(new Token(written, text, line));
    out.append(written);
  }
}
