package org.atelier.output;

import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody planted a symbolic link: what it leads to must not be touched, ever. */
class OutputLinksTest {

  private static final OutputTree PAGES = tree("index.html", "1", "a/b/index.html", "2");

  @TempDir private Path project;
  private Path site;
  private Path victim;

  @BeforeEach
  void writeASiteAndAVictim() throws IOException {
    site = project.resolve("site-output");
    victim = Files.createDirectory(project.resolve("victim"));
    Files.writeString(victim.resolve("index.html"), "victim");
    Files.createDirectories(victim.resolve("b"));
    Files.writeString(victim.resolve("b/index.html"), "victim");
    new OutputWriter(site).write(PAGES);
  }

  @Test
  void aLinkAtAPageIsRefused() throws IOException {
    plant("index.html", victim.resolve("index.html"));
    assertRefused("index.html", tree("index.html", "new", "a/b/index.html", "2"));
    assertRefused("index.html", PAGES);
  }

  @Test
  void aLinkToTheVeryBytesIsRefusedToo() throws IOException {
    Files.writeString(victim.resolve("index.html"), "1");
    plant("index.html", victim.resolve("index.html"));
    var refused = assertThrows(OutputException.class, () -> new OutputWriter(site).write(PAGES));
    assertEquals("output/conflict.link", refused.diagnostics().get(0).message().id());
    assertEquals("1", Files.readString(victim.resolve("index.html")));
  }

  @Test
  void aLinkAboveAPageIsRefused() throws IOException {
    plant("a", victim);
    assertRefused("a", PAGES);
    assertRefused("a", tree("index.html", "1", "a/b/index.html", "new"));
    assertRefused("a", tree("index.html", "1", "a/b/c/d", "new"));
  }

  @Test
  void nothingIsDeletedThroughALink() throws IOException {
    plant("a", victim);
    assertRefused("a", tree("index.html", "1"));
    assertThrows(OutputException.class, () -> new OutputWriter(site).clean());
    assertVictimIsWhole();
  }

  @Test
  void aLinkInPlaceOfAPageThatGoesIsRefused() throws IOException {
    plant("a/b/index.html", victim.resolve("index.html"));
    assertRefused("a/b/index.html", tree("index.html", "1"));
  }

  @Test
  void aLinkThatLeadsNowhereIsRefused() throws IOException {
    plant("new.html", project.resolve("nowhere"));
    assertRefused("new.html", tree("index.html", "1", "new.html", "x"));
    assertTrue(Files.notExists(project.resolve("nowhere")));
  }

  @Test
  void aLinkInAFolderThatBecomesAPageIsRefused() throws IOException {
    Files.createSymbolicLink(site.resolve("a/b/more"), victim);
    var refused =
        assertThrows(
            OutputException.class, () -> new OutputWriter(site).write(tree("a", "now a page")));
    assertEquals("output/conflict.foreign-folder", refused.diagnostics().get(0).message().id());
    assertVictimIsWhole();
  }

  @Test
  void theOutputItselfMayNotBeALink() throws IOException {
    deleteAll(site);
    Files.createSymbolicLink(site, victim);
    var refused = assertThrows(OutputException.class, () -> new OutputWriter(site).write(PAGES));
    assertEquals("output/conflict.link", refused.diagnostics().get(0).message().id());
    assertVictimIsWhole();
  }

  @Test
  void theMemoryMayNotBeALink() throws IOException {
    deleteAll(project.resolve(".atelier"));
    Files.createSymbolicLink(project.resolve(".atelier"), victim);
    var refused = assertThrows(OutputException.class, () -> new OutputWriter(site).write(PAGES));
    assertEquals("output/conflict.link", refused.diagnostics().get(0).message().id());
    assertVictimIsWhole();
  }

  @Test
  void linksInTheMemoryAreNotFollowed() throws IOException {
    var target = victim.resolve("index.html");
    for (var name : List.of("manifest", "manifest.part", "holder", "lock")) {
      var link = project.resolve(".atelier/site-output." + name);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, target);
      try {
        new OutputWriter(site).write(tree("index.html", name));
      } catch (OutputException refused) {
        assertTrue(refused.getMessage().contains("site-output." + name), refused.getMessage());
      }
      assertVictimIsWhole();
      if (Files.isSymbolicLink(link)) Files.delete(link);
    }
  }

  @Test
  void aLinkInPlaceOfTheStagingFolderIsRemovedAndNotFollowed() throws IOException {
    plant(OutputWriter.STAGING, victim);
    Files.writeString(victim.resolve("0.part"), "victim");
    assertTrue(new OutputWriter(site).write(tree("index.html", "new")).repaired());
    assertEquals("victim", Files.readString(victim.resolve("0.part")));
    assertEquals(Map.of("index.html", "new"), on(site));
  }

  private void plant(String path, Path target) throws IOException {
    if (Files.isDirectory(site.resolve(path))) deleteAll(site.resolve(path));
    Files.deleteIfExists(site.resolve(path));
    Files.createSymbolicLink(site.resolve(path), target);
  }

  private void assertRefused(String link, OutputTree tree) throws IOException {
    var refused = assertThrows(OutputException.class, () -> new OutputWriter(site).write(tree));
    assertEquals(
        List.of(site.resolve(link) + ": output/conflict.link"),
        refused.diagnostics().stream().map(d -> d.where() + ": " + d.message().id()).toList());
    assertVictimIsWhole();
    assertTrue(Files.isSymbolicLink(site.resolve(link)));
  }

  private void assertVictimIsWhole() throws IOException {
    assertEquals(Map.of("index.html", "victim", "b/index.html", "victim"), on(victim));
  }

  private static void deleteAll(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
    }
  }
}
