package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.atelier.diagnostic.Catalogue;
import org.atelier.output.Disk.Step;
import org.atelier.testing.ChildJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk says no: at each step there is, once or from then on. */
@Tag("once")
class OutputFaultTest {

  private static final String LONG = "0123456789".repeat(20_000);
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
          "long",
          LONG + "A",
          "p.made",
          "A",
          "same.made",
          "1");
  private static final OutputTree B =
      tree(
          "index.html",
          "B",
          "same",
          "1",
          "a/x",
          "in",
          "b",
          "page",
          "n/x",
          "",
          "long",
          LONG + "B",
          "p.made",
          "B",
          "same.made",
          "1",
          "n/q.made",
          "B");

  @TempDir(factory = InMemory.class)
  private Path project;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterAFailureAtAnyStepEachFileIsWholeAndTheNextWriteMends(boolean once) throws IOException {
    int failures = 0;
    for (boolean finished = false; !finished; failures++) {
      var site = project.resolve("site-" + failures);
      new OutputWriter(site).write(A);
      Files.writeString(site.resolve("CNAME"), "theirs");
      finished = !fails(new OutputWriter(site, failingAt(failures, once)), B);
      assertWhole(site, once);
      var expected = asOnDisk(B);
      expected.put("CNAME", "theirs");
      new OutputWriter(site).write(B);
      assertEquals(expected, on(site), "after a failure at step " + failures);
      assertFalse(new OutputWriter(site).write(B).repaired());
    }
    assertTrue(failures > 40, "only " + failures + " steps");
  }

  private static Disk failingAt(int moment, boolean once) {
    var count = new AtomicInteger();
    return new Disk(
        (step, path) -> {
          int now = count.getAndIncrement();
          if (once ? now == moment : now >= moment) {
            throw new IOException("No space left on device");
          }
        });
  }

  private static boolean fails(OutputWriter writer, OutputTree tree) throws IOException {
    try {
      writer.write(tree);
      return false;
    } catch (OutputException e) {
      assertEquals("output/disk.full", e.diagnostics().get(0).message().id());
      return true;
    }
  }

  private static void assertWhole(Path site, boolean tidied) throws IOException {
    var found = on(site);
    assertEquals("theirs", found.remove("CNAME"));
    boolean parts = found.keySet().removeIf(path -> path.startsWith(OutputWriter.STAGING));
    assertFalse(tidied && parts, "half-written files stayed");
    Outputs.assertWhole(found, A, B);
  }

  @Test
  void whenOneOfManyFilesFailsAllThreadsStopAndNothingHalfWrittenStays() throws IOException {
    var site = project.resolve("site");
    var a = WritingChild.version("A");
    var b = WritingChild.version("B");
    new OutputWriter(site).write(a);
    for (int moment = 5; moment < 800; moment += 97) {
      assertTrue(fails(new OutputWriter(site, failingAt(moment, true)), b));
      Outputs.assertWhole(on(site), a, b);
      assertTrue(new OutputWriter(site).write(a).repaired());
      assertEquals(asOnDisk(a), on(site));
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void theMessageNamesTheFileAndTheCause(Step failing) throws IOException {
    var site = project.resolve("site");
    new OutputWriter(site).write(A);
    var writer =
        new OutputWriter(
            site,
            new Disk(
                (step, path) -> {
                  if (step == failing) {
                    throw new FileSystemException(path.toString(), null, "Input/output error");
                  }
                }));
    var refused = assertThrows(OutputException.class, () -> writer.write(B));
    assertTrue(refused.getMessage().contains(project.toString()), refused.getMessage());
    assertTrue(
        refused.getMessage().endsWith("could not be written: “Input/output error”."),
        refused.getMessage());
  }

  @Test
  void eachKindOfRefusalHasItsSentenceAndItsAdviceInEveryLanguage() throws IOException {
    var causes =
        List.of(
            new IOException("No space left on device"),
            new IOException("Disk quota exceeded"),
            new AccessDeniedException("x"),
            new AtomicMoveNotSupportedException("x", "y", "Invalid cross-device link"),
            new IOException());
    for (var cause : causes) {
      var writer =
          new OutputWriter(
              project.resolve("site"),
              new Disk(
                  (step, path) -> {
                    if (step == Step.MOVE) throw cause;
                  }));
      var refused = assertThrows(OutputException.class, () -> writer.write(A));
      var problem = refused.diagnostics().get(0);
      for (var language : Catalogue.LANGUAGES) {
        var said = Catalogue.of(language);
        assertTrue(said.say(problem.message()).contains(project.toString()));
        assertTrue(problem.hint() != null && !said.say(problem.hint()).isBlank());
      }
    }
  }

  @Test
  void aMoveThatIsNotOneStepIsNeverDoneByCopying() throws IOException {
    var site = project.resolve("site");
    new OutputWriter(site).write(tree("index.html", "old"));
    var writer =
        new OutputWriter(
            site,
            new Disk(
                (step, path) -> {
                  if (step == Step.MOVE && path.endsWith("index.html")) {
                    throw new AtomicMoveNotSupportedException(
                        "x", "y", "Invalid cross-device link");
                  }
                }));
    var refused =
        assertThrows(OutputException.class, () -> writer.write(tree("index.html", "new")));
    assertEquals("output/disk.other-disk", refused.diagnostics().get(0).message().id());
    assertEquals("old", Files.readString(site.resolve("index.html")));
  }

  /** The limit stands for a full disk, which only who may mount could make: both stop in a file. */
  @Test
  @Timeout(60)
  void whenTheSystemStopsAFileInTheMiddleTheOldSiteStaysWholeAndTheNextBuildMends()
      throws Exception {
    var site = project.resolve("site");
    var before = tree("a", "1", "index.html", "2", "same", "1", "old", "3");
    new OutputWriter(site).write(before);
    var child = ChildJava.running(WritingChild.class, "large", site.toString());
    var refused = child.after("ulimit -f 64").run();
    assertEquals(new ChildJava.Ended(WritingChild.REFUSED, "output/disk"), refused);
    Outputs.assertWhole(on(site), before, WritingChild.large());
    assertTrue(new OutputWriter(site).write(before).repaired());
    assertEquals(asOnDisk(before), on(site));
  }

  /** Linux keeps a disk that is always full, so these are the system's own words. */
  @Test
  void whatTheSystemSaysOfAFullDiskIsUnderstood() {
    var full = new Disk((step, path) -> Files.write(Path.of("/dev/full"), new byte[1]));
    var writer = new OutputWriter(project.resolve("site"), full);
    var refused = assertThrows(OutputException.class, () -> writer.write(A));
    assertEquals("output/disk.full", refused.diagnostics().get(0).message().id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "There is not enough space on the disk",
        "Disk quota exceeded",
        "Aucun espace disponible sur le périphérique",
        "Débordement du quota d'espace disque",
        "Geen ruimte meer over op apparaat",
        "Schijfquotum is overschreden"
      })
  void aFullDiskIsUnderstoodInTheLanguagesOfOurReaders(String words) {
    var full = OutputException.writing(Path.of("x"), new IOException(words));
    assertEquals("output/disk.full", full.diagnostics().get(0).message().id());
  }
}
