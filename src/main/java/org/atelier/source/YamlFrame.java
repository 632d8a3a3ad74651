package org.atelier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A list or a mapping whose end has not come yet. */
abstract class YamlFrame {

  private final int start;
  private final Closing closing;
  private int end;

  /** What ends it: a bracket of its own, or just the last thing in it. */
  enum Closing {
    BRACKET,
    LAST_ITEM
  }

  private YamlFrame(int start, Closing closing) {
    this.start = start;
    this.closing = closing;
    this.end = start;
  }

  int start() {
    return start;
  }

  Closing closing() {
    return closing;
  }

  /** Where its last item ends. */
  int end() {
    return end;
  }

  final void add(YamlNode node, int endOfNode) {
    end = Math.max(end, endOfNode);
    add(node);
  }

  abstract void add(YamlNode node);

  abstract boolean wantsKey();

  abstract YamlNode node(SourceSpan where);

  /** A list. */
  static final class Listed extends YamlFrame {
    private final List<YamlNode> items = new ArrayList<>();

    Listed(int start, Closing closing) {
      super(start, closing);
    }

    @Override
    void add(YamlNode node) {
      items.add(node);
    }

    @Override
    boolean wantsKey() {
      return false;
    }

    @Override
    YamlNode node(SourceSpan where) {
      return new YamlNode.Sequence(items, where);
    }
  }

  /** A mapping; of a key that comes twice it keeps the first. */
  static final class Keyed extends YamlFrame {
    private final List<YamlNode.Entry> entries = new ArrayList<>();
    private final Map<String, SourceSpan> seen = new HashMap<>();
    private final List<Diagnostic> problems;
    private YamlNode.@Nullable Scalar key;

    Keyed(int start, Closing closing, List<Diagnostic> problems) {
      super(start, closing);
      this.problems = problems;
    }

    @Override
    boolean wantsKey() {
      return key == null;
    }

    @Override
    void add(YamlNode node) {
      if (key == null) {
        key = (YamlNode.Scalar) node; // the parser has refused any other
        return;
      }
      if (isSound(key)) entries.add(new YamlNode.Entry(key, node));
      key = null;
    }

    private boolean isSound(YamlNode.Scalar key) {
      if (key.text().isBlank()) {
        problems.add(YamlSyntax.problem("empty-key", key.where()));
        return false;
      }
      var first = seen.putIfAbsent(key.text(), key.where());
      if (first == null) return true;
      problems.add(
          Diagnostic.of(Rule.YAML_DUPLICATE_KEY, key.where())
              .with("key", key.text())
              .with("line", first.line())
              .related(first));
      return false;
    }

    @Override
    YamlNode node(SourceSpan where) {
      return new YamlNode.Mapping(entries, where);
    }
  }
}
