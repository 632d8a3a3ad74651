package org.atelier.content.markdown;

import java.util.List;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.FieldValue;

/** The Markdown in the fields of an entry: what is wrong with it, and where it leads. */
public final class FieldMarkdown {

  /** Without one of these there is no link and no mistake. */
  private static final String MARKS = "[<:@#{=>*_~-";

  private final MarkdownParser parser;

  public FieldMarkdown(MarkdownParser parser) {
    this.parser = parser;
  }

  /** What can be said of one text. */
  public record Reading(List<Link> links, List<Diagnostic> problems) {
    static final Reading NOTHING = new Reading(List.of(), List.of());

    public Reading {
      links = List.copyOf(links);
      problems = List.copyOf(problems);
    }
  }

  public List<Diagnostic> check(FieldValue.Text text) {
    return read(text.value(), text.form(), text.where()).problems();
  }

  public List<Link> linksOf(FieldValue.Text text) {
    return read(text.value(), text.form(), text.where()).links();
  }

  /**
   * @param where the value in its file, quotes included; on one line, places inside it are exact
   */
  public Reading read(String text, FieldValue.Form form, SourceSpan where) {
    return switch (form) {
      case PLAIN, FILE -> Reading.NOTHING;
      case INLINE_MARKDOWN -> read(text, Scope.INLINE_FIELD, where);
      case BLOCK_MARKDOWN -> read(text, Scope.BLOCK_FIELD, where);
    };
  }

  private Reading read(String text, Scope scope, SourceSpan where) {
    if (!mayHoldMarks(text)) return Reading.NOTHING;
    var parsed = parser.parse(SourceText.value(text, where), scope, Typography.none());
    var body = parsed.value();
    return body == null ? Reading.NOTHING : new Reading(body.links(), parsed.diagnostics());
  }

  /** Most fields are a few words; they need no parser. */
  private static boolean mayHoldMarks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) return true;
    }
    return false;
  }
}
