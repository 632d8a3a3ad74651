package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are costly to make are made when they must be, and only then. */
class MadeFilesTest {

  @TempDir(factory = InMemory.class)
  private Path project;

  private Path site;

  /** What was made, in the order of asking. */
  private final Set<String> made = new ConcurrentSkipListSet<>();

  @BeforeEach
  void nameTheOutput() {
    site = project.resolve("site-output");
  }

  @Test
  void aFileIsMadeOnceAndNotAgainWhileItsRecipeIsTheSame() throws IOException {
    var pictures = tree(picture("a.webp", "1", "small"), picture("b.webp", "2", "large"));
    assertEquals(new WriteReport(2, 0, 0, false), write(pictures));
    assertMade("a.webp", "b.webp");
    assertEquals(new WriteReport(0, 2, 0, false), write(pictures));
    assertEquals(new WriteReport(0, 2, 0, false), write(pictures));
    assertMade();
    assertEquals(Map.of("a.webp", "small", "b.webp", "large"), on(site));
  }

  @Test
  void anotherRecipeMakesItAgain() throws IOException {
    write(tree(picture("a.webp", "1", "small"), picture("b.webp", "2", "large")));
    assertMade("a.webp", "b.webp");
    var report = write(tree(picture("a.webp", "3", "tiny"), picture("b.webp", "2", "large")));
    assertEquals(new WriteReport(1, 1, 0, false), report);
    assertMade("a.webp");
    assertEquals(Map.of("a.webp", "tiny", "b.webp", "large"), on(site));
  }

  @Test
  void anotherRecipeForTheSameBytesWritesNothingAndIsRemembered() throws IOException {
    write(tree(picture("a.webp", "1", "same")));
    assertMade("a.webp");
    assertEquals(new WriteReport(0, 1, 0, false), write(tree(picture("a.webp", "2", "same"))));
    assertMade("a.webp");
    assertEquals(new WriteReport(0, 1, 0, false), write(tree(picture("a.webp", "2", "same"))));
    assertMade();
    assertFalse(Files.exists(site.resolve(OutputWriter.STAGING)));
  }

  @Test
  void whatOthersChangedIsMadeAgainAndWhatTheyOnlyTouchedIsNot() throws IOException {
    var pictures = tree(picture("a.webp", "1", "good"), picture("b.webp", "2", "fine"));
    write(pictures);
    assertMade("a.webp", "b.webp");
    Files.writeString(site.resolve("a.webp"), "evil");
    Files.setLastModifiedTime(site.resolve("b.webp"), FileTime.fromMillis(0));
    assertEquals(new WriteReport(1, 1, 0, false), write(pictures));
    assertMade("a.webp");
    assertEquals(asOnDisk(pictures), on(site));
  }

  @Test
  void aFileThatIsGoneIsMadeAgain() throws IOException {
    var pictures = tree(picture("a.webp", "1", "x"), picture("b.webp", "2", "y"));
    write(pictures);
    assertMade("a.webp", "b.webp");
    Files.delete(site.resolve("a.webp"));
    write(pictures);
    assertMade("a.webp");
  }

  @Test
  void withoutMemoryAllIsMadeAndComparedAndNothingWritten() throws IOException {
    var pictures = tree(picture("a.webp", "1", "x"));
    write(pictures);
    assertMade("a.webp");
    Files.write(project.resolve(".atelier/site-output.manifest"), new byte[3]);
    assertEquals(new WriteReport(0, 1, 0, true), write(pictures));
    assertMade("a.webp");
  }

  @Test
  void aPageMayBecomeAMadeFileAndTheOtherWayRound() throws IOException {
    var page = tree("a", "page");
    var picture = tree(picture("a", "1", "picture"));
    for (int i = 0; i < 2; i++) {
      write(page);
      assertEquals(Map.of("a", "page"), on(site));
      write(picture);
      assertMade("a");
      assertEquals(Map.of("a", "picture"), on(site));
    }
  }

  @Test
  void whatCannotBeMadeIsAllSaidAndTheOldSiteStays() throws IOException {
    var before = tree(picture("a.webp", "1", "x"), page("index.html", "old"));
    write(before);
    var after =
        tree(
            picture("a.webp", "2", "fresh"),
            broken("b.webp", "b.jpg"),
            broken("b-small.webp", "b.jpg"),
            broken("c.webp", "c.jpg"),
            page("index.html", "new"));
    var refused = assertThrows(OutputException.class, () -> write(after));
    assertEquals(
        List.of("content/b.jpg", "content/c.jpg"),
        refused.diagnostics().stream().map(d -> d.where().file()).toList());
    assertTrue(refused.isOfTheInput());
    assertEquals(Map.of("a.webp", "x", "index.html", "old"), on(site));
    assertMade("a.webp", "a.webp");
    assertEquals(new WriteReport(0, 2, 0, false), write(before), "nor is its memory lost");
    assertMade();
  }

  @Test
  void aFirstSiteThatCannotBeMadeLeavesNothingAndTheNextIsWritten() throws IOException {
    var broken = tree(picture("a.webp", "1", "x"), broken("b.webp", "b.jpg"));
    assertThrows(OutputException.class, () -> write(broken));
    assertEquals(Map.of(), on(site));
    var mended = tree(picture("a.webp", "1", "x"), picture("b.webp", "2", "y"));
    assertEquals(new WriteReport(2, 0, 0, false), write(mended));
  }

  /** Such as where memory is short: what is half made must not be published with the rest. */
  @Test
  void whateverHappensWhileItIsMadeNothingHalfMadeStays() throws IOException {
    var fatal = new OutputFile.Made(recipe("fatal"), MadeFilesTest::runOutOfMemory);
    var broken = tree(picture("a.webp", "1", "x"), file("b.webp", fatal));
    assertThrows(OutOfMemoryError.class, () -> write(broken));
    assertEquals(Map.of(), on(site));
    var mended = tree(picture("a.webp", "1", "x"), picture("b.webp", "2", "y"));
    assertEquals(new WriteReport(2, 0, 0, false), write(mended));
  }

  private static byte[] runOutOfMemory() {
    throw new OutOfMemoryError("for a test");
  }

  @Test
  void aFileOfOthersInTheWayIsRefusedBeforeAnythingIsMade() throws IOException {
    write(tree(page("index.html", "x")));
    Files.writeString(site.resolve("a.webp"), "theirs");
    var picture = tree(picture("a.webp", "1", "x"), picture("b.webp", "2", "y"));
    assertThrows(OutputException.class, () -> write(picture));
    assertMade();
    assertEquals("theirs", Files.readString(site.resolve("a.webp")));
  }

  @Test
  void noMoreAreInMemoryThanThereAreProcessors() throws IOException {
    var files = new ArrayList<OutputFile>();
    var inMemory = new AtomicInteger();
    var most = new ConcurrentHashMap<Integer, Boolean>();
    IntStream.range(0, 40)
        .forEach(
            i ->
                files.add(
                    file(
                        i + ".webp",
                        new OutputFile.Made(
                            recipe("" + i),
                            () -> {
                              most.put(inMemory.incrementAndGet(), true);
                              return new byte[1000];
                            }))));
    var disk =
        new Disk(
            (step, path) -> {
              if (step == Disk.Step.CREATE) inMemory.decrementAndGet();
            });
    new OutputWriter(site, disk).write(OutputTree.of(files).toOptional().orElseThrow());
    int processors = Runtime.getRuntime().availableProcessors();
    assertTrue(new TreeSet<>(most.keySet()).last() <= processors, most.keySet().toString());
  }

  private WriteReport write(OutputTree tree) throws IOException {
    return new OutputWriter(site).write(tree);
  }

  /** And forgets it, so that a picture is counted each time it is made. */
  private void assertMade(String... paths) {
    assertEquals(new TreeSet<>(List.of(paths)), new TreeSet<>(made));
    made.clear();
  }

  private static OutputTree tree(OutputFile... files) {
    return OutputTree.of(List.of(files)).toOptional().orElseThrow();
  }

  private static OutputTree tree(String path, String text) {
    return tree(page(path, text));
  }

  private static OutputFile page(String path, String text) {
    return OutputFile.ofText(path, text, "content/x.md");
  }

  private OutputFile picture(String path, String recipe, String bytes) {
    return file(
        path,
        new OutputFile.Made(
            recipe(recipe),
            () -> {
              made.add(path);
              return bytes.getBytes(StandardCharsets.UTF_8);
            }));
  }

  private static OutputFile broken(String path, String source) {
    return file(
        path,
        new OutputFile.Made(
            recipe(path),
            () -> {
              var where = SourceSpan.wholeFile("content/" + source);
              throw new MakingException(
                  Diagnostic.of(Rule.SOURCE_MISSING, where).with("path", source));
            }));
  }

  private static OutputFile file(String path, OutputFile.Made made) {
    return new OutputFile(new OutputPath(path), made, "content/x.jpg");
  }

  private static String recipe(String of) {
    return Sha256.of(of.getBytes(StandardCharsets.UTF_8));
  }
}
