package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/atelier} and its archives, in an installation of its own whose path has a space. */
@Tag("once")
@Tag("launch")
@Timeout(300)
class LauncherTest {

  private static final String IN_USE = "The start-up archive is in use.";
  private static final String NONE_IN_CI =
      "There is no start-up archive: where CI is set, none is made unless the variable"
          + " ATELIER_ARCHIVE says “now”.";

  @TempDir Path directory;

  private Installation atelier;

  @BeforeEach
  void install() throws IOException {
    atelier = Installation.in(directory.resolve("an installation"));
  }

  /** The Java of the tests and, where there is one, the newer one that bin/jdk-25 finds. */
  static Stream<Path> javas() throws IOException, InterruptedException {
    return Installation.javas().stream();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void anArchiveIsMadeOnceAndUsedAndHalfOfOneIsLeftAlone(Path java) throws Exception {
    var on = atelier.on(java);
    assertEquals(NONE_IN_CI, on.archive());
    assertEquals(IN_USE, on.with("ATELIER_ARCHIVE", "now").archive());
    var made = atelier.archives();
    assertEquals(1, made.size());
    assertEquals(IN_USE, on.archive());
    assertEquals(IN_USE, on.with("ATELIER_ARCHIVE", "now").archive());
    assertEquals(made, atelier.archives());
    assertEquals(
        "There is no start-up archive: the variable ATELIER_ARCHIVE says “off”.",
        on.with("ATELIER_ARCHIVE", "off").archive());
    var archive = on.madeArchive();
    var bytes = Files.readAllBytes(archive);
    archive.toFile().setWritable(true);
    for (int size : new int[] {0, 100, bytes.length / 2}) {
      Files.write(archive, Arrays.copyOf(bytes, size));
      assertEquals(NONE_IN_CI, on.archive());
    }
    assertEquals(IN_USE, on.with("ATELIER_ARCHIVE", "now").archive());
  }

  @Test
  void anotherJavaHasAnotherArchive() throws Exception {
    var own = Path.of(System.getProperty("java.home"));
    var javas = new ArrayList<>(Installation.javas());
    // one in another place is another, where the machine has but one
    if (javas.size() < 2) {
      javas.add(Files.createSymbolicLink(directory.resolve("another java"), own));
    }
    var seen = new TreeSet<String>();
    for (var java : javas) {
      assertEquals(NONE_IN_CI, atelier.on(java).archive());
      assertEquals(IN_USE, atelier.on(java).with("ATELIER_ARCHIVE", "now").archive());
      seen.addAll(atelier.archives());
    }
    assertEquals(javas.size(), seen.size());
    assertEquals(seen, atelier.archives());
    for (var java : javas) assertEquals(IN_USE, atelier.on(java).archive());
  }

  @Test
  void aChangedProgramHasAnotherArchiveAndTheOldOneGoes() throws Exception {
    var old = atelier.madeArchive();
    atelier.compile("2");
    assertEquals(NONE_IN_CI, atelier.archive());
    assertNotEquals(old, atelier.madeArchive());
    assertEquals(1, atelier.archives().size());
  }

  @Test
  void anArchiveOlderThanALibraryIsNotUsed() throws Exception {
    var archive = atelier.madeArchive();
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    assertEquals(NONE_IN_CI, atelier.archive());
  }

  /** Root may write everywhere; then the program is started without that power. */
  @Test
  void whereNothingCanBeWrittenTheArchiveLiesInTheUsersCache() throws Exception {
    var target = atelier.folder().resolve("target");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
    var reader = atelier.with("ATELIER_ARCHIVE", "now");
    if (Files.isWritable(target)) {
      reader = reader.behind("setpriv", "--bounding-set", "-dac_override");
    }
    var cache = directory.resolve("cache");
    assertEquals(IN_USE, reader.with("XDG_CACHE_HOME", cache.toString()).archive());
    assertEquals(1, Installation.archivesIn(cache.resolve("atelier")).size());
    assertEquals(
        "There is no start-up archive: it could not be made.",
        reader.with("HOME", "").with("XDG_CACHE_HOME", "").archive());
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(new TreeSet<String>(), atelier.archives());
  }

  @Test
  void twoAtOnceLeaveOneArchive() throws Exception {
    var now = atelier.with("ATELIER_ARCHIVE", "now");
    var others = List.of(now.start("version"), now.start("version"));
    for (var other : others) {
      assertTrue(Installation.said(other).startsWith("atelier "));
      assertEquals(0, other.waitFor());
    }
    assertEquals(1, atelier.archives().size());
    assertEquals(IN_USE, atelier.archive());
  }

  @Test
  void withoutBeingAskedItIsMadeWhenTheCommandIsDone() throws Exception {
    assertEquals(
        "There is no start-up archive yet; one is made after this command.",
        atelier.with("CI", "").archive());
    while (atelier.archives().isEmpty()) Thread.sleep(100);
    assertEquals(IN_USE, atelier.archive());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void itIsReachedByLinksFromAnywhere(String shell) throws Exception {
    var link = Files.createSymbolicLink(directory.resolve("b"), Path.of("an installation/bin"));
    var links = Files.createDirectory(directory.resolve("links"));
    Files.createSymbolicLink(links.resolve("one"), Path.of("../b/atelier"));
    Files.createSymbolicLink(links.resolve("two"), links.resolve("one"));
    var expected = atelier.run("version");
    assertTrue(expected.startsWith("atelier "));
    for (var way : List.of(link.resolve("atelier"), links.resolve("one"), links.resolve("two"))) {
      assertEquals(expected, atelier.reachedBy(shell, way.toString()).run("version"));
    }
    assertEquals(expected, atelier.reachedBy(shell, "atelier").from("bin").run("version"));
  }

  @Test
  void aWrongJavaHomeIsSaid() throws Exception {
    assertEquals(
        "atelier: JAVA_HOME is /nowhere, where there is no bin/java\n",
        atelier.on(Path.of("/nowhere")).run("version"));
  }

  @Test
  void withoutJavaHomeTheBestIsTaken() throws Exception {
    var newest = Installation.javas().get(Installation.javas().size() - 1);
    var found = atelier.with("JAVA_HOME", "").with("JAVA_HOME_25", newest.toString());
    assertTrue(
        found.run("version").contains("Java is the best one found on this machine"),
        found.run("version"));
  }
}
