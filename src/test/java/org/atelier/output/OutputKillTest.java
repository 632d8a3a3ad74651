package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.assertWhole;
import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.atelier.testing.ChildJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that ends without a word leaves whole files, and the next one mends the rest. */
@Tag("once")
class OutputKillTest {

  private static final OutputTree A =
      tree(
          "index.html",
          "A",
          "same",
          "1",
          "a",
          "page",
          "b/index.html",
          "in",
          "b/c/d",
          "deep",
          "p.made",
          "A",
          "same.made",
          "1",
          "old/q.made",
          "A");
  private static final OutputTree B =
      tree(
          "index.html",
          "BB",
          "same",
          "1",
          "a/index.html",
          "in",
          "b",
          "page",
          "new/x/y",
          "deep",
          "p.made",
          "BB",
          "same.made",
          "1",
          "new/q.made",
          "B");

  @TempDir(factory = InMemory.class)
  private Path project;

  /** Twenty processes are killed after so many steps as the seeds say, each on the last's ruins. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @Timeout(240)
  void killedAtAnyMomentTheNextBuildIsLikeACleanOne(int seed) throws Exception {
    var site = project.resolve("site");
    var random = new Random(seed);
    var a = WritingChild.version("A");
    var b = WritingChild.version("B");
    for (int round = 0; round < 5; round++) {
      int steps = random.nextInt(round == 0 ? 1200 : 3000);
      killAfter(steps, site);
      var left = on(site);
      left.keySet().removeIf(path -> path.startsWith(OutputWriter.STAGING));
      assertWhole(left, a, b);
      if (round % 2 == 0) continue;
      new OutputWriter(site).write(b);
      assertEquals(asOnDisk(b), on(site), "after " + steps + " steps");
    }
    new OutputWriter(site).write(b);
    assertEquals(asOnDisk(b), on(site));
    assertNoPartsIn(project);
  }

  private static void killAfter(int steps, Path site) throws Exception {
    var child = WritingChild.start("loop", site.toString());
    try {
      var dots = child.getInputStream();
      for (int i = 0; i < steps; i++) assertEquals('.', dots.read());
    } finally {
      ChildJava.kill(child);
    }
  }

  /** The same without a process, at each step there is: from it on, nothing happens any more. */
  @Test
  void killedAtEachStepTheNextBuildIsLikeACleanOne() throws IOException {
    int moments = 0;
    for (boolean finished = false; !finished; moments++) {
      var site = project.resolve("to-b-" + moments);
      new OutputWriter(site).write(A);
      Files.writeString(site.resolve("CNAME"), "theirs");
      finished = !isKilled(site, B, moments);
      assertWholeOrTheirs(site);
      assertMended(site, B, finished);
    }
    assertTrue(moments > 30, "only " + moments + " steps");
    assertNoPartsIn(project);
  }

  @Test
  void killedAtEachStepThePreviousSiteCanBeBuiltAgain() throws IOException {
    boolean finished = false;
    for (int moment = 0; !finished; moment++) {
      var site = project.resolve("back-to-a-" + moment);
      new OutputWriter(site).write(A);
      Files.writeString(site.resolve("CNAME"), "theirs");
      finished = !isKilled(site, B, moment);
      if (!finished) isKilled(site, A, moment / 2);
      new OutputWriter(site).write(A);
      assertMended(site, A, true);
    }
    assertNoPartsIn(project);
  }

  @Test
  void aFirstBuildKilledAtEachStepIsMendedToo() throws IOException {
    boolean finished = false;
    for (int moment = 0; !finished; moment++) {
      var site = project.resolve("first-" + moment);
      finished = !isKilled(site, A, moment);
      new OutputWriter(site).write(B);
      assertEquals(asOnDisk(B), on(site));
    }
  }

  @Test
  void cleaningKilledAtEachStepCanBeDoneAgain() throws IOException {
    boolean finished = false;
    for (int moment = 0; !finished; moment++) {
      var site = project.resolve("clean-" + moment);
      new OutputWriter(site).write(A);
      var dying = new OutputWriter(site, dyingAt(moment));
      finished = !isKilled(dying::clean);
      new OutputWriter(site).clean();
      assertFalse(Files.exists(site), "at step " + moment);
    }
  }

  private static void assertMended(Path site, OutputTree tree, boolean wasWhole)
      throws IOException {
    var report = new OutputWriter(site).write(tree);
    if (wasWhole) assertEquals(0, report.written());
    var expected = asOnDisk(tree);
    expected.put("CNAME", "theirs");
    assertEquals(expected, on(site));
    var again = new OutputWriter(site).write(tree);
    assertEquals(new WriteReport(0, tree.files().size(), 0, false), again);
  }

  private static void assertWholeOrTheirs(Path site) throws IOException {
    var found = on(site);
    assertEquals("theirs", found.remove("CNAME"));
    found.keySet().removeIf(path -> path.startsWith(OutputWriter.STAGING));
    assertWhole(found, A, B);
  }

  private static boolean isKilled(Path site, OutputTree tree, int moment) throws IOException {
    var writer = new OutputWriter(site, dyingAt(moment));
    return isKilled(() -> writer.write(tree));
  }

  private static boolean isKilled(Writing writing) throws IOException {
    try {
      writing.run();
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static Disk dyingAt(int moment) {
    var stepsLeft = new AtomicInteger(moment);
    return new Disk(
        (step, path) -> {
          if (stepsLeft.getAndDecrement() <= 0) throw new Killed();
        });
  }

  /** Not an exception that anybody would tidy up after. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private static void assertNoPartsIn(Path directory) throws IOException {
    var parts = on(directory).keySet().stream().filter(path -> path.contains(".part")).toList();
    assertTrue(parts.isEmpty(), () -> "left: " + parts);
  }
}
