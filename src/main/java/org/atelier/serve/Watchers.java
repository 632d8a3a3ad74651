package org.atelier.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Chooses how to learn of changes. */
final class Watchers {

  private static final Duration EVERY = Duration.ofMillis(300);

  private Watchers() {}

  /**
   * @param watcher that was started
   * @param refusal why the system doesn't tell of changes, where it was asked to
   */
  record Started(Watcher watcher, @Nullable IOException refusal) {}

  /**
   * On macOS, Java's own way of being told is to look every few seconds; ours looks more often. A
   * system may also refuse, such as when too many folders are watched.
   */
  static Started start(Path root, boolean polling) throws IOException {
    if (polling || System.getProperty("os.name", "").startsWith("Mac")) {
      return new Started(new PollingWatcher(root, EVERY), null);
    }
    try {
      return new Started(new NativeWatcher(root), null);
    } catch (IOException e) {
      return new Started(new PollingWatcher(root, EVERY), e);
    }
  }
}
