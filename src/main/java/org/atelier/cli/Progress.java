package org.atelier.cli;

import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.atelier.diagnostic.Text;
import org.jspecify.annotations.Nullable;

/** A sign of life on a terminal, from the second second on. Silent in pipes and in CI. */
final class Progress implements AutoCloseable {

  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final @Nullable ScheduledExecutorService timer;
  private final AtomicLong seconds = new AtomicLong();

  private Progress(PrintStream err, @Nullable ScheduledExecutorService timer) {
    this.err = err;
    this.timer = timer;
  }

  static Progress start(Session session) {
    var world = session.world();
    boolean wanted =
        world.streams().terminal()
            && !session.common().quiet
            && world.variable("CI").isEmpty()
            && !world.variable("TERM").equals("dumb");
    if (!wanted) return new Progress(world.streams().err(), null);
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var progress = new Progress(world.streams().err(), timer);
    var unused = timer.scheduleAtFixedRate(() -> progress.tick(session), 1, 1, TimeUnit.SECONDS);
    return progress;
  }

  private void tick(Session session) {
    var sentence =
        Text.message("cli/working").with("seconds", Long.toString(seconds.incrementAndGet()));
    err.print(CLEAR_LINE + session.catalogue().say(sentence));
    err.flush();
  }

  @Override
  public void close() {
    if (timer == null) return;
    timer.shutdownNow();
    try {
      // The last tick must not land in the middle of what is printed next.
      var unused = timer.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (seconds.get() > 0) err.print(CLEAR_LINE);
    err.flush();
  }
}
