package org.atelier.content.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.atelier.content.markdown.RawHtmlWriter.Open;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes the blocks of a text: one walk, which also finds what there is to know of it. */
final class BlockWriter {

  /** CommonMark opens no more blocks inside each other; what is deeper stays text. */
  static final int DEEPEST = 100;

  private static final int LONGEST_LANGUAGE = 30;

  private final Writing writing;
  private final HeadingWriter headings;
  private final ComponentWriter components;
  private final AlertWriter alerts;
  private final TableWriter tables;
  private boolean tooDeep;

  BlockWriter(Writing writing, HeadingWriter headings) {
    this.writing = writing;
    this.headings = headings;
    this.components = new ComponentWriter(writing, this);
    this.alerts = new AlertWriter(writing, this);
    this.tables = new TableWriter(writing);
  }

  void children(Node parent, HtmlBuilder out, int depth) {
    Deque<Open> open = new ArrayDeque<>(2);
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof HtmlBlock html) {
        writing.rawHtml.block(html, open, out);
      } else {
        node(node, out, depth + 1);
      }
    }
    writing.rawHtml.closeAll(open, out);
  }

  void node(Node node, HtmlBuilder out, int depth) {
    if (depth >= DEEPEST) reportDepth(node);
    if (node instanceof Paragraph) {
      paragraph(node, out);
    } else if (node instanceof Heading heading) {
      headings.write(heading, out);
    } else if (node instanceof ListBlock list) {
      list(list, out, depth);
    } else if (node instanceof ListItem) {
      item(node, out, depth);
    } else if (node instanceof BlockQuote quote) {
      if (!alerts.write(quote, out, depth)) wrapped("blockquote", node, out, depth);
    } else if (node instanceof FencedCodeBlock code) {
      code(code.getLiteral(), code.getInfo(), out);
    } else if (node instanceof IndentedCodeBlock code) {
      code(code.getLiteral(), "", out);
    } else if (node instanceof ThematicBreak) {
      out.line().raw("<hr>").line();
    } else if (node instanceof TableBlock table) {
      tables.write(table, out);
    } else if (node instanceof CustomBlock custom) {
      components.write(custom, out, depth);
    }
    // Definitions of links and footnotes are not written where they stand.
  }

  private void paragraph(Node node, HtmlBuilder out) {
    boolean tight =
        node.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    if (tight) {
      words(node, out);
      return;
    }
    out.line().raw("<p>");
    words(node, out);
    out.raw("</p>").line();
  }

  /** The words of a paragraph, which may be the first a reader ought to see in a list of pages. */
  void words(Node node, HtmlBuilder out) {
    if (node.getPrevious() instanceof TaskListItemMarker marker) box(marker, out);
    var plain = writing.inline.write(node, out);
    boolean top = node.getParent() instanceof Document;
    (top ? writing.findings.excerpt : writing.findings.innerExcerpt).add(plain);
  }

  private void list(ListBlock list, HtmlBuilder out, int depth) {
    if (list instanceof BulletList) {
      wrapped("ul", list, out, depth);
      return;
    }
    var start = ((OrderedList) list).getMarkerStartNumber();
    boolean one = start == null || start == 1;
    out.line().raw(one ? "<ol>" : "<ol start=\"" + start + "\">").line();
    children(list, out, depth);
    out.line().raw("</ol>").line();
  }

  private void item(Node item, HtmlBuilder out, int depth) {
    boolean task = item.getFirstChild() instanceof TaskListItemMarker;
    out.raw(task ? "<li class=\"task\">" : "<li>");
    children(item, out, depth);
    out.raw("</li>").line();
  }

  private static void box(TaskListItemMarker marker, HtmlBuilder out) {
    var label = marker.isChecked() ? MarkdownLabel.TASK_DONE : MarkdownLabel.TASK_OPEN;
    out.raw("<input type=\"checkbox\" disabled").raw(marker.isChecked() ? " checked" : "");
    out.raw(" aria-label=\"").piece(new Piece.Label(label, 0)).raw("\"> ");
  }

  private void wrapped(String element, Node node, HtmlBuilder out, int depth) {
    out.line().raw("<" + element + ">").line();
    children(node, out, depth);
    out.line().raw("</" + element + ">").line();
  }

  private static void code(String literal, String info, HtmlBuilder out) {
    var language = language(info);
    out.line().raw("<pre><code");
    if (!language.isEmpty()) out.raw(" class=\"language-" + language + "\"");
    out.raw(">").text(literal).raw("</code></pre>").line();
  }

  /** The first word after the fence, as far as it can be the name of a language. */
  private static String language(String info) {
    var word = new StringBuilder();
    for (int i = 0; i < info.length() && word.length() < LONGEST_LANGUAGE; i++) {
      char c = info.charAt(i);
      if (!Escape.isAsciiAlphanumeric(c) && "+#-".indexOf(c) < 0) break;
      word.append(c);
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }

  private void reportDepth(Node node) {
    if (tooDeep) return;
    tooDeep = true;
    writing.findings.report(
        Diagnostic.of(Rule.MARKDOWN_TOO_DEEP, writing.source.firstLine(node))
            .with("limit", DEEPEST));
  }
}
