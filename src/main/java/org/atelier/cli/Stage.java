package org.atelier.cli;

import java.util.concurrent.atomic.LongAdder;
import org.atelier.diagnostic.Text;

/**
 * A part of the work and how much of it is done.
 *
 * @param items how many there are, 0 if that isn't known
 * @param begun in nanoseconds of any origin
 */
record Stage(Text.Message work, int items, long begun, LongAdder done) {

  private static final double NANOS_PER_SECOND = 1e9;

  Stage(Text.Message work, int items, long begun) {
    this(work, items, begun, new LongAdder());
  }

  /**
   * The work with its count and its rate, or with the seconds it takes where nothing is counted.
   */
  Text.Message sentence(long now) {
    double seconds = (now - begun) / NANOS_PER_SECOND;
    long count = done.sum();
    if (items == 0 || seconds <= 0) {
      return Text.message("cli/working")
          .with("work", work)
          .with("seconds", Long.toString((long) seconds));
    }
    return Text.message("cli/working.counted")
        .with("work", work)
        .with("done", Long.toString(count))
        .with("items", Integer.toString(items))
        .with("rate", Long.toString(Math.round(count / seconds)));
  }
}
