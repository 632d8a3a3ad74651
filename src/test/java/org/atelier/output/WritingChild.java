package org.atelier.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.atelier.testing.ChildJava;

/** A build in a process of its own, to be killed or to be in the way. Prints one dot a step. */
final class WritingChild {

  static final int BUSY = 75;
  static final int REFUSED = 74;

  private static final int PAGES = 300;

  private WritingChild() {}

  /** Starts it with the arguments of {@link #main}. */
  static Process start(String... arguments) throws IOException {
    return ChildJava.running(WritingChild.class, arguments).start();
  }

  /**
   * @param args {@code once DIR}, {@code large DIR}, {@code loop DIR} or {@code hold DIR}
   */
  public static void main(String[] args) throws IOException {
    var directory = Path.of(args[1]);
    switch (args[0]) {
      case "once" -> once(directory, version("A"));
      case "large" -> once(directory, large());
      case "hold" ->
          new OutputWriter(directory, new Disk((step, path) -> hold(step)))
              .write(Outputs.tree("index.html", "A"));
      case "loop" -> {
        var writer = new OutputWriter(directory, new Disk((step, path) -> dot()));
        for (; ; ) {
          writer.write(version("A"));
          writer.write(version("B"));
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void once(Path directory, OutputTree tree) throws IOException {
    try {
      new OutputWriter(directory).write(tree);
    } catch (OutputException e) {
      System.out.println(e.diagnostics().get(0).message().id());
      System.exit(e.isBusy() ? BUSY : REFUSED);
    }
  }

  private static void dot() {
    System.out.write('.');
    System.out.flush();
  }

  /** Stands still, lock in hand, until the parent hangs up. */
  private static void hold(Disk.Step step) throws IOException {
    if (step != Disk.Step.CREATE) return;
    dot();
    while (System.in.read() >= 0) dot();
  }

  /** A small page before and after one that is far too large. */
  static OutputTree large() {
    return Outputs.tree("a", "large", "index.html", "é".repeat(500_000), "same", "1");
  }

  /** A site in one of two versions: pages that stay, change, come, go, and turn into folders. */
  static OutputTree version(String version) {
    boolean first = version.equals("A");
    var files = new ArrayList<String>();
    for (int i = 0; i < PAGES; i++) {
      boolean here = i % 5 != 3 || (i % 2 == 0) == first;
      if (!here) continue;
      files.add("fr/page-" + i + "/index.html");
      files.add((i % 5 == 1 ? "same " : version + " ") + "é".repeat(i * 50));
    }
    for (int i = 0; i < 10; i++) {
      files.add(first == (i % 2 == 0) ? "turn/" + i : "turn/" + i + "/index.html");
      files.add(version + i);
    }
    return Outputs.tree(files.toArray(String[]::new));
  }
}
