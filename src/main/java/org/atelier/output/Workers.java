package org.atelier.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that share a list of tasks. When it returns, normally or not, no task is running
 * any more; that is what a parallel stream doesn't promise after a failure.
 */
final class Workers {

  /** More than processors, because they mostly wait for the disk. */
  private static final int THREADS = 4;

  private static final int WORTH_A_THREAD = 16;

  private Workers() {}

  interface Task<T> {
    void run(T item) throws IOException;
  }

  /** Runs the task for each item; after a failure no further item is begun. */
  static <T> void each(List<T> items, Task<T> task) throws IOException {
    share(items, task, Math.min(THREADS, 1 + (items.size() - 1) / WORTH_A_THREAD));
  }

  /** The same for tasks that keep a processor busy. */
  static <T> void eachCostly(List<T> items, Task<T> task) throws IOException {
    share(items, task, Math.min(Runtime.getRuntime().availableProcessors(), items.size()));
  }

  private static <T> void share(List<T> items, Task<T> task, int threads) throws IOException {
    var failure = new AtomicReference<@Nullable Throwable>();
    var next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i; failure.get() == null && (i = next.getAndIncrement()) < items.size(); ) {
            try {
              task.run(items.get(i));
            } catch (IOException | RuntimeException | Error e) {
              failure.compareAndSet(null, e);
            }
          }
        };
    var others = new ArrayList<Thread>();
    for (int i = 1; i < threads; i++) {
      others.add(new Thread(work, "atelier-output-" + i));
    }
    others.forEach(Thread::start);
    work.run();
    for (var thread : others) join(thread, failure);
    rethrow(failure.get());
  }

  private static void join(Thread thread, AtomicReference<@Nullable Throwable> failure) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        failure.compareAndSet(null, new InterruptedIOException("writing was interrupted"));
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException e) throw e;
    if (failure instanceof RuntimeException e) throw e;
    if (failure instanceof Error e) throw e;
  }
}
