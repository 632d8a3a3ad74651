package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far each language of each entry is. */
class ListCommandTest {

  private final SmallSite site;
  private final World world;

  ListCommandTest(@TempDir Path directory) throws IOException {
    site = SmallSite.in(directory);
    world = site.world();
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
    var printed = site.withAMisspeltKey().run("list");
    assertTrue(
        printed.endsWith(
            "The list may be incomplete: 1 error. “atelier check” shows them.\nSITE_HAS_ERRORS\n"),
        printed);
  }
}
