package org.atelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, on the file systems of Linux, macOS and Windows. */
class SourceNamesTest {

  private static final String COMPOSED = "m\u00e9tier.md";
  private static final String DECOMPOSED = "me\u0301tier.md";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb.md",
        "a\tb.md",
        "a\u001b[2Jb.md",
        "a\u007fb.md",
        "a\u0085b.md",
        "a\u202eb.md",
        "a\u2066b.md",
        "a\u200bb.md",
        "a\u200db.md",
        "a\u00adb.md",
        "a\ufeffb.md",
        "a\u2028b.md",
        "a\udb40\udc67b.md",
        "a\\b.md",
        "a:b.md",
        "a<b.md",
        "a|b.md",
        "a?b.md",
        "a*b.md",
        "a\"b.md",
        "::set-output name=x::y",
        "CON",
        "con.md",
        "Aux.md",
        "nul.tar.md",
        "COM1.md",
        "lpt9.md",
        "com\u00b9.md",
        "CONOUT$.md",
        "a.md.",
        "a.md ",
        " a.md",
        "a\u3000"
      })
  void namesThatOneMachineOrAnotherRefuses(String name) throws Exception {
    var root = linux();
    Files.writeString(root.resolve("content/" + name), "x");
    Files.writeString(root.resolve("content/good.md"), "x");
    var read = new SourceReader(root).read();
    assertEquals(List.of(Rule.SOURCE_NAME), rules(read.diagnostics()));
    var shown = Diagnostics.print(read.diagnostics());
    assertTrue(shown.codePoints().allMatch(c -> c >= ' ' || c == '\n'), shown);
    assertFalse(shown.contains("\u202e"), shown);
    assertEquals(1, read.toOptional().orElseThrow().files().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.md",
        "console.md",
        "common.md",
        "com10.md",
        "-rf.md",
        "$(x).md",
        "~.md",
        "#.md",
        "100%.md",
        "l'été.md",
        "日本.md",
        "0.md",
        "!.md",
        "😀.md",
        "a..b.md",
        "null.md",
        "auxiliary.md"
      })
  void namesThatAreJustUnusual(String name) throws Exception {
    var root = linux();
    Files.writeString(root.resolve("content/" + name), "x");
    var read = new SourceReader(root).read();
    assertEquals(List.of(), read.diagnostics());
    assertEquals(
        List.of("content/" + name),
        read.toOptional().orElseThrow().below("content").stream()
            .map(f -> f.path().value())
            .toList());
  }

  @Test
  @Timeout(20)
  void aNameThatTheSystemCanNotDecodeIsRefused(@TempDir Path root) throws Exception {
    Files.createDirectory(root.resolve("content"));
    // Linux keeps any bytes as a name; Java has no way to say these.
    SourceFolder.command("sh", "-c", "touch \"$0/$(printf 'm\\351tier.md')\"", root + "/content");
    assertEquals(
        """
        content/m<U+FFFD>tier.md source/name.undecodable
          This file name has characters that can’t be read. Give the file a new name, with plain letters.
        """,
        problems(root));
  }

  @Test
  void aPathThatIsTooLongForWindowsIsRefused() throws Exception {
    var root = linux();
    var folder = root.resolve("content");
    for (int i = 0; i < 100; i++) folder = folder.resolve("folder");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.md"), "x");
    var problems = new SourceReader(root).read().diagnostics();
    assertEquals(List.of(Rule.SOURCE_NAME), rules(problems));
    assertTrue(problems.get(0).where().file().length() <= FileNames.MAX_PATH + 8);
  }

  @Test
  void twinsByAccentAreBothNamed() throws Exception {
    var root = linux();
    Files.writeString(root.resolve("content/" + COMPOSED), "x");
    Files.writeString(root.resolve("content/" + DECOMPOSED), "y");
    var read = new SourceReader(root).read();
    assertEquals(List.of(Rule.SOURCE_NAME_TWINS), rules(read.diagnostics()));
    var problem = read.diagnostics().get(0);
    assertEquals("source/name-twins.accents", problem.message().id());
    assertEquals("content/" + COMPOSED, problem.where().file());
    assertEquals("content/" + DECOMPOSED, problem.related().get(0).file());
  }

  @Test
  void twinsByCaseAreBothNamedFoldersToo() throws Exception {
    var root = linux();
    Files.createDirectories(root.resolve("content/Welder"));
    Files.createDirectories(root.resolve("content/welder"));
    Files.writeString(root.resolve("content/Welder/a.md"), "x");
    Files.writeString(root.resolve("content/welder/b.md"), "x");
    Files.writeString(root.resolve("content/\u00c9.md"), "x");
    Files.writeString(root.resolve("content/e\u0301.md"), "x");
    assertEquals(
        """
        content/welder source/name-twins
          welder and Welder differ only in capital letters. Windows and macOS take them for one and the same file: rename one of them.
          see content/Welder
        content/É.md source/name-twins
          É.md and é.md differ only in capital letters. Windows and macOS take them for one and the same file: rename one of them.
          see content/é.md
        """,
        Normalizer.normalize(problems(root), Normalizer.Form.NFC));
  }

  @Test
  void macNamesAreReadAsTheyAreMeant() throws Exception {
    var root = Jimfs.newFileSystem(Configuration.osX()).getPath("/work");
    Files.createDirectories(root.resolve("content/sub"));
    Files.writeString(root.resolve("content/sub/" + DECOMPOSED), "x");
    var tree = new SourceReader(root).read().toOptional().orElseThrow();
    assertEquals("x", tree.find("content/sub/" + COMPOSED).orElseThrow().text());
  }

  @Test
  void windowsPathsGetForwardSlashes() throws Exception {
    var root = Jimfs.newFileSystem(Configuration.windows()).getPath("C:\\work");
    Files.createDirectories(root.resolve("content\\Sub"));
    Files.writeString(root.resolve("content\\Sub\\a.md"), "x");
    Files.write(root.resolve("content\\Sub\\a.gif"), new byte[] {'G', 'I', 'F', '8', '9', 'a'});
    var tree = new SourceReader(root).read().toOptional().orElseThrow();
    assertEquals("x", tree.find("content/Sub/a.md").orElseThrow().text());
    var gif = (SourceFile.Binary) tree.find("content/Sub/a.gif").orElseThrow().content();
    assertEquals("C:\\work\\content\\Sub\\a.gif", gif.location().toString());
  }

  @Test
  void turkishCapitalsDoNotHideATwin() {
    assertEquals(FileNames.folded("I.md"), FileNames.folded("i.md"));
    assertEquals(FileNames.folded("stra\u00dfe"), FileNames.folded("STRASSE"));
  }

  @Test
  void anAlphabetWithoutAccentsIsRefusedAtTheStart() {
    for (var fine : List.of("UTF-8", "UTF8", "Cp1252", "windows-1252")) {
      assertTrue(FileNames.problemWith(fine).isEmpty(), fine);
    }
    for (var bad : List.of("ANSI_X3.4-1968", "US-ASCII", "", "no such thing")) {
      assertTrue(FileNames.problemWith(bad).isPresent(), bad);
    }
    assertEquals(
        """
        content source/name.encoding
          This computer is set to an alphabet without accents (ANSI_X3.4-1968), so file names such as “métiers” can’t be read.
          Set LC_ALL=C.UTF-8 and start again.
        """,
        Diagnostics.print(FileNames.problemWith("ANSI_X3.4-1968").stream().toList()));
  }

  private static Path linux() throws IOException {
    var root = Jimfs.newFileSystem(Configuration.unix()).getPath("/work");
    Files.createDirectories(root.resolve("content"));
    return root;
  }

  private static String problems(Path root) throws IOException {
    return Diagnostics.print(new SourceReader(root).read().diagnostics());
  }

  private static List<Rule> rules(List<Diagnostic> problems) {
    return problems.stream().map(Diagnostic::rule).toList();
  }
}
