package org.atelier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** A site of two types and two languages with the theme of this project, for the whole program. */
final class SmallSite {

  private static final String FILES =
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
      """;

  private final Path directory;
  private final World world;

  private SmallSite(Path directory) throws IOException {
    this.directory = directory;
    this.world = World.in(directory).write(FILES).copy(Path.of("themes/atelier"), "themes/atelier");
  }

  static SmallSite in(Path directory) throws IOException {
    return new SmallSite(directory);
  }

  World world() {
    return world;
  }

  World withAMisspeltKey() throws IOException {
    return world.write("-- content/notes/one/entry.yml --\n# a comment\ncolor: red\n");
  }

  World withoutATranslation() throws IOException {
    Files.delete(directory.resolve("content/notes/one/en.md"));
    return world;
  }

  /** Every file of the output and its text. */
  SortedMap<String, String> output() throws IOException {
    return world.files("site-output");
  }

  /** How many files there are is the theme's business. */
  static String withoutNumbers(String printed) {
    return printed.replaceAll("[1-9][0-9]+", "N");
  }
}
