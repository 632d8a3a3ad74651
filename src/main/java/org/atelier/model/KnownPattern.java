package org.atelier.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.atelier.diagnostic.Text;

/**
 * The patterns that many fields of many models share. What they ask for is said in words here, once
 * for all; the words of any other pattern stand beside it in the model, as {@code x-pattern-help}.
 */
enum KnownPattern {
  NAME("^[a-z0-9]+(-[a-z0-9]+)*$"),
  FILE("^[A-Za-z0-9][A-Za-z0-9._-]*$"),
  ADDRESS("^https?://"),
  DATE("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");

  private final String source;

  KnownPattern(String source) {
    this.source = source;
  }

  /** What a text of this pattern looks like, if it is one of these. */
  static Optional<Text.Message> words(TextPattern pattern) {
    return Arrays.stream(values())
        .filter(known -> known.source.equals(pattern.source()))
        .map(known -> Text.message("hint/pattern-" + known.name().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
