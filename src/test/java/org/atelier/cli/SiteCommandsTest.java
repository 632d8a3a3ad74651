package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The verbs that open a site, from the command line to the disk. */
class SiteCommandsTest {

  @TempDir Path directory;

  private World world;

  @BeforeEach
  void aSmallSite() throws IOException {
    world =
        World.in(directory)
            .write(
                """
                -- content/site.yml --
                title: {fr: Un, en: One}
                description: {fr: Un, en: One}
                baseUrl: https://example.org/
                languages: [fr, en]
                theme: plain
                publisher: {}
                menus: {main: [{target: list:note}]}
                -- themes/plain/theme.yml --
                name: plain
                extends: atelier
                -- themes/plain/templates/page.peb --
                {% extends "entry" %}
                -- content/model/page.yml --
                $schema: https://json-schema.org/draft/2020-12/schema
                $id: urn:atelier:model:page
                x-directory: pages
                x-url: {fr: '', en: ''}
                x-listing: false
                x-label: {fr: Page, en: Page}
                x-label-plural: {fr: Pages, en: Pages}
                x-body: optional
                x-page: true
                type: object
                additionalProperties: false
                properties: {}
                -- content/pages/home/fr.md --
                ---
                title: Accueil
                description: Tout commence ici.
                ---
                -- content/pages/home/en.md --
                ---
                title: Home
                description: All starts here.
                ---
                -- content/model/note.yml --
                $schema: https://json-schema.org/draft/2020-12/schema
                $id: urn:atelier:model:note
                x-directory: notes
                x-url: {fr: notes, en: notes}
                x-label: {fr: Note, en: Note}
                x-label-plural: {fr: Notes, en: Notes}
                x-body: optional
                x-fallback: show
                x-page: true
                type: object
                additionalProperties: false
                properties:
                  colour: {type: string, enum: [red, green]}
                -- content/notes/one/entry.yml --
                colour: red
                -- content/notes/one/fr.md --
                ---
                title: Une note
                description: Une note sur un.
                ---
                Bonjour.
                -- content/notes/one/en.md --
                ---
                title: A note
                description: A note on one.
                ---
                Hello.
                """);
    copy(Path.of("themes/atelier"), directory.resolve("themes/atelier"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Every file of the output and its text. */
  private TreeMap<String, String> output(String folder) throws IOException {
    var root = directory.resolve(folder);
    var texts = new TreeMap<String, String>();
    if (!Files.exists(root)) return texts;
    try (var files = Files.walk(root)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        texts.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  /** How many files there are is the theme's business. */
  private static String withoutNumbers(String printed) {
    return printed.replaceAll("[1-9][0-9]+", "N");
  }

  private World withAMisspeltKey() throws IOException {
    return world.write("-- content/notes/one/entry.yml --\n# a comment\ncolor: red\n");
  }

  private World withoutATranslation() throws IOException {
    Files.delete(directory.resolve("content/notes/one/en.md"));
    return world;
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
        withoutNumbers(first));
    var before = output("site-output");
    var second = world.run("build", "--lang", "fr");
    assertEquals(
        """
        6 pages (fr 3, en 3) en 0,0 s.
        site-output\u00a0: 0 fichier écrit, N inchangés, 0 supprimé.
        OK
        """,
        withoutNumbers(second));
    assertEquals(before, output("site-output"));
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
    assertTrue(output("site-output").containsKey("fr/notes/deux/index.html"));
    try (var files = Files.list(directory.resolve("content/notes/two"))) {
      for (var file : files.toList()) Files.delete(file);
    }
    assertFalse(world.run().contains(" 0 deleted"));
    assertFalse(output("site-output").containsKey("fr/notes/deux/index.html"));
  }

  @Test
  void errorsLeaveTheOutputAsItWas() throws IOException {
    world.run();
    var before = output("site-output");
    assertEquals(
        """
        error[model/unknown-field] content/notes/one/entry.yml:2:1
        """,
        withAMisspeltKey().run().lines().findFirst().orElseThrow() + "\n");
    assertTrue(world.out().contains("   2 | color: red\n     | ^^^^^\n"), world.out());
    assertTrue(
        world.out().endsWith("\n1 error\nNothing was written: site-output is as it was.\n"),
        world.out());
    assertEquals("", world.err());
    assertEquals(before, output("site-output"));
    assertTrue(world.run("-q").endsWith("\n1 error\nSITE_HAS_ERRORS\n"));
  }

  @Test
  void errorsOfAFirstBuildWriteNothingAtAll() throws IOException {
    assertTrue(withAMisspeltKey().run().endsWith("SITE_HAS_ERRORS\n"));
    assertFalse(Files.exists(directory.resolve("site-output")));
  }

  @Test
  void warningsStopTheBuildOnlyWhereWanted() throws IOException {
    var refused = withoutATranslation().run("--fail-on", "warning");
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
  void checkWritesNothing() throws IOException {
    assertEquals("All checks passed: 6 pages.\nOK\n", world.run("check"));
    assertEquals("OK\n", world.run("check", "-q"));
    assertTrue(withAMisspeltKey().run("check").endsWith("\n1 error\nSITE_HAS_ERRORS\n"));
    assertFalse(Files.exists(directory.resolve("site-output")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check"})
  void jsonIsAllThereIsOnStandardOutput(String verb) throws IOException {
    assertEquals("[]\nOK\n", world.run(verb, "--format", "json"));
    var printed = withAMisspeltKey().run(verb, "--format", "json");
    assertTrue(printed.endsWith("\nSITE_HAS_ERRORS\n"), printed);
    var problems = JsonMapper.shared().readTree(world.out());
    assertEquals(1, problems.size());
    assertEquals("model/unknown-field", problems.get(0).get("rule").asString());
    assertEquals("content/notes/one/entry.yml", problems.get(0).get("file").asString());
    assertEquals("colour", problems.get(0).get("fix").get("replacement").asString());
  }

  @Test
  void gitHubGetsAnnotationsWithFilesNamedFromWhereTheJobRuns() throws IOException {
    withAMisspeltKey();
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
    var printed = withAMisspeltKey().with("GITHUB_ACTIONS", "true").run("check");
    assertTrue(printed.startsWith("error[model/unknown-field] "), printed);
  }

  @Test
  void problemsAreToldInTheReadersLanguage() throws IOException {
    withAMisspeltKey();
    assertTrue(world.run("--lang", "nl").startsWith("fout[model/unknown-field] "));
    assertTrue(
        world
            .out()
            .endsWith("\nEr werd niets geschreven: site-output is gebleven zoals het was.\n"));
    assertTrue(world.with("LANG", "fr_FR.UTF-8").run().startsWith("erreur[model/unknown-field] "));
  }

  @Test
  void anotherSourceAndAnotherDestination() throws IOException {
    Files.createDirectories(directory.resolve("elsewhere"));
    var elsewhere = World.in(directory.resolve("elsewhere"));
    assertTrue(elsewhere.run("-s", "..", "-d", "out").contains("\nout: "));
    assertTrue(output("elsewhere/out").containsKey("fr/notes/une-note/index.html"));
    assertTrue(elsewhere.run("-s", "..").endsWith("OK\n"));
    assertEquals(output("elsewhere/out"), output("site-output"));
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
  void theListSaysHowFarEachLanguageIs() throws IOException {
    world.write(
        """
        -- content/notes/two/entry.yml --
        publishDate: 2026-07-01
        -- content/notes/two/fr.md --
        ---
        title: Deux
        description: Deux.
        ---
        Deux.
        -- content/notes/three/entry.yml --
        expiryDate: 2026-05-01
        -- content/notes/three/fr.md --
        ---
        title: Trois
        description: Trois.
        ---
        Trois.
        -- content/notes/three/en.md --
        ---
        title: Three
        description: Three.
        draft: true
        ---
        Three.
        """);
    assertEquals(
        """
        type  id     fr         en
        note  one    published  published
        note  three  expired    draft
        note  two    scheduled  missing
        page  home   published  published
        OK
        """,
        world.run("list"));
    assertEquals(
        """
        [
        {"type":"note","id":"one","languages":{"fr":"published","en":"published"}},
        {"type":"note","id":"three","languages":{"fr":"expired","en":"draft"}},
        {"type":"note","id":"two","languages":{"fr":"scheduled","en":"missing"}}
        ]
        OK
        """,
        world.run("list", "--format", "json", "--type", "note"));
    assertEquals(
        "--type can’t be “not”; it can be note or page.\nDid you mean “note”?\nUSAGE\n",
        world.run("list", "--type", "not"));
  }

  @Test
  void theListOfABrokenSiteSaysThatSomethingMayBeMissing() throws IOException {
    var printed = withAMisspeltKey().run("list");
    assertTrue(
        printed.endsWith(
            "The list may be incomplete: 1 error. “atelier check” shows them.\nSITE_HAS_ERRORS\n"),
        printed);
  }

  @Test
  void cleanRemovesWhatWasBuiltAndNothingElse() throws IOException {
    assertEquals("site-output: 0 deleted.\nOK\n", world.run("clean"));
    world.run();
    Files.writeString(directory.resolve("site-output/mine.txt"), "mine");
    assertEquals("site-output: N deleted.\nOK\n", withoutNumbers(world.run("clean")));
    assertEquals("{mine.txt=mine}", output("site-output").toString());
  }

  @Test
  void aFolderThatHoldsOtherThingsIsRefused() throws IOException {
    world.write("-- site-output/precious.txt --\nprecious\n");
    var printed = world.run();
    assertTrue(printed.startsWith("error[output/conflict] "), printed);
    assertTrue(printed.endsWith("\n1 error\nUSAGE\n"), printed);
    assertEquals("{precious.txt=precious\n}", output("site-output").toString());
  }

  @Test
  void coloursOnATerminalOnly() throws IOException {
    withAMisspeltKey();
    assertTrue(world.onTerminal().run("check").startsWith("\u001b[1;31merror["));
    assertTrue(world.with("NO_COLOR", "1").run("check").startsWith("error["));
  }

  @Test
  void notesAreForThoseWhoWantEveryWord() throws IOException {
    withoutATranslation()
        .write("-- content/notes/two/entry.yml --\n")
        .write("-- content/notes/two/fr.md --\n---\ntitle: Deux\ndescription: Deux.\n---\nDeux.\n")
        .write(
            "-- content/notes/two/en.md --\n---\ntitle: Two\ndescription: Two.\n---\n"
                + "[one](note:one)\n");
    assertFalse(world.run("check").contains("note[link/fallback]"), world.out());
    assertTrue(world.run("check", "-v").contains("note[link/fallback]"), world.out());
  }
}
