package org.atelier.cli;

import java.util.Locale;
import org.atelier.diagnostic.Text;

/** How long something took, for people: only ever printed. */
record Stopwatch(Session session, long started) {

  static Stopwatch start(Session session) {
    return new Stopwatch(session, session.world().nanoTime().getAsLong());
  }

  /** Tenths of a second, with the reader's decimal sign. */
  String seconds() {
    double elapsed = (session.world().nanoTime().getAsLong() - started) / 1e9;
    var sign = session.catalogue().say(Text.message("cli/number.decimal"));
    return String.format(Locale.ROOT, "%.1f", elapsed).replace(".", sign);
  }
}
