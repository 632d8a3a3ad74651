package org.atelier.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.atelier.config.Language;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.atelier.site.Translation;

/** What somebody wrote for one entry in one language, as readers meet it. */
final class Texts {

  /** Titles and words for the search are no prose. */
  private static final Set<String> NO_PROSE =
      Set.of(
          "title",
          "titleFeminine",
          "titleMasculine",
          "slug",
          "altTitles",
          "hiddenTitles",
          "aliases",
          "description");

  /** After these a full stop does not end a sentence; nor does one between digits or letters. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b(?:n°|M|Mme|Mr|Mrs|St|no|nr|bv|d\\.w\\.z|e\\.g|i\\.e|p\\.ex))"
              + "[.!?…]+[»”’)]*\\s+(?=[\\p{Lu}\\d«“‘(])");

  private Texts() {}

  static Translation in(Entry entry, String language) {
    var found = entry.translations().get(new Language(language));
    if (found == null) throw new IllegalStateException(entry.id() + " is not in " + language);
    return found;
  }

  /** The entry's own words in this language, field by field, without its body. */
  static List<String> fields(Translation translation) {
    var texts = new ArrayList<String>();
    translation
        .document()
        .fields()
        .fields()
        .forEach(
            (name, value) -> {
              if (!NO_PROSE.contains(name)) collect(value, texts);
            });
    return texts;
  }

  private static void collect(FieldValue value, List<String> into) {
    if (value instanceof FieldValue.Text text) {
      into.addAll(List.of(text.value().split("\n\\s*\n", -1)));
    } else if (value instanceof FieldValue.Items items) {
      items.values().forEach(item -> collect(item, into));
    } else if (value instanceof FieldValue.Group group) {
      group.fields().values().forEach(part -> collect(part, into));
    }
  }

  /** The paragraphs and list items of the body, as the page shows them. */
  static List<String> body(Entry entry, String language) {
    var page = RealSite.get().page(entry.id().toString(), language);
    // A phone number is written as people of each language do.
    page.select(".contact-card").remove();
    page.select(".prose blockquote, .prose [lang]:not([lang=" + language + "])").remove();
    return page.select(".prose :is(p, li, dd, td, th, summary, h2, h3)").eachText();
  }

  /** All of it: fields, then body. */
  static List<String> prose(Entry entry, String language) {
    var texts = new ArrayList<>(fields(in(entry, language)));
    if (entry.type().pages()) texts.addAll(body(entry, language));
    return texts;
  }

  static List<String> sentences(String text) {
    var plain = text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    return Arrays.stream(END.split(plain)).filter(s -> !s.isBlank()).toList();
  }

  static int words(String text) {
    return (int)
        Arrays.stream(text.strip().split("[\\s\\u00a0\\u202f]+"))
            .filter(w -> w.codePoints().anyMatch(Character::isLetterOrDigit))
            .count();
  }
}
