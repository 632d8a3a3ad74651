package org.atelier.cli;

import java.io.IOException;

/**
 * One verb. One class, annotated with its name and options, and one line in {@link Commands}; its
 * words stand in the catalogue under {@code cli/help.<verb>.usage.description}.
 */
interface Command {

  /** The options every verb has. */
  CommonOptions common();

  /**
   * Does it.
   *
   * @throws UsageException when an option's value is wrong
   * @throws IOException when the world is at fault
   */
  ExitCode run(Session session) throws IOException;

  /** Whether it opens the site, which needs a machine that can hold every file's name. */
  default boolean opensSite() {
    return true;
  }

  /** Its name, if it can be read without picocli; else nothing. */
  default String quickVerb() {
    return "";
  }

  /** Its options once more, for reading without picocli. */
  default void declare(QuickOptions options) {}
}
