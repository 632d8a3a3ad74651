package org.atelier.model;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What an entry is called for ever, whatever its titles and addresses: its type and its folder's
 * name. Says nothing of whether the entry exists.
 */
public record EntryId(String type, String id) implements Comparable<EntryId> {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Comparator<EntryId> ORDER =
      Comparator.comparing(EntryId::type).thenComparing(EntryId::id);

  public EntryId {
    if (!isName(type) || !isName(id)) {
      throw new IllegalArgumentException("not an entry's name: " + type + ":" + id);
    }
  }

  /** Small letters without accents, digits and single hyphens. */
  public static boolean isName(String text) {
    return text.length() <= 80 && NAME.matcher(text).matches();
  }

  @Override
  public int compareTo(EntryId other) {
    return ORDER.compare(this, other);
  }

  /** {@code occupation:welder}, the form in which authors may write it in a link. */
  @Override
  public String toString() {
    return type + ":" + id;
  }
}
