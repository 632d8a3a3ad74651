package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

  @TempDir Path directory;

  private World world;

  @BeforeEach
  void aSiteWithTwoTypes() throws IOException {
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
                -- content/model/job.yml --
                $schema: https://json-schema.org/draft/2020-12/schema
                $id: urn:atelier:model:job
                x-directory: jobs
                x-url: {fr: metiers, en: jobs}
                x-label: {fr: Métier, en: Job}
                x-label-plural: {fr: Métiers, en: Jobs}
                x-body: optional
                type: object
                additionalProperties: false
                required: [family, since, ways, tools, seeAlso, open, places, summary]
                properties:
                  family:
                    x-label: {fr: Famille, en: Family}
                    x-help: {fr: Le groupe, en: The group}
                    type: string
                    enum: [wood, metal]
                  since:
                    x-label: {fr: Depuis, en: Since}
                    type: string
                    format: date
                  ways:
                    x-label: {fr: Voies, en: Ways}
                    x-key: id
                    type: array
                    items:
                      type: object
                      additionalProperties: false
                      required: [id, country]
                      properties:
                        id: {type: string, pattern: '^[a-z]+$'}
                        country: {type: string}
                        note: {x-translatable: true, type: string}
                  tools: {type: array, items: {type: string}}
                  seeAlso: {type: array, items: {type: string, x-reference: job}}
                  open: {type: boolean}
                  places: {type: integer}
                  web: {type: string, format: uri}
                  summary:
                    x-label: {fr: En bref, en: In brief}
                    x-help: {fr: 160 signes au plus, en: 160 characters at most}
                    x-translatable: true
                    type: string
                -- content/model/word.yml --
                $schema: https://json-schema.org/draft/2020-12/schema
                $id: urn:atelier:model:word
                x-directory: words
                x-url: {fr: mots, en: words}
                x-label: {fr: Mot, en: Word}
                x-label-plural: {fr: Mots, en: Words}
                x-body: none
                type: object
                additionalProperties: false
                properties: {}
                """);
  }

  @Test
  void everyFieldOneMustFillInStandsThereEmptyUnderANote() throws IOException {
    assertEquals(
        """
        Written: content/jobs/welder/en.md
        Written: content/jobs/welder/entry.yml
        Written: content/jobs/welder/fr.md
        Fill in what is empty; “atelier check” says what is still missing.
        OK
        """,
        world.run("new", "job", "welder"));
    assertEquals(
        """
        # Job “welder”: what is the same in all languages.
        # Lines that start with # are notes for you: follow them, then delete them or leave them.

        # Family
        # The group
        # One of: wood or metal.
        family:

        # Since
        # A day, written like 2026-03-31.
        since:

        # Ways
        # A list; each item starts with a hyphen and has: id, country.
        ways:

        # A list: one line per value, each starting with a hyphen and a space.
        tools:

        # A list of entries of type job: one line per folder’s name, each starting with a hyphen \
        and a space.
        seeAlso:

        # true or false.
        open:

        # A number.
        places:

        # You may add: web, draft, publishDate, expiryDate, reviewed, reviewEvery, owner, weight, \
        noindex, layout. See content/model/job.yml.
        """,
        world.read("content/jobs/welder/entry.yml"));
    assertEquals(
        """
        ---
        # Job “welder”: the words in the language “fr”.
        # The text itself starts below the second line of three hyphens.
        # Lines that start with # are notes for you: follow them, then delete them or leave them.

        # The name shown at the top of the page
        title:

        # Ways
        # For each item of entry.yml its key, and indented below that: note.
        ways:

        # In brief
        # 160 characters at most
        summary:

        # You may add: description, slug, aliases, draft, reviewed, toc. See content/model/job.yml.
        ---
        """,
        world.read("content/jobs/welder/fr.md").replace("# Title\n", ""));
  }

  @Test
  void theNotesAreInTheWritersLanguageInEveryFile() throws IOException {
    assertEquals(
        """
        Écrit : content/words/arc/en.md
        Écrit : content/words/arc/entry.yml
        Écrit : content/words/arc/fr.md
        Remplissez ce qui est vide ; « atelier check » dit ce qui manque encore.
        OK
        """,
        plain(world.run("new", "word", "arc", "--lang", "fr")));
    assertEquals(
        """
        ---
        # Mot « arc » : les mots dans la langue « en ».
        # Les lignes qui commencent par # sont des notes pour vous : suivez-les, puis effacez-les \
        ou laissez-les.

        # Titre
        # Le nom affiché en haut de la page
        title:

        # Vous pouvez ajouter : description, slug, aliases, draft, reviewed, toc. Voyez \
        content/model/word.yml.
        ---
        """,
        plain(world.read("content/words/arc/en.md")));
  }

  @Test
  void nothingThatExistsIsEverWrittenOver() throws IOException {
    Files.createDirectories(directory.resolve("content/jobs/welder"));
    assertEquals(
        """
        There is already an entry “welder” of type job, in content/jobs/welder. Nothing was \
        changed; choose another name.
        “atelier --help” shows what is possible.
        USAGE
        """,
        world.run("new", "job", "welder"));
    try (var files = Files.list(directory.resolve("content/jobs/welder"))) {
      assertEquals(List.of(), files.toList());
    }
  }

  @Test
  void anUnknownTypeNamesTheNearest() {
    assertEquals(
        """
        There is no type of entry called “jbo”; choose job or word.
        Did you mean “job”?
        USAGE
        """,
        world.run("new", "jbo", "welder"));
  }

  @ParameterizedTest
  @CsvSource({
    "Soudeur, soudeur",
    "Tôlier-Œuvre, tolier-oeuvre",
    "pipe_fitter, pipe-fitter",
    "  a  b  , a-b",
    "C++, c",
    "../../etc/passwd, etc-passwd",
    "a/b, a-b",
    "--a, a",
  })
  void aNameThatCannotBeIsAnsweredWithTheNearestThatCan(String typed, String near) {
    assertEquals(
        "“%s” can’t be the name of an entry: use small letters without accents, digits and single hyphens, at most 80 characters.\nDid you mean “%s”?\nUSAGE\n"
            .formatted(typed, near),
        world.run("new", "--", "job", typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "/", "漢字", "\u202e", "."})
  void aNameWithNothingInItIsRefused(String typed) {
    var printed = world.run("new", "job", typed);
    assertEquals(
        List.of("“atelier --help” shows what is possible.", "USAGE"),
        printed.lines().skip(1).toList());
    assertFalse(Files.exists(directory.resolve("content/jobs")));
  }

  @Test
  void withoutASiteNothingIsStarted() throws IOException {
    Files.delete(directory.resolve("content/site.yml"));
    assertEquals(
        "SITE_HAS_ERRORS", world.run("new", "job", "welder").lines().reduce("", (a, b) -> b));
    assertFalse(Files.exists(directory.resolve("content/jobs")));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
