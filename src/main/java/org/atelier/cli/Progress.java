package org.atelier.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atelier.diagnostic.Text;
import org.atelier.diagnostic.Watch;
import org.jspecify.annotations.Nullable;

/**
 * How far the work is, in one line on a terminal, from the second second on; gone when the work is
 * done. Silent in pipes and in CI.
 */
final class Progress implements Watch, AutoCloseable {

  private static final long PATIENCE_MILLIS = 1000;
  private static final long PERIOD_MILLIS = 200;

  private static final String CLEAR_LINE = "\r\u001b[K";
  // Written over what stood there, cut at the edge: nothing is ever empty, and nothing wraps.
  private static final String OVERWRITE = "\r\u001b[?7l%s\u001b[K\u001b[?7h";

  private final Session session;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final @Nullable Thread painter;
  private volatile Stage stage;

  private Progress(Session session) {
    this.session = session;
    this.stage = new Stage(Text.message("work/reading"), 0, now());
    this.painter = isWanted(session) ? new Thread(this::paintUntilClosed, "progress") : null;
  }

  /** Until it is closed; the work that has begun is the reading. */
  static Progress start(Session session) {
    var progress = new Progress(session);
    if (progress.painter != null) {
      progress.painter.setDaemon(true);
      progress.painter.start();
    }
    return progress;
  }

  static boolean isWanted(Session session) {
    var world = session.world();
    return world.streams().terminal()
        && !session.common().quiet
        && world.variable("CI").isEmpty()
        && !world.variable("TERM").equals("dumb");
  }

  @Override
  public void begin(Text.Message work, int items) {
    stage = new Stage(work, items, now());
  }

  @Override
  public void step() {
    stage.done().increment();
  }

  void paint() {
    print(OVERWRITE.formatted(session.catalogue().say(stage.sentence(now()))));
  }

  private long now() {
    return session.world().nanoTime().getAsLong();
  }

  private void paintUntilClosed() {
    try {
      if (closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return;
      do paint();
      while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
      print(CLEAR_LINE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print(String text) {
    PrintStream err = session.world().streams().err();
    err.print(text);
    err.flush();
  }

  /** Also before the end, by whoever has something else to print: once closed, it is silent. */
  @Override
  public void close() {
    closed.countDown();
    if (painter == null) return;
    try {
      painter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
