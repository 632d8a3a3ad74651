package org.atelier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.EntryId;
import org.atelier.model.ModelReader;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;

/** One file at a time becomes a document. */
class DocumentParserTest {

  private static final String SITE =
      """
      title: {fr: Site, en: Site}
      description: {fr: Texte., en: Text.}
      baseUrl: https://example.org/
      languages: [fr, en]
      theme: atelier
      """;

  private static final String MODEL =
      """
      $schema: https://json-schema.org/draft/2020-12/schema
      $id: urn:atelier:model:%1$s
      x-directory: %1$ss
      x-url: {fr: %1$s-fr, en: %1$s-en}
      x-label: {fr: Fiche, en: Entry}
      x-label-plural: {fr: Fiches, en: Entries}
      x-fallback: show
      x-body: %2$s
      x-page: true
      type: object
      additionalProperties: false
      properties:
        lead:
          x-translatable: true
          x-markdown: inline
          type: string
      """;

  private static final DocumentParser PARSER = parser();

  private static DocumentParser parser() {
    var files = new TreeMap<SourcePath, SourceFile>();
    put(files, "content/site.yml", SITE);
    put(files, "content/model/page.yml", MODEL.formatted("page", "required"));
    put(files, "content/model/note.yml", MODEL.formatted("note", "none"));
    put(files, "content/model/story.yml", MODEL.formatted("story", "optional"));
    var tree = new SourceTree(files);
    var problems = new ArrayList<Diagnostic>();
    var options = BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));
    var config = Objects.requireNonNull(ConfigReader.read(tree, options).drainTo(problems));
    var model = Objects.requireNonNull(ModelReader.read(tree, config).drainTo(problems));
    assertEquals("", Diagnostics.print(problems));
    return new DocumentParser(config, model);
  }

  private static void put(TreeMap<SourcePath, SourceFile> files, String path, String text) {
    files.put(new SourcePath(path), file(path, text));
  }

  private static SourceFile file(String path, String text) {
    return SourceFile.ofText(new SourcePath(path), "0".repeat(64), text);
  }

  private static Outcome<Document> parse(String path, String text) {
    return PARSER.parse(file(path, text));
  }

  private static List<String> problems(String path, String text) {
    return parse(path, text).diagnostics().stream()
        .sorted()
        .map(p -> p.message().id() + " " + Diagnostics.range(p.where()) + hint(p))
        .toList();
  }

  private static String hint(Diagnostic problem) {
    for (var language : Catalogue.LANGUAGES) Catalogue.of(language).say(problem.message());
    var hint = problem.hint();
    return hint == null ? "" : " (" + Catalogue.of("en").say(hint) + ")";
  }

  @Test
  void aTranslationHasItsLanguageFieldsAndText() {
    var document =
        parse("content/pages/about/fr.md", "---\ntitle: À propos\n---\n## Qui ?\n").value();
    assertNotNull(document);
    assertEquals(new EntryId("page", "about"), document.entry());
    assertEquals(new Language("fr"), document.language());
    assertEquals("À propos", document.fields().text("title").orElse(""));
    var body = document.body();
    assertNotNull(body);
    assertEquals("qui", body.outline().get(0).id());
    assertEquals(4, body.outline().get(0).where().line());
  }

  @Test
  void theSharedFileHasNeitherLanguageNorText() {
    var document = parse("content/pages/about/entry.yml", "weight: 3\n").value();
    assertNotNull(document);
    assertNull(document.language());
    assertNull(document.body());
    assertEquals(1, document.fields().fields().size());
  }

  @Test
  void problemsOfFieldsAndTextComeInOneRunWithTheirPlaces() {
    assertEquals(
        List.of(
            "model/unknown-field 2:1-2:5"
                + " (Here one can write aliases, description, draft, reviewed, slug or toc.)",
            "url/scheme 4:12-4:22",
            "url/scheme 6:5-6:15"),
        problems(
            "content/pages/about/fr.md",
            "---\ntitl: A\ntitle: B\nlead: \"[x](javascript:x)\"\n---\n[a](javascript:b)\n"));
  }

  @Test
  void textIsCheckedEvenWhereTheFieldsCannotBeRead() {
    var found = problems("content/pages/about/fr.md", "---\na: [b\n---\n[a](javascript:b)\n");
    assertEquals("url/scheme 4:5-4:15", found.get(found.size() - 1));
    var document = parse("content/pages/about/fr.md", "---\na: [b\n---\nText\n").value();
    assertNotNull(document);
    assertFalse(document.readable());
    assertEquals(Map.of(), document.fields().fields());
  }

  @Test
  void aTypeMayWantText() {
    assertEquals(
        List.of("content/empty-body 3:1-3:4"),
        problems("content/pages/about/fr.md", "---\ntitle: A\n---\n\n<!-- later -->\n"));
    assertEquals(List.of(), problems("content/storys/about/fr.md", "---\ntitle: A\n---\n"));
    var story = parse("content/storys/about/fr.md", "---\ntitle: A\n---\n").value();
    assertNotNull(story);
    assertNull(story.body());
  }

  @Test
  void aTypeMayHaveNoText() {
    assertEquals(
        List.of("content/unexpected-body 5:3-5:12"),
        problems("content/notes/about/fr.md", "---\ntitle: A\n---\n\n  Some text \nmore\n"));
    assertEquals(List.of(), problems("content/notes/about/fr.md", "---\ntitle: A\n---\n\n \n"));
  }

  @Test
  void filesThatStandInTheWrongPlaceAreReported() {
    assertEquals(
        List.of("source/unexpected-file.top content/readme.md"), problems("content/readme.md", ""));
    assertEquals(
        List.of("source/unexpected-file.loose content/pages/about.md"),
        problems("content/pages/about.md", ""));
    assertEquals(
        List.of("source/unexpected-file.deep content/pages/about/old/fr.md"),
        problems("content/pages/about/old/fr.md", ""));
  }

  @Test
  void aFolderThatNoTypeHasIsReportedWithTheNearest() {
    assertEquals(
        List.of("model/unknown-type.directory content/page/a/fr.md (Did you mean “pages”?)"),
        problems("content/page/a/fr.md", ""));
  }

  @Test
  void aFolderWhoseNameCannotBeAnIdIsReportedWithABetterOne() {
    assertEquals(
        List.of("url/slug.folder content/pages/À propos/fr.md (Rename the folder to “a-propos”.)"),
        problems("content/pages/À propos/fr.md", ""));
    assertEquals(
        List.of("url/slug.folder content/pages/---/fr.md"),
        problems("content/pages/---/fr.md", ""));
  }

  @Test
  void filesOfOtherNamesAreReported() {
    assertEquals(
        List.of("translation/language content/pages/a/de.md"),
        problems("content/pages/a/de.md", ""));
    assertEquals(
        List.of("translation/language content/pages/a/fre.md (Did you mean “fr”?)"),
        problems("content/pages/a/fre.md", ""));
    assertEquals(
        List.of("source/unexpected-file.name content/pages/a/index.md"),
        problems("content/pages/a/index.md", ""));
    assertEquals(
        List.of("source/unexpected-file.name content/pages/a/FR.md (Did you mean “fr.md”?)"),
        problems("content/pages/a/FR.md", ""));
    assertEquals(
        List.of(
            "source/unexpected-file.name content/pages/a/entri.yml (Did you mean “entry.yml”?)"),
        problems("content/pages/a/entri.yml", ""));
  }

  @Test
  void aNameIsNeverMendedByAnEditOfTheFile() {
    for (var path :
        List.of("content/page/a/fr.md", "content/pages/a/FR.md", "content/pages/a/fre.md")) {
      assertNull(parse(path, "").diagnostics().get(0).fix(), path);
    }
  }

  @Test
  void captionsBelongToAnEntryAndAreNoDocument() {
    var outcome = parse("content/pages/a/film.vtt", "WEBVTT");
    assertNull(outcome.value());
    assertFalse(outcome.hasErrors());
  }

  @Test
  void theSameFileGivesTheSameDocument() {
    var text = "---\ntitle: A\n---\n## B\n\n[c](page:d)\n";
    var one = parse("content/pages/a/fr.md", text);
    var two = parse("content/pages/a/fr.md", text);
    assertEquals(one, two);
  }
}
