package org.atelier.serve;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The edition that is served, what is wrong with the next, and the open pages that must hear of
 * both. For any number of threads.
 */
final class Newsroom {

  private static final long GOOD_BYE_SECONDS = 1;

  private final Frame frame;
  private final Path root;
  private final Set<Listener> listeners = new LinkedHashSet<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private volatile @Nullable Edition edition;
  private Trouble trouble = Trouble.none();
  private Function<String, Optional<PageNote>> notes = file -> Optional.empty();

  Newsroom(Frame frame, Path root) {
    this.frame = frame;
    this.root = root;
  }

  @Nullable Edition edition() {
    return edition;
  }

  /** The first edition, after a while if it isn't there yet. */
  @Nullable Edition await(long seconds) throws InterruptedException {
    var unused = first.await(seconds, TimeUnit.SECONDS);
    return edition;
  }

  /**
   * The site as it is now written is served from now on.
   *
   * @param aboutFiles what its files are made of
   */
  synchronized void publish(Edition next, Function<String, Optional<PageNote>> aboutFiles) {
    var before = edition;
    edition = next;
    trouble = Trouble.none();
    notes = aboutFiles;
    first.countDown();
    for (var listener : listeners) {
      tell(listener, before == null ? Step.RELOAD : Step.between(before, next, listener.page()));
    }
  }

  /** The site as it is now written can't be built; the edition before is served on. */
  synchronized void regret(Trouble why) {
    trouble = why;
    for (var listener : listeners) tell(listener, Step.NOTHING);
  }

  synchronized void join(Listener listener) {
    listeners.add(listener);
    var now = edition;
    tell(listener, now == null || now.number() == listener.edition() ? Step.NOTHING : Step.RELOAD);
  }

  synchronized void leave(Listener listener) {
    listeners.remove(listener);
    notifyAll();
  }

  /** Says good-bye, so that no browser takes the end for a fault; whoever is slow is left. */
  synchronized void close() throws InterruptedException {
    listeners.forEach(Listener::end);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(GOOD_BYE_SECONDS);
    while (!listeners.isEmpty() && System.nanoTime() < end) wait(100);
  }

  private void tell(Listener listener, Step step) {
    var now = edition;
    var note = now == null ? null : notes.apply(now.at(listener.page()).name()).orElse(null);
    int number = now == null ? 0 : now.number();
    listener.tell(new Message(number, step, trouble, note).json(frame, root));
  }
}
