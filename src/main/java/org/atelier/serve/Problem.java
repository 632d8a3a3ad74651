package org.atelier.serve;

import org.jspecify.annotations.Nullable;

/**
 * A problem of the input in the words of whoever writes, for the page that shows it.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param file from the site's root
 * @param line counted from 1; 0 for the whole file
 */
public record Problem(
    String rule,
    String severity,
    String message,
    String file,
    int line,
    int column,
    @Nullable Excerpt excerpt,
    @Nullable String hint) {

  /**
   * The offending line.
   *
   * @param indent columns before the carets
   */
  public record Excerpt(String text, int indent, int carets) {}
}
