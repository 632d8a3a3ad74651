package org.atelier.cli;

import java.util.List;
import org.atelier.diagnostic.Text;

/** An option's value that must be one of a few words. */
final class Choice {

  private Choice() {}

  static String of(String option, String value, List<String> words) {
    if (words.contains(value)) return value;
    throw UsageException.withNearest(
        Text.message("cli/usage.choice")
            .with("option", option)
            .with("value", value)
            .with("words", Text.anyOf(words)),
        value,
        words);
  }
}
