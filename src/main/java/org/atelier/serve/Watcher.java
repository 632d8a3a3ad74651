package org.atelier.serve;

import java.io.IOException;

/**
 * Learns of changes in the input from the moment it is made. It may tell of more than there is, and
 * never of less. For one thread.
 */
interface Watcher extends AutoCloseable {

  /** Waits until something may have changed, and for the end of a burst of changes. */
  Changes await() throws IOException, InterruptedException;

  @Override
  void close();
}
