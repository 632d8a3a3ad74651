package org.atelier.content.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each heading of one body its id. An id that an author wrote is never given to another. */
final class HeadingIds {

  /** What the theme's own ids start with, so that no heading can take one of them. */
  static final String RESERVED = "at-";

  private static final String UNNAMED = "section";

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

  /** False when another heading has it. */
  boolean claim(String authored) {
    return taken.add(authored);
  }

  /** The id of a heading whose author wrote none. */
  String next(String words) {
    var slug = Slug.of(words);
    var base = slug.isEmpty() ? UNNAMED : slug;
    if (base.startsWith(RESERVED)) base = UNNAMED + "-" + base;
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
