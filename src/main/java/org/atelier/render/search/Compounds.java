package org.atelier.render.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes words apart that are written in one: {@code lasmachine} is {@code las} and {@code machine},
 * {@code kwaliteitscontroleur} is {@code kwaliteit} and {@code controleur}. Knows only the words it
 * is given, those of the site: a part must be one of them, and the parts must be the whole.
 */
final class Compounds {

  private static final int SHORTEST = 3;
  private static final int MOST_PARTS = 4;

  /** What may stand between two parts. */
  private static final List<String> LINKS = List.of("", "s", "e", "en", "n");

  private final Set<String> words;

  /**
   * @param words of at least three letters that may be a part
   */
  Compounds(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** At least two parts, or none where the word can't be taken apart; as few as possible. */
  List<String> parts(String word) {
    for (int most = 2; most <= MOST_PARTS; most++) {
      var parts = parts(word, most);
      if (parts != null) return parts;
    }
    return List.of();
  }

  /** Of several ways the one whose first part is longest. */
  private @Nullable List<String> parts(String word, int most) {
    if (most < 2) return null;
    for (int end = word.length() - SHORTEST; end >= SHORTEST; end--) {
      var first = word.substring(0, end);
      if (!words.contains(first)) continue;
      for (var link : LINKS) {
        if (!word.startsWith(link, end)) continue;
        var rest = word.substring(end + link.length());
        if (rest.length() < SHORTEST) continue;
        if (words.contains(rest)) return List.of(first, rest);
        var others = parts(rest, most - 1);
        if (others != null) {
          var all = new ArrayList<String>();
          all.add(first);
          all.addAll(others);
          return List.copyOf(all);
        }
      }
    }
    return null;
  }
}
