package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atelier.testing.ChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same tree is the same bytes on every file system and under every umask. */
class OutputPlacesTest {

  @TempDir private Path project;

  static Stream<FileSystem> others() {
    return Stream.of(
        Jimfs.newFileSystem(Configuration.unix()),
        Jimfs.newFileSystem(Configuration.osX()),
        Jimfs.newFileSystem(Configuration.windows()));
  }

  @ParameterizedTest
  @MethodSource("others")
  void differencesAreWrittenOnOtherSystems(FileSystem system) throws IOException {
    try (system) {
      var site = system.getPath("project", "site");
      var before = tree("index.html", "1", "é/x", "2", "a", "page", "b/index.html", "in");
      var after = tree("index.html", "one", "é/x", "2", "a/index.html", "in", "b", "page");
      assertEquals(4, new OutputWriter(site).write(before).written());
      assertEquals(asOnDisk(before), on(site));
      new OutputWriter(site).write(after);
      assertEquals(asOnDisk(after), on(site));
      assertEquals(0, new OutputWriter(site).write(after).written());
      new OutputWriter(site).clean();
      assertFalse(Files.exists(site));
    }
  }

  @ParameterizedTest
  @MethodSource("others")
  void aPageRenamedOnlyInCaseIsNotLost(FileSystem system) throws IOException {
    try (system) {
      var site = system.getPath("project", "site");
      new OutputWriter(site).write(tree("About/index.html", "1", "Photo.JPG", "2"));
      var renamed = tree("about/index.html", "1", "photo.jpg", "2");
      var report = new OutputWriter(site).write(renamed);
      assertEquals(new WriteReport(2, 0, 2, false), report);
      assertEquals(asOnDisk(renamed), on(site));
      assertEquals(0, new OutputWriter(site).write(renamed).written());
    }
  }

  @Test
  void aForeignFileThatDiffersOnlyInCaseIsStillForeign() throws IOException {
    try (var system = Jimfs.newFileSystem(Configuration.osX())) {
      var site = system.getPath("project", "site");
      new OutputWriter(site).write(tree("index.html", "1"));
      Files.writeString(site.resolve("cname"), "theirs");
      var writer = new OutputWriter(site);
      assertThrows(
          OutputException.class, () -> writer.write(tree("index.html", "1", "CNAME", "ours")));
      assertEquals("theirs", Files.readString(site.resolve("cname")));
    }
  }

  @Test
  @Timeout(60)
  void theUmaskDecidesWhoMayReadAndNotWhatIsWritten() throws Exception {
    var open = project.resolve("open/site");
    var closed = project.resolve("a much longer place/closed/site");
    writeUnderUmask("022", open);
    writeUnderUmask("077", closed);
    assertEquals(on(open), on(closed));
    assertEquals("rw-r--r--", rights(open.resolve("fr/page-0/index.html")));
    assertEquals("rwxr-xr-x", rights(open.resolve("fr/page-0")));
    assertEquals("rw-------", rights(closed.resolve("fr/page-0/index.html")));
    assertEquals("rwx------", rights(closed.resolve("fr/page-0")));
    assertEquals(0, new OutputWriter(closed).write(WritingChild.version("A")).written());
  }

  private static void writeUnderUmask(String mask, Path site) throws Exception {
    var once = ChildJava.running(WritingChild.class, "once", site.toString());
    var ended = once.after("umask " + mask).run();
    assertEquals(0, ended.code(), ended.said());
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void filesMovedAsideWithTheirMemoryAreStillOurs() throws IOException {
    var here = project.resolve("here");
    new OutputWriter(here.resolve("site")).write(tree("a", "1", "b", "2"));
    var there = Files.move(here, project.resolve("there"));
    var report = new OutputWriter(there.resolve("site")).write(tree("a", "1"));
    assertEquals(new WriteReport(0, 1, 1, false), report);
    assertEquals(new TreeMap<>(Map.of("a", "1")), on(there.resolve("site")));
    assertTrue(Files.notExists(here));
  }
}
