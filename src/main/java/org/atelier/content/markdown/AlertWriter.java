package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.diagnostic.Rule;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Alerts as on GitHub: a quote whose first line is {@code [!NOTE]} and nothing else. */
final class AlertWriter {

  private static final Map<String, MarkdownLabel> KINDS =
      new TreeMap<>(
          Map.of(
              "NOTE", MarkdownLabel.NOTE,
              "TIP", MarkdownLabel.TIP,
              "IMPORTANT", MarkdownLabel.IMPORTANT,
              "WARNING", MarkdownLabel.WARNING,
              "CAUTION", MarkdownLabel.CAUTION));

  private final Writing writing;
  private final BlockWriter blocks;

  AlertWriter(Writing writing, BlockWriter blocks) {
    this.writing = writing;
    this.blocks = blocks;
  }

  /** False when the quote is a quote. */
  boolean write(BlockQuote quote, HtmlBuilder out, int depth) {
    if (!(quote.getFirstChild() instanceof Paragraph first)) return false;
    if (!(first.getFirstChild() instanceof Text mark)) return false;
    var next = mark.getNext();
    var word = word(mark.getLiteral().strip());
    if (word.isEmpty() || !(next == null || next instanceof SoftLineBreak)) return false;
    var label = KINDS.get(word.toUpperCase(Locale.ROOT));
    if (label == null) {
      reportUnknown(mark, word);
      return false;
    }
    drop(mark, next, first);
    var kind = label.name().toLowerCase(Locale.ROOT);
    out.line().raw("<div class=\"alert alert-" + kind + "\" role=\"note\">").line();
    out.raw("<p class=\"alert-title\">").piece(new Piece.Label(label, 0)).raw("</p>").line();
    blocks.children(quote, out, depth);
    out.line().raw("</div>").line();
    return true;
  }

  /** {@code NOTE} of {@code [!NOTE]}, else nothing. */
  private static String word(String line) {
    if (!line.startsWith("[!") || !line.endsWith("]")) return "";
    var word = line.substring(2, line.length() - 1);
    return !word.isEmpty() && word.chars().allMatch(Character::isLetter) ? word : "";
  }

  private static void drop(Text mark, @Nullable Node next, Paragraph first) {
    mark.unlink();
    if (next != null) next.unlink();
    if (first.getFirstChild() == null) first.unlink();
  }

  private void reportUnknown(Text mark, String word) {
    int from = mark.getLiteral().indexOf(word);
    var where = writing.source.span(mark, mark.getLiteral(), from, from + word.length());
    List<String> known = new ArrayList<>(KINDS.keySet());
    writing.findings.report(
        Findings.problem(Rule.COMPONENT_UNKNOWN, "alert", where)
            .with("name", Visible.of(word))
            .with("known", org.atelier.diagnostic.Text.anyOf(known))
            .didYouMean(word, known));
  }
}
