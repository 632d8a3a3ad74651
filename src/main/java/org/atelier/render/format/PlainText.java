package org.atelier.render.format;

import org.atelier.config.Language;
import org.atelier.content.LinkResolver;
import org.atelier.model.FieldValue;
import org.atelier.render.page.Prose;
import org.jsoup.Jsoup;

/** An author's text for formats that know no markup: the words, without stars and links. */
public record PlainText(Prose prose) {

  private static final LinkResolver NOWHERE = link -> new LinkResolver.Target("", null, false);

  /**
   * Without one of these a text of one line has no markup; what links by itself keeps its words.
   */
  private static final String MARKS = "*_[<`~\\&{:=";

  /** With the typography of its language, for people. */
  public String of(FieldValue.Text text, Language language) {
    return isMarked(text) ? withoutMarks(text, language) : prose.plain(text.value(), language);
  }

  /** A title or another text that never has markup. */
  public String of(String text, Language language) {
    return prose.plain(text, language);
  }

  /** As its author wrote it, but for markup: for programs. */
  public String raw(FieldValue.Text text, Language language) {
    return isMarked(text) ? withoutMarks(text, language) : text.value();
  }

  private String withoutMarks(FieldValue.Text text, Language language) {
    var html =
        text.form() == FieldValue.Form.BLOCK_MARKDOWN
            ? prose.block(text.value(), language, NOWHERE)
            : prose.inline(text.value(), language, NOWHERE);
    return Jsoup.parseBodyFragment(html).text();
  }

  private static boolean isMarked(FieldValue.Text text) {
    return switch (text.form()) {
      case PLAIN, FILE -> false;
      case INLINE_MARKDOWN -> text.value().chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
      case BLOCK_MARKDOWN -> true;
    };
  }
}
