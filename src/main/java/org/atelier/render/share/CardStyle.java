package org.atelier.render.share;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.source.SourceFile;

/**
 * How a theme wants its cards.
 *
 * @param title the face of titles
 * @param label the face of the small words
 * @param accents colours by key such as {@code family-machining} or {@code type-session}
 * @param drawings names of drawings by the same keys
 */
public record CardStyle(
    SourceFile title,
    SourceFile label,
    SortedMap<String, String> accents,
    SortedMap<String, String> drawings) {

  /** The key of what has no other. */
  static final String OTHER = "other";

  /** Where a theme's drawings lie among its assets. */
  static final String DRAWINGS = "drawings/";

  public CardStyle {
    accents = Collections.unmodifiableSortedMap(new TreeMap<>(accents));
    drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
  }
}
