package org.atelier.content.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.atelier.content.Link;
import org.atelier.content.markdown.FootnoteNumbers.Note;
import org.atelier.content.markdown.RawHtmlWriter.Open;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Writes the words of one paragraph, heading or cell: first set as a whole, then marked up. */
final class InlineWriter {

  /** CommonMark stops at this depth; what is deeper stays text. */
  static final int DEEPEST = 100;

  private final Writing writing;
  private final PictureWriter pictures;

  InlineWriter(Writing writing) {
    this.writing = writing;
    this.pictures = new PictureWriter(writing);
  }

  /** Answers with the plain text, for outlines and excerpts. */
  String write(Node container, HtmlBuilder out) {
    var runs = InlineRuns.of(container, writing.places);
    writing.typography.apply(runs.list());
    for (var run : runs.list()) {
      if (!run.picture) writing.findings.words.add(run.plain());
    }
    writing.findings.words.end();
    new Pass(runs).children(container, out, 0);
    return runs.plain();
  }

  /** One walk over one container. */
  private final class Pass {
    private final InlineRuns runs;

    Pass(InlineRuns runs) {
      this.runs = runs;
    }

    void children(Node parent, HtmlBuilder out, int depth) {
      if (depth == DEEPEST) {
        var where = writing.source.span(parent);
        writing.findings.report(
            Diagnostic.of(Rule.MARKDOWN_TOO_DEEP, where).with("limit", DEEPEST));
      }
      Deque<Open> open = new ArrayDeque<>(2);
      for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
        node(node, open, out, depth);
      }
      writing.rawHtml.closeAll(open, out);
    }

    private void node(Node node, Deque<Open> open, HtmlBuilder out, int depth) {
      if (node instanceof Text text) {
        out.text(runs.text(node));
        footnoteWithoutText(text);
      } else if (node instanceof SoftLineBreak) {
        out.text(runs.text(node));
      } else if (node instanceof HardLineBreak) {
        out.raw("<br>\n");
      } else if (node instanceof Code code) {
        out.raw("<code>").text(code.getLiteral()).raw("</code>");
      } else if (node instanceof HtmlInline html) {
        writing.rawHtml.inline(html, open, out);
      } else if (node instanceof org.commonmark.node.Link link) {
        link(link, out, depth + 1);
      } else if (node instanceof Image image) {
        pictures.write(image, out);
      } else if (node instanceof CustomNode custom) {
        custom(custom, out, depth + 1);
      } else {
        element(node instanceof StrongEmphasis ? "strong" : "em", node, out, depth + 1);
      }
    }

    private void element(String name, Node node, HtmlBuilder out, int depth) {
      out.raw("<" + name + ">");
      children(node, out, depth);
      out.raw("</" + name + ">");
    }

    private void custom(CustomNode node, HtmlBuilder out, int depth) {
      if (node instanceof Strikethrough) {
        element("del", node, out, depth);
      } else if (node instanceof FootnoteReference reference) {
        reference(writing.footnotes.refer(reference), out);
      } else if (node instanceof InlineFootnote footnote) {
        reference(writing.footnotes.refer(footnote), out);
      }
      // What is left has been read by its parent: sizes of pictures, boxes of tasks.
    }

    private void reference(@Nullable Note note, HtmlBuilder out) {
      if (note == null) return;
      out.raw("<sup class=\"footnote-ref\"><a href=\"#" + note.id() + "\"");
      out.raw(" id=\"" + note.referenceId(note.references) + "\" role=\"doc-noteref\">");
      out.raw(note.number + "</a></sup>");
    }

    private void link(org.commonmark.node.Link node, HtmlBuilder out, int depth) {
      var target = node.getDestination();
      var where = writing.places.target(node, target);
      var problem = writing.urls.check(Link.Kind.LINK, target, where);
      if (problem.isPresent()) {
        writing.findings.report(problem.get());
        children(node, out, depth);
        return;
      }
      var link = new Link(Link.Kind.LINK, target, runs.spoken(node), where);
      writing.findings.links.add(link);
      var inner = new HtmlBuilder();
      children(node, inner, depth);
      out.piece(new Piece.Anchor(link, title(node.getTitle()), inner.finish()));
    }
  }

  private String title(@Nullable String title) {
    return title == null ? "" : writing.typography.plain(title);
  }

  /** {@code [^x]} that stayed text, because nobody wrote the footnote. */
  private void footnoteWithoutText(Text text) {
    if (writing.scope != Scope.BODY) return;
    var words = text.getLiteral();
    for (int i = words.indexOf("[^"); i >= 0; i = words.indexOf("[^", i + 2)) {
      int end = i + 2;
      while (end < words.length() && isLabelCharacter(words.charAt(end))) end++;
      if (end == i + 2 || end == words.length() || words.charAt(end) != ']') continue;
      var where = writing.source.span(text, words, i, end + 1);
      writing.findings.report(
          Findings.problem(Rule.MARKDOWN_FOOTNOTE, "missing", where)
              .with("label", Visible.of(words.substring(i + 2, end)))
              .with("form", words.substring(i, end + 1) + ":"));
    }
  }

  private static boolean isLabelCharacter(char c) {
    return c > ' ' && c != '[' && c != ']';
  }
}
