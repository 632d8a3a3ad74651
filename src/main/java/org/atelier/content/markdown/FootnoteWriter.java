package org.atelier.content.markdown;

import org.atelier.content.markdown.FootnoteNumbers.Note;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** The footnotes at the end of a body, each with its ways back. */
final class FootnoteWriter {

  private final Writing writing;
  private final BlockWriter blocks;

  FootnoteWriter(Writing writing, BlockWriter blocks) {
    this.writing = writing;
    this.blocks = blocks;
  }

  void write(HtmlBuilder out) {
    var notes = writing.footnotes.notes();
    if (!notes.isEmpty()) {
      out.line().raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"");
      out.piece(new Piece.Label(MarkdownLabel.FOOTNOTES, 0)).raw("\">").line();
      out.raw("<ol>").line();
      // Not an iterator: a note may refer to another one, which then joins the list.
      for (int i = 0; i < notes.size(); i++) note(notes.get(i), out);
      out.raw("</ol>").line().raw("</section>").line();
    }
    writing.footnotes.reportUnused();
  }

  private void note(Note note, HtmlBuilder out) {
    out.raw("<li id=\"" + note.id() + "\">").line();
    if (note.text instanceof InlineFootnote) {
      out.raw("<p>");
      writing.inline.write(note.text, out);
      back(note, out);
      out.raw("</p>").line();
    } else {
      definition(note, out);
    }
    out.raw("</li>").line();
  }

  private void definition(Note note, HtmlBuilder out) {
    Node last = note.text.getLastChild();
    boolean endsWithWords = last instanceof Paragraph;
    if (last != null && endsWithWords) last.unlink();
    blocks.children(note.text, out, 1);
    out.line().raw("<p>");
    if (last != null && endsWithWords) writing.inline.write(last, out);
    back(note, out);
    out.raw("</p>").line();
  }

  private static void back(Note note, HtmlBuilder out) {
    for (int i = 1; i <= note.references; i++) {
      out.raw(" <a href=\"#" + note.referenceId(i) + "\" class=\"footnote-back\"");
      out.raw(" role=\"doc-backlink\" aria-label=\"");
      out.piece(new Piece.Label(MarkdownLabel.FOOTNOTE_BACK, note.number)).raw("\">↩</a>");
    }
  }
}
