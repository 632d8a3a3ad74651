package org.atelier.render.template;

import com.ibm.icu.text.CollationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.atelier.config.Language;
import org.atelier.render.view.LetterView;
import org.atelier.render.view.LinkView;
import org.atelier.render.view.NameView;
import org.atelier.site.Alphabet;
import org.jspecify.annotations.Nullable;

/**
 * {@code by_letter}: entries as an alphabetical list, each under its title and, if asked, under
 * other names that a field gives it. Letters with nothing under them are left out.
 */
final class LetterFilter {

  /** A name and where it sorts. */
  private record Sorted(CollationKey key, NameView view) {
    static final Comparator<Sorted> ORDER =
        Comparator.<Sorted, CollationKey>comparing(Sorted::key)
            .thenComparing(sorted -> sorted.view().entry().id());
  }

  private final Alphabet alphabet;
  private final String field;
  private final List<Sorted> names = new ArrayList<>();

  private LetterFilter(Language language, String field) {
    this.alphabet = new Alphabet(language);
    this.field = field;
  }

  static Object apply(@Nullable Object value, Call call) {
    if (!(value instanceof Collection<?> entries)) {
      throw call.problem("value", String.valueOf(value));
    }
    var field = call.arguments().containsKey("others") ? call.text("others") : "";
    // languages of a site are written small, locales write countries large
    var language = new Language(call.locale().toLanguageTag().toLowerCase(Locale.ROOT));
    var filter = new LetterFilter(language, field);
    for (var entry : entries) {
      if (!(entry instanceof LinkView link)) throw call.problem("value", String.valueOf(entry));
      if (!field.isEmpty() && !link.fields().names().contains(field)) {
        throw call.problem("argument", field, link.fields().names());
      }
      filter.add(link);
    }
    return filter.letters();
  }

  private void add(LinkView link) {
    names.add(new Sorted(alphabet.key(link.title()), new NameView(link.title(), link, false)));
    if (field.isEmpty()) return;
    if (!(link.fields().values().get(field) instanceof Collection<?> others)) return;
    var known = new HashSet<String>();
    known.add(link.title());
    for (var other : others) {
      var name = other.toString();
      if (known.add(name)) {
        names.add(new Sorted(alphabet.key(name), new NameView(name, link, true)));
      }
    }
  }

  private List<LetterView> letters() {
    var letters = alphabet.letters();
    var groups = new LinkedHashMap<String, List<NameView>>();
    names.stream()
        .sorted(Sorted.ORDER)
        .map(Sorted::view)
        .forEach(
            name ->
                groups.computeIfAbsent(letters.of(name.name()), l -> new ArrayList<>()).add(name));
    var views = new ArrayList<LetterView>();
    groups.forEach(
        (letter, all) ->
            views.add(
                new LetterView(
                    letter,
                    letter.equals(Alphabet.DIGITS) ? "0-9" : letter.toLowerCase(Locale.ROOT),
                    all)));
    return views;
  }
}
