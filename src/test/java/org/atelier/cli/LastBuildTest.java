package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build need not be made, and that the least doubt makes it. */
class LastBuildTest {

  private static final Instant LATER = Instant.now().plus(Duration.ofMinutes(1));

  private final Path directory;
  private final SmallSite site;
  private final World world;

  LastBuildTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    site = SmallSite.in(directory);
    world = site.world().at(LATER);
    world.run();
    letTheClockTick();
  }

  /** So that no file is as young as the manifest. */
  private void letTheClockTick() throws IOException {
    for (var memory : new String[] {"manifest", "note"}) {
      var file = directory.resolve(".atelier/site-output." + memory);
      Files.setLastModifiedTime(file, FileTime.from(LATER));
    }
  }

  private String found() throws IOException {
    return found(BuildOptions.at(LATER));
  }

  private String found(BuildOptions options) throws IOException {
    var session = new Session(world.environment(), Catalogue.of("en"), new CommonOptions());
    var target = directory.resolve("site-output");
    return LastBuild.of(session, target, options)
        .find()
        .map(standing -> standing.summary().pages().toString())
        .orElse("nothing");
  }

  @Test
  void whatIsAsItWasNeedNotBeBuilt() throws IOException {
    assertEquals("{fr=3, en=3}", found());
    assertEquals(
        """
        6 pages (fr 3, en 3) in 0.0 s.
        site-output: 0 files written, N unchanged, 0 deleted.
        OK
        """,
        SmallSite.withoutNumbers(world.run()));
  }

  @Test
  void anEditedFileIsBuilt() throws IOException {
    world.write("-- content/pages/home/fr.md --\n---\ntitle: Autre\ndescription: D.\n---\n");
    assertEquals("nothing", found());
  }

  @Test
  void aFileOfEqualSizeAndDateIsBuiltWhereTheDiskTellsItApart() throws IOException {
    var file = directory.resolve("content/pages/home/fr.md");
    var date = Files.getLastModifiedTime(file);
    var other = file.resolveSibling("other");
    Files.writeString(other, Files.readString(file).replace("Accueil", "Bonjour"));
    Files.setLastModifiedTime(other, date);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertEquals("nothing", found());
  }

  @Test
  void aNewAndAMissingFileAreBuilt() throws IOException {
    var file = directory.resolve("content/pages/home/note.pdf");
    Files.writeString(file, "x");
    assertEquals("nothing", found());
    Files.delete(file);
    assertEquals("{fr=3, en=3}", found());
    Files.delete(directory.resolve("content/pages/home/fr.md"));
    assertEquals("nothing", found());
  }

  @Test
  void aChangedThemeIsBuilt() throws IOException {
    world.write("-- themes/plain/templates/page.peb --\n{% extends \"entry\" %}<!-- -->\n");
    assertEquals("nothing", found());
  }

  @Test
  void aFileOfTheSiteThatIsGoneOrNotOursIsMadeAgain() throws IOException {
    var page = directory.resolve("site-output/fr/index.html");
    var text = Files.readString(page);
    Files.writeString(page, text.replace('a', 'e'));
    assertEquals("nothing", found());
    Files.delete(page);
    assertEquals("nothing", found());
    world.run();
    assertEquals(text, Files.readString(page));
  }

  @Test
  void otherOptionsAndAnotherDayAreBuilt() throws IOException {
    var drafts = new BuildOptions(LATER, null, true, false, false, false, false);
    assertEquals("nothing", found(drafts));
    assertEquals("nothing", found(BuildOptions.at(LATER.plus(Duration.ofDays(1)))));
  }

  @Test
  void aSiteOfOtherOptionsIsNotTakenForThis() throws IOException {
    world.write(
        "-- content/notes/two/fr.md --\n---\ntitle: Deux\ndescription: D.\ndraft: true\n---\nD.\n");
    world.write("-- content/notes/two/entry.yml --\n");
    world.run();
    letTheClockTick();
    assertEquals("{fr=3, en=3}", found());
    world.run("build", "--drafts");
    letTheClockTick();
    assertEquals("nothing", found());
  }

  @Test
  void aDamagedNoteIsNoNote() throws IOException {
    var note = directory.resolve(".atelier/site-output.note");
    var text = Files.readString(note);
    Files.writeString(note, text.replace("fr 3", "fr 9"));
    assertEquals("nothing", found());
    Files.writeString(note, text.substring(0, text.length() / 2));
    assertEquals("nothing", found());
    Files.writeString(note, "");
    assertEquals("nothing", found());
  }

  @Test
  void filesAsYoungAsTheBuildAreNotTrusted() throws IOException {
    var page = directory.resolve("content/pages/home/fr.md");
    world.at(Files.getLastModifiedTime(page).toInstant().plusMillis(1_900));
    assertEquals("nothing", found());
  }

  @Test
  void whatThereIsToSayIsSaidEachTime() throws IOException {
    world.write(
        "-- content/notes/one/en.md --\n---\ntitle: One\ndescription: D.\n---\n[x](note:two)\n");
    var first = world.run();
    letTheClockTick();
    assertEquals("nothing", found());
    assertEquals(first, world.run());
  }

  @Test
  void everythingIsBuiltOnRequest() throws IOException {
    var note = directory.resolve(".atelier/site-output.note");
    Files.delete(note);
    world.run("build", "--no-cache");
    assertEquals(false, Files.exists(note));
  }
}
