package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a check says, to whom and in which form; a build tells its problems the same way. */
class CheckCommandTest {

  private final Path directory;
  private final SmallSite site;
  private final World world;

  CheckCommandTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    site = SmallSite.in(directory);
    world = site.world();
  }

  @Test
  void checkWritesNothing() throws IOException {
    assertEquals("All checks passed: 6 pages.\nOK\n", world.run("check"));
    assertEquals("OK\n", world.run("check", "-q"));
    assertTrue(site.withAMisspeltKey().run("check").endsWith("\n1 error\nSITE_HAS_ERRORS\n"));
    assertFalse(Files.exists(directory.resolve("site-output")));
  }

  @Test
  void theMomentOfTheBuildIsTheClocksElseTheVariablesElseNow() throws IOException {
    world.write("-- content/notes/one/entry.yml --\ncolour: red\npublishDate: 2026-07-01\n");
    var before = "\n1 warning\nNo errors: 2 pages.\nOK\n";
    var after = "All checks passed: 6 pages.\nOK\n";
    assertTrue(world.run("check").endsWith(before), world.out());
    assertEquals(after, world.run("check", "--clock", "2026-07-01"));
    assertEquals(after, world.run("check", "--clock", "2026-07-01T00:30:00+02:00"));
    assertEquals(after, world.run("check", "--future"));
    world.with("SOURCE_DATE_EPOCH", "1782900000");
    assertEquals(after, world.run("check"));
    assertTrue(world.run("check", "--clock", "2026-06-30").endsWith(before), world.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check"})
  void jsonIsAllThereIsOnStandardOutput(String verb) throws IOException {
    assertEquals("[]\nOK\n", world.run(verb, "--format", "json"));
    var printed = site.withAMisspeltKey().run(verb, "--format", "json");
    assertTrue(printed.endsWith("\nSITE_HAS_ERRORS\n"), printed);
    var problems = JsonMapper.shared().readTree(world.out());
    assertEquals(1, problems.size());
    assertEquals("model/unknown-field", problems.get(0).get("rule").asString());
    assertEquals("content/notes/one/entry.yml", problems.get(0).get("file").asString());
    assertEquals("colour", problems.get(0).get("fix").get("replacement").asString());
  }

  @Test
  void gitHubGetsAnnotationsWithFilesNamedFromWhereTheJobRuns() throws IOException {
    site.withAMisspeltKey();
    var inside = World.in(directory.resolve("..").normalize());
    var printed = inside.run("check", "--format=github", "-s", directory.getFileName().toString());
    assertTrue(
        printed.startsWith(
            "::error file="
                + directory.getFileName()
                + "/content/notes/one/entry.yml,line=2,col=1,endColumn=6,title=model/unknown-field::"),
        printed);
  }

  @Test
  void gitHubIsNotGuessed() throws IOException {
    var printed = site.withAMisspeltKey().with("GITHUB_ACTIONS", "true").run("check");
    assertTrue(printed.startsWith("error[model/unknown-field] "), printed);
  }

  @Test
  void problemsAreToldInTheReadersLanguage() throws IOException {
    site.withAMisspeltKey();
    assertTrue(world.run("--lang", "nl").startsWith("fout[model/unknown-field] "));
    assertTrue(
        world
            .out()
            .endsWith("\nEr werd niets geschreven: site-output is gebleven zoals het was.\n"));
    assertTrue(world.with("LANG", "fr_FR.UTF-8").run().startsWith("erreur[model/unknown-field] "));
  }

  @Test
  void coloursOnATerminalOnly() throws IOException {
    site.withAMisspeltKey();
    assertTrue(world.onTerminal().run("check").startsWith("\u001b[1;31merror["));
    assertTrue(world.with("NO_COLOR", "1").run("check").startsWith("error["));
  }

  @Test
  void notesAreForThoseWhoWantEveryWord() throws IOException {
    site.withoutATranslation()
        .write("-- content/notes/two/entry.yml --\n")
        .write("-- content/notes/two/fr.md --\n---\ntitle: Deux\ndescription: Deux.\n---\nDeux.\n")
        .write(
            "-- content/notes/two/en.md --\n---\ntitle: Two\ndescription: Two.\n---\n"
                + "[one](note:one)\n");
    assertFalse(world.run("check").contains("note[link/fallback]"), world.out());
    assertTrue(world.run("check", "-v").contains("note[link/fallback]"), world.out());
  }
}
