package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build writes and says, from the command line to the disk, and what cleaning leaves. */
class BuildCommandTest {

  private final Path directory;
  private final SmallSite site;
  private final World world;

  BuildCommandTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    site = SmallSite.in(directory);
    world = site.world();
  }

  @Test
  void aBuildSaysWhatItDidAndTheSecondHasNothingToDo() throws IOException {
    var first = world.run();
    assertEquals(
        """
        6 pages (fr 3, en 3) in 0.0 s.
        site-output: N files written, 0 unchanged, 0 deleted.
        OK
        """,
        SmallSite.withoutNumbers(first));
    var before = site.output();
    var second = world.run("build", "--lang", "fr");
    assertEquals(
        """
        6 pages (fr 3, en 3) en 0,0 s.
        site-output\u00a0: 0 fichier écrit, N inchangés, 0 supprimé.
        OK
        """,
        SmallSite.withoutNumbers(second));
    assertEquals(before, site.output());
    assertEquals("OK\n", world.run("-q"));
  }

  @Test
  void aChangeWritesWhatChangedAndAnEntryThatIsGoneIsDeleted() throws IOException {
    world.run();
    world.write(
        "-- content/notes/two/fr.md --\n---\ntitle: Deux\ndescription: Deux.\n---\nDeux.\n");
    world.write("-- content/notes/two/en.md --\n---\ntitle: Two\ndescription: Two.\n---\nTwo.\n");
    world.write("-- content/notes/two/entry.yml --\n");
    world.run("build", "-q");
    assertTrue(site.output().containsKey("fr/notes/deux/index.html"));
    world.delete("content/notes/two");
    assertFalse(world.run().contains(" 0 deleted"));
    assertFalse(site.output().containsKey("fr/notes/deux/index.html"));
  }

  @Test
  void errorsLeaveTheOutputAsItWas() throws IOException {
    world.run();
    var before = site.output();
    assertEquals(
        """
        error[model/unknown-field] content/notes/one/entry.yml:2:1
        """,
        site.withAMisspeltKey().run().lines().findFirst().orElseThrow() + "\n");
    assertTrue(world.out().contains("   2 | color: red\n     | ^^^^^\n"), world.out());
    assertTrue(
        world.out().endsWith("\n1 error\nNothing was written: site-output is as it was.\n"),
        world.out());
    assertEquals("", world.err());
    assertEquals(before, site.output());
    assertTrue(world.run("-q").endsWith("\n1 error\nSITE_HAS_ERRORS\n"));
  }

  @Test
  void errorsOfAFirstBuildWriteNothingAtAll() throws IOException {
    assertTrue(site.withAMisspeltKey().run().endsWith("SITE_HAS_ERRORS\n"));
    assertFalse(Files.exists(directory.resolve("site-output")));
  }

  @Test
  void warningsStopTheBuildOnlyWhereWanted() throws IOException {
    var refused = site.withoutATranslation().run("--fail-on", "warning");
    assertTrue(
        refused.endsWith(
            "\n1 warning\nNothing was written: site-output is as it was.\nSITE_HAS_ERRORS\n"),
        refused);
    assertFalse(Files.exists(directory.resolve("site-output")));
    var built = world.run("--fail-on=error");
    assertTrue(built.startsWith("warning[translation/missing] content/notes/one"), built);
    assertTrue(built.endsWith("OK\n"), built);
    assertTrue(Files.exists(directory.resolve("site-output")));
  }

  @Test
  void anotherSourceAndAnotherDestination() throws IOException {
    Files.createDirectories(directory.resolve("elsewhere"));
    var elsewhere = World.in(directory.resolve("elsewhere"));
    assertTrue(elsewhere.run("-s", "..", "-d", "out").contains("\nout: "));
    assertTrue(world.files("elsewhere/out").containsKey("fr/notes/une-note/index.html"));
    assertTrue(elsewhere.run("-s", "..").endsWith("OK\n"));
    assertEquals(world.files("elsewhere/out"), site.output());
  }

  @Test
  void theNextDateThatMattersIsTold() throws IOException {
    world.write("-- content/notes/one/entry.yml --\ncolour: red\nexpiryDate: 2026-09-14\n");
    assertTrue(
        world
            .run()
            .contains(
                "Dates in the content change the site again on 2026-09-14: build again that day.\n"));
  }

  @Test
  void aFolderThatHoldsOtherThingsIsRefused() throws IOException {
    world.write("-- site-output/precious.txt --\nprecious\n");
    var printed = world.run();
    assertTrue(printed.startsWith("error[output/conflict] "), printed);
    assertTrue(printed.endsWith("\n1 error\nUSAGE\n"), printed);
    assertEquals("{precious.txt=precious\n}", site.output().toString());
  }

  @Test
  void cleanRemovesWhatWasBuiltAndNothingElse() throws IOException {
    assertEquals("site-output: 0 deleted.\nOK\n", world.run("clean"));
    world.run();
    Files.writeString(directory.resolve("site-output/mine.txt"), "mine");
    assertEquals("site-output: N deleted.\nOK\n", SmallSite.withoutNumbers(world.run("clean")));
    assertEquals("{mine.txt=mine}", site.output().toString());
  }
}
