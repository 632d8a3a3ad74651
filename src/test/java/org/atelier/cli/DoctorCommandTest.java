package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  @TempDir Path directory;

  private World fitMachine() throws IOException {
    Files.createDirectories(directory.resolve("content"));
    Files.createDirectories(directory.resolve("themes"));
    return World.in(directory);
  }

  @Test
  void aFitMachine() throws IOException {
    assertEquals(
        """
        ok  Java 17.0.1
        ok  File names are read as UTF-8
        ok  The machine’s own character encoding is UTF-8
        ok  Folder with the content: content
        ok  Folder with the themes: themes
        ok  Folder for the built site: site-output
        advice  Git: –
              Building works without it; you need it to share changes. On Debian and Ubuntu: \
        “apt-get install git”.
        advice  Chromium: –
              Only the project’s own tests need it. On Debian and Ubuntu: “apt-get install chromium”.
        This machine is fit for building the site.
        OK
        """,
        fitMachine().run("doctor"));
  }

  @Test
  void programsAreFoundOnThePath() throws IOException {
    var bin = Files.createDirectories(directory.resolve("bin"));
    assertTrue(Files.createFile(bin.resolve("git")).toFile().setExecutable(true));
    assertTrue(Files.createFile(bin.resolve("chromium")).toFile().setExecutable(true));
    var printed = fitMachine().with("PATH", "/nowhere::" + bin).run("doctor");
    assertTrue(printed.contains("ok  Git: " + bin.resolve("git") + "\n"), printed);
    assertTrue(printed.contains("ok  Chromium: " + bin.resolve("chromium") + "\n"), printed);
  }

  @Test
  void aMachineThatCannotBuild() throws IOException {
    Files.createFile(directory.resolve("site-output"));
    assertEquals(
        """
        ok  Java 17.0.1
        not ok  File names are read as US-ASCII
              Names with accents would get lost. Set the variable LC_ALL to C.UTF-8, for instance \
        with: “export LC_ALL=C.UTF-8”.
        ok  The machine’s own character encoding is UTF-8
        not ok  Folder with the content: content
              There is no such folder. Start Atelier in the project’s folder, or name that folder \
        with --source.
        not ok  Folder with the themes: themes
              There is no such folder. Start Atelier in the project’s folder, or name that folder \
        with --source.
        not ok  Folder for the built site: site-output
              Nothing can be written there. Ask for the right to write, or name another folder \
        with --destination.
        """,
        World.in(directory)
            .readingFileNamesAs("US-ASCII")
            .run("doctor")
            .replaceFirst("(?s)advice.*", ""));
  }

  @Test
  void quietTellsOnlyWhatIsWrong() throws IOException {
    assertEquals("OK\n", fitMachine().run("doctor", "-q"));
    Files.delete(directory.resolve("themes"));
    assertEquals(
        """
        not ok  Map met de thema’s: themes
              Die map bestaat niet. Start Atelier in de map van het project, of noem die map met \
        --source.
        SITE_HAS_ERRORS
        """
            .replace("not ok", "niet in orde"),
        World.in(directory).run("doctor", "-q", "--lang", "nl"));
  }

  @Test
  void coloursOnlyOnATerminalAndOnlyWhereWanted() throws IOException {
    var escape = "\u001b[";
    assertTrue(fitMachine().onTerminal().run("doctor").contains(escape));
    assertTrue(!fitMachine().onTerminal().run("doctor", "--no-color").contains(escape));
    assertTrue(!fitMachine().onTerminal().with("NO_COLOR", "1").run("doctor").contains(escape));
    assertTrue(fitMachine().onTerminal().with("NO_COLOR", "").run("doctor").contains(escape));
    assertTrue(!fitMachine().run("doctor").contains(escape));
  }
}
