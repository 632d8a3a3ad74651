package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputWriterTest {

  @TempDir private Path project;
  private Path site;

  @BeforeEach
  void nameTheOutput() {
    site = project.resolve("site-output");
  }

  @Test
  void aFirstWriteMakesTheDirectoryAndAllInIt() throws IOException {
    var report = write(tree("index.html", "hello", "fr/a/index.html", "bonjour", "empty", ""));
    assertEquals(new WriteReport(3, 0, 0, false), report);
    assertEquals(
        Map.of("index.html", "hello", "fr/a/index.html", "bonjour", "empty", ""), on(site));
  }

  @Test
  void aSecondWriteOfTheSameWritesNothing() throws IOException {
    var tree = tree("index.html", "hello", "a/index.html", "a");
    write(tree);
    var dates = dates();
    assertEquals(new WriteReport(0, 2, 0, false), write(tree));
    assertEquals(new WriteReport(0, 2, 0, false), write(tree));
    assertEquals(dates, dates());
  }

  @Test
  void onlyWhatDiffersIsWrittenAndOnlyWhatWasOursIsDeleted() throws IOException {
    write(tree("same", "1", "edited", "2", "gone/deep/er/index.html", "3", "gone/x", "4"));
    Files.writeString(site.resolve("CNAME"), "example.org");
    assertEquals(
        new WriteReport(2, 1, 2, false), write(tree("same", "1", "edited", "two", "new/x", "5")));
    assertEquals(
        Map.of("same", "1", "edited", "two", "new/x", "5", "CNAME", "example.org"), on(site));
  }

  @Test
  void directoriesEmptiedByUsGoAndOthersStay() throws IOException {
    write(tree("index.html", "", "a/b/c/index.html", "", "a/b/d/index.html", ""));
    Files.createDirectories(site.resolve("empty"));
    Files.writeString(site.resolve("a/b/d/mine.txt"), "theirs");
    write(tree("index.html", ""));
    assertEquals(Map.of("index.html", "", "a/b/d/mine.txt", "theirs", "empty/", ""), on(site));
  }

  @Test
  void aPageMayBecomeAFolderAndTheOtherWayRound() throws IOException {
    var files = tree("a", "page", "b", "page", "c/d", "page");
    var folders = tree("a/index.html", "in", "a/b/c", "deep", "b/x", "in", "c/d/e/f", "deep");
    for (int i = 0; i < 2; i++) {
      write(files);
      assertEquals(asOnDisk(files), on(site));
      write(folders);
      assertEquals(asOnDisk(folders), on(site));
    }
  }

  @Test
  void aDamagedFileOfOursIsPutRight() throws IOException {
    var tree = tree("longer", "1", "same-size", "1", "gone", "1", "fine", "1");
    write(tree);
    Files.writeString(site.resolve("longer"), "12345");
    Files.writeString(site.resolve("same-size"), "x");
    Files.delete(site.resolve("gone"));
    assertEquals(new WriteReport(3, 1, 0, false), write(tree));
    assertEquals(asOnDisk(tree), on(site));
  }

  @Test
  void aFileSwappedForOneOfTheSameSizeAndDateIsPutRight() throws IOException {
    var tree = tree("index.html", "good", "a", "good");
    write(tree);
    var date = Files.getLastModifiedTime(site.resolve("index.html"));
    Files.writeString(site.resolve("index.html"), "evil");
    Files.setLastModifiedTime(site.resolve("index.html"), date);
    assertEquals(new WriteReport(1, 1, 0, false), write(tree));
    assertEquals(asOnDisk(tree), on(site));
  }

  @Test
  void aCopySwappedForOneOfTheSameSizeAndDateIsPutRight() throws IOException {
    var photo = Files.writeString(project.resolve("photo.jpg"), "good");
    var tree = Outputs.copyOf("photo.jpg", photo);
    write(tree);
    var date = Files.getLastModifiedTime(site.resolve("photo.jpg"));
    Files.writeString(site.resolve("photo.jpg"), "evil");
    Files.setLastModifiedTime(site.resolve("photo.jpg"), date);
    assertEquals(new WriteReport(1, 0, 0, false), write(tree));
    Files.setLastModifiedTime(site.resolve("photo.jpg"), FileTime.fromMillis(0));
    assertEquals(new WriteReport(0, 1, 0, false), write(tree));
    assertEquals(Map.of("photo.jpg", "good"), on(site));
  }

  @Test
  void datesAloneDecideNothing() throws IOException {
    var tree = tree("old", "1", "future", "2", "copied", "3");
    write(tree);
    Files.setLastModifiedTime(site.resolve("old"), FileTime.fromMillis(0));
    Files.setLastModifiedTime(site.resolve("future"), FileTime.fromMillis(4_000_000_000_000L));
    Files.copy(site.resolve("copied"), project.resolve("x"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(project.resolve("x"), site.resolve("copied"), StandardCopyOption.REPLACE_EXISTING);
    assertEquals(new WriteReport(0, 3, 0, false), write(tree));
    assertEquals(
        new WriteReport(1, 2, 0, false), write(tree("old", "0", "future", "2", "copied", "3")));
  }

  @Test
  void aFirstBuildIntoAFolderWithOtherFilesIsRefused() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.doc"), "years of work");
    assertEquals(
        List.of(site + ": output/conflict.not-empty"), refusal(tree("index.html", "hello")));
    assertEquals(Map.of("thesis.doc", "years of work"), on(site));
    Files.delete(site.resolve("thesis.doc"));
    assertEquals(1, write(tree("index.html", "hello")).written());
  }

  @Test
  void aFileThatIsNotOursIsNeverOverwrittenAndAllSuchAreNamed() throws IOException {
    write(tree("index.html", "1"));
    Files.writeString(site.resolve("CNAME"), "theirs");
    Files.createDirectories(site.resolve("folder/x"));
    Files.writeString(site.resolve("folder/x/y"), "theirs");
    Files.writeString(site.resolve("parent"), "theirs");
    var before = on(site);
    assertEquals(
        List.of(
            site.resolve("CNAME") + ": output/conflict.foreign-file",
            site.resolve("folder") + ": output/conflict.foreign-folder",
            site.resolve("parent") + ": output/conflict.foreign-file"),
        refusal(
            tree("index.html", "2", "CNAME", "ours", "folder", "ours", "parent/a/index.html", "")));
    assertEquals(before, on(site));
  }

  @Test
  void aForeignFileWithTheVeryBytesIsNoConflict() throws IOException {
    write(tree("index.html", "1"));
    Files.writeString(site.resolve("robots.txt"), "same");
    assertEquals(
        new WriteReport(0, 2, 0, false), write(tree("index.html", "1", "robots.txt", "same")));
  }

  @Test
  void anEmptyFolderInTheWayGives() throws IOException {
    write(tree("index.html", "1"));
    Files.createDirectories(site.resolve("a"));
    write(tree("index.html", "1", "a", "page"));
    assertEquals(Map.of("index.html", "1", "a", "page"), on(site));
  }

  @Test
  void theNameWeStageUnderIsNotForPages() throws IOException {
    assertEquals(
        List.of(site.resolve(".atelier-staging/0.part") + ": output/conflict.reserved"),
        refusal(tree(".atelier-staging/0.part", "x")));
  }

  @Test
  void theOutputMustBeAFolder() throws IOException {
    Files.writeString(site, "a file");
    assertEquals(List.of(site + ": output/conflict.no-folder"), refusal(tree("a", "")));
    var root = new OutputWriter(project.getRoot());
    assertThrows(OutputException.class, () -> root.write(tree("a", "")));
  }

  @Test
  void aDeletedOutputIsWrittenAnew() throws IOException {
    var tree = tree("a/index.html", "1", "b", "2");
    write(tree);
    deleteAll(site);
    assertEquals(new WriteReport(2, 0, 0, false), write(tree));
    assertEquals(asOnDisk(tree), on(site));
  }

  @Test
  void outputsSideBySideDoNotMix() throws IOException {
    var other = new OutputWriter(project.resolve("other"));
    write(tree("a", "1", "b", "1"));
    other.write(tree("a", "2"));
    assertEquals(new WriteReport(0, 1, 1, false), write(tree("a", "1")));
    assertEquals(Map.of("a", "2"), on(project.resolve("other")));
    assertEquals(new WriteReport(0, 1, 0, false), other.write(tree("a", "2")));
  }

  @Test
  void nothingOfOursIsInTheOutputBesidesTheSite() throws IOException {
    write(tree("a", "1"));
    write(tree("a", "2", "b", "3"));
    assertEquals(Map.of("a", "2", "b", "3"), on(site));
    try (var kept = Files.list(project.resolve(".atelier"))) {
      assertEquals(
          List.of("site-output.holder", "site-output.lock", "site-output.manifest"),
          kept.map(p -> p.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aCopyIsCopiedOnceAndCompared() throws IOException {
    var photo = project.resolve("photo.jpg");
    Files.write(photo, new byte[200_000]);
    assertEquals(1, write(Outputs.copyOf("media/photo.jpg", photo)).written());
    assertEquals(-1, Files.mismatch(photo, site.resolve("media/photo.jpg")));
    assertEquals(0, write(Outputs.copyOf("media/photo.jpg", photo)).written());
    Files.write(photo, new byte[] {1, 2, 3});
    assertEquals(1, write(Outputs.copyOf("media/photo.jpg", photo)).written());
    assertEquals(-1, Files.mismatch(photo, site.resolve("media/photo.jpg")));
  }

  @Test
  void aSourceThatChangedWhileBuildingStopsTheWriteAndLeavesTheOldFile() throws IOException {
    var photo = project.resolve("photo.jpg");
    Files.writeString(photo, "first");
    write(Outputs.copyOf("photo.jpg", photo));
    Files.writeString(photo, "second");
    var read = Outputs.copyOf("photo.jpg", photo);
    Files.writeString(photo, "third!");
    assertEquals(List.of(photo + ": output/source-changed"), refusal(read));
    Files.delete(photo);
    assertEquals(List.of(photo + ": output/source-changed"), refusal(read));
    assertEquals(Map.of("photo.jpg", "first"), on(site));
  }

  @Test
  void cleaningRemovesWhatIsOursAndNothingElse() throws IOException {
    write(tree("index.html", "1", "a/b/index.html", "2"));
    Files.writeString(site.resolve("a/mine"), "theirs");
    assertEquals(new WriteReport(0, 0, 2, false), new OutputWriter(site).clean());
    assertEquals(Map.of("a/mine", "theirs"), on(site));
    deleteAll(site);
    write(tree("index.html", "1"));
    new OutputWriter(site).clean();
    assertFalse(Files.exists(site));
    assertEquals(new WriteReport(0, 0, 0, false), new OutputWriter(site).clean());
    assertEquals(1, write(tree("index.html", "1")).written());
  }

  @Test
  void cleaningAFolderWeDoNotKnowTouchesNothing() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.doc"), "years of work");
    assertEquals(0, new OutputWriter(site).clean().deleted());
    assertEquals(Map.of("thesis.doc", "years of work"), on(site));
  }

  @Test
  void manyFilesAreWrittenAtOnce() throws IOException {
    var version = WritingChild.version("A");
    assertEquals(version.files().size(), write(version).written());
    assertEquals(asOnDisk(version), on(site));
    assertEquals(0, write(version).written());
    write(WritingChild.version("B"));
    assertEquals(asOnDisk(WritingChild.version("B")), on(site));
  }

  @Test
  void theOutputMayLieWhereNothingIsYet() throws IOException {
    site = project.resolve("new/and deep/élan/site");
    write(tree("a", "1"));
    assertTrue(Files.exists(site.resolveSibling(".atelier/site.manifest")));
    assertEquals(Map.of("a", "1"), on(site));
  }

  private WriteReport write(OutputTree tree) throws IOException {
    return new OutputWriter(site).write(tree);
  }

  private List<String> refusal(OutputTree tree) {
    var refused = assertThrows(OutputException.class, () -> write(tree));
    return refused.diagnostics().stream().map(d -> d.where() + ": " + d.message().id()).toList();
  }

  private Map<String, FileTime> dates() throws IOException {
    var dates = new TreeMap<String, FileTime>();
    for (var name : on(site).keySet()) {
      dates.put(name, Files.getLastModifiedTime(site.resolve(name)));
    }
    return dates;
  }

  private static void deleteAll(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
