package org.atelier.cli;

/** What is to be done when the program is stopped from outside, as by Ctrl-C. */
final class Ending implements AutoCloseable {

  private final Thread hook;

  private Ending(Thread hook) {
    this.hook = hook;
  }

  static Ending with(Runnable work) {
    var hook = new Thread(work, "atelier-ending");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Ending(hook);
  }

  @Override
  public void close() {
    try {
      var unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // it is being done now
    }
  }
}
