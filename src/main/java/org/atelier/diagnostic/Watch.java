package org.atelier.diagnostic;

/**
 * Is told how far the work is, from whichever thread does it. Knows no stage: what is begun is said
 * in a sentence, as a {@link Diagnostic} is. Nothing that is made may depend on who watches.
 */
public interface Watch {

  /** For all who have nobody to tell. */
  Watch NOBODY =
      new Watch() {
        @Override
        public void begin(Text.Message work, int items) {}

        @Override
        public void step() {}
      };

  /**
   * This is what is being done now, and nothing else any more.
   *
   * @param work such as “Reading”
   * @param items how many there are to do; 0 if that isn't known, or there are none to count
   */
  void begin(Text.Message work, int items);

  /** One more item is done. */
  void step();
}
