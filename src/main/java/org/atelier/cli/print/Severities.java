package org.atelier.cli.print;

import java.util.Locale;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;

/** What the severities are called in the reader's language. */
record Severities(Catalogue catalogue) {

  String word(Severity severity) {
    return catalogue.say(Text.message("cli/severity." + key(severity)));
  }

  /** The word for programs, the same in every language. */
  static String key(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
