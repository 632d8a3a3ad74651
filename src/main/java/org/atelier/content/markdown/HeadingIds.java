package org.atelier.content.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each heading of one body its id. An id that an author wrote is never given to another. */
final class HeadingIds {

  /** What ids of our own start with, such as those of footnotes. */
  static final String OWN = "at-";

  /** What the ids of themes start with, so that no heading can take one of them. */
  private static final List<String> RESERVED = List.of(OWN, "section-", "main");

  private static final String UNNAMED = "heading";

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> lastNumber = new HashMap<>();

  /** Whether an id can be written with {@code {#id}}. */
  static boolean isId(String id) {
    if (id.isEmpty() || id.length() > Slug.MAX_LENGTH) return false;
    if (!Escape.isAsciiLetter(id.charAt(0))) return false;
    for (int i = 1; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!Escape.isAsciiAlphanumeric(c) && c != '-' && c != '_') return false;
    }
    return true;
  }

  /** The beginning for which an id belongs to the theme, or nothing. */
  static Optional<String> reservedBeginning(String id) {
    return RESERVED.stream()
        .filter(
            beginning -> beginning.endsWith("-") ? id.startsWith(beginning) : id.equals(beginning))
        .findFirst();
  }

  /** False when another heading has it. */
  boolean claim(String authored) {
    return taken.add(authored);
  }

  /** The id of a heading whose author wrote none. */
  String next(String words) {
    var slug = Slug.of(words);
    var base = slug.isEmpty() ? UNNAMED : slug;
    if (reservedBeginning(base).isPresent()) base = UNNAMED + "-" + base;
    if (taken.add(base)) return base;
    // Counting on from the last number keeps a thousand equal headings linear.
    int number = lastNumber.getOrDefault(base, 1);
    String id;
    do {
      id = base + "-" + ++number;
    } while (!taken.add(id));
    lastNumber.put(base, number);
    return id;
  }
}
