package org.atelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.atelier.source.SourceFolder.PNG;
import static org.atelier.source.SourceFolder.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.testing.ChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a folder, and what is not; its names are in {@link SourceNamesTest}. */
class SourceReaderTest {

  private final Path root;
  private final SourceFolder source;

  SourceReaderTest(@TempDir Path root) {
    this.root = root;
    source = new SourceFolder(root);
  }

  @Test
  void textIsReadWithoutMarkAndWithLineFeeds() throws Exception {
    source.write("content/a.md", "\ufeffé\r\nb\rc\n".getBytes(UTF_8));
    var file = source.tree().find("content/a.md").orElseThrow();
    assertEquals("é\nb\nc\n", file.text());
    var digest = MessageDigest.getInstance("SHA-256").digest("\ufeffé\r\nb\rc\n".getBytes(UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), file.sha256(), "of the bytes as they lie there");
  }

  @Test
  void picturesStayOnTheDisk() throws Exception {
    source.write("content/a.png", PNG);
    var file = source.tree().find("content/a.png").orElseThrow();
    assertEquals(
        new SourceFile.Binary(root.resolve("content/a.png").toAbsolutePath(), PNG.length),
        file.content());
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG)), file.sha256());
  }

  @Test
  void filesComeInPathOrderAndOnlyThoseOfTheTwoFolders() throws Exception {
    for (var path : List.of("content/b/z.md", "content/b.md", "content/b-a.md", "content/a/é.md")) {
      source.write(path, bytes("x"));
    }
    source.write("themes/t/theme.yml", bytes("x"));
    source.write("pom.xml", bytes("x"));
    source.write("docs/a.md", bytes("x"));
    assertEquals(
        List.of(
            "content/a/é.md",
            "content/b-a.md",
            "content/b.md",
            "content/b/z.md",
            "themes/t/theme.yml"),
        source.paths());
  }

  @Test
  void whatSystemsLeaveBehindIsNotSeen() throws Exception {
    source.write("content/.git/HEAD", bytes("x"));
    source.write("content/.DS_Store", bytes("x"));
    source.write("content/.env", bytes("SECRET=1"));
    source.write("content/a/Thumbs.db", bytes("x"));
    Files.createSymbolicLink(root.resolve("content/.link"), root.resolve("content"));
    assertEquals(List.of(), source.paths());
    assertEquals("", source.problems());
  }

  @Test
  void aSiteWithoutContentIsNone() throws Exception {
    assertEquals(
        """
        content source/missing
          There is no content here. Atelier builds the folder that contains it: start it there, or name that folder with --source.
        """,
        source.problems());
  }

  @Test
  void contentThatIsAFileIsSaid() throws Exception {
    Files.writeString(root.resolve("content"), "x");
    assertEquals(List.of("content"), source.files(Rule.SOURCE_FILE_TYPE));
  }

  @Test
  void noLinkIsFollowed() throws Exception {
    var outside = Files.createDirectory(root.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    source.write("content/a.md", bytes("x"));
    source.write("content/d/b.md", bytes("x"));
    source.link("content/file.md", outside.resolve("secret.md"));
    source.link("content/folder", outside);
    source.link("content/loop", root.resolve("content"));
    source.link("content/self", root.resolve("content/self"));
    source.link("content/dangling.md", Path.of("nowhere.md"));
    source.link("content/inside.md", Path.of("a.md"));
    source.link("themes", outside);
    assertEquals(List.of("content/a.md", "content/d/b.md"), source.paths());
    assertEquals(
        List.of(
            "content/dangling.md",
            "content/file.md",
            "content/folder",
            "content/inside.md",
            "content/loop",
            "content/self",
            "themes"),
        source.files(Rule.SOURCE_SYMLINK));
  }

  @Test
  void theRootItselfMayBeALinkAndContentMayNot() throws Exception {
    source.write("content/a.md", bytes("x"));
    source.link("here", root);
    assertEquals(List.of("content/a.md"), new SourceFolder(root.resolve("here")).paths());

    var other = Files.createDirectory(root.resolve("other"));
    Files.createSymbolicLink(other.resolve("content"), root.resolve("content"));
    assertEquals(List.of("content"), new SourceFolder(other).files(Rule.SOURCE_SYMLINK));
  }

  @Test
  @Timeout(20)
  void aPipeIsRefusedWithoutWaitingForIt() throws Exception {
    source.write("content/a.md", bytes("x"));
    SourceFolder.command("mkfifo", root.resolve("content/p.md").toString());
    assertEquals(List.of("content/a.md"), source.paths());
    assertEquals(List.of("content/p.md"), source.files(Rule.SOURCE_NOT_A_FILE));
  }

  /** Root may read everything; then the reading is done by a child without that power. */
  @Test
  @Timeout(60)
  void aFileThatMayNotBeReadIsTheWorldsFault() throws Exception {
    source.write("content/a.md", bytes("x"));
    var file = root.resolve("content/a.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    var child = ChildJava.running(ReadingChild.class, root.toString());
    if (Files.isReadable(file)) {
      child = child.behind("setpriv", "--bounding-set", "-dac_override,-dac_read_search");
    }
    assertEquals(
        new ChildJava.Ended(0, "AccessDeniedException " + file),
        child.run(),
        "for root, setpriv of util-linux must be there and be allowed to take root's power away");
  }

  @Test
  void aFileThatVanishesMeanwhileIsTheWorldsFault() {
    var gone = new SourceWalk.Found(new SourcePath("content/a.md"), root.resolve("a.md"), 1);
    var thrown = assertThrows(NoSuchFileException.class, () -> FileContent.read(gone));
    assertEquals(root.resolve("a.md").toString(), thrown.getFile());
  }

  @Test
  void aLinkThatTakesAFilesPlaceMeanwhileIsNotFollowed() throws Exception {
    Files.writeString(root.resolve("secret"), "secret");
    source.link("a.md", root.resolve("secret"));
    var swapped = new SourceWalk.Found(new SourcePath("content/a.md"), root.resolve("a.md"), 6);
    assertThrows(IOException.class, () -> FileContent.read(swapped));
  }

  @Test
  void aFileThatGrowsMeanwhileIsReadToItsEnd() throws Exception {
    Files.writeString(root.resolve("a.md"), "x".repeat(10_000));
    var grown = new SourceWalk.Found(new SourcePath("content/a.md"), root.resolve("a.md"), 3);
    assertEquals(10_000, FileContent.read(grown).toOptional().orElseThrow().text().length());
    source.sparse("b.md", 40L * 1024 * 1024);
    var tooMuch = new SourceWalk.Found(new SourcePath("content/b.md"), root.resolve("b.md"), 3);
    var problems = FileContent.read(tooMuch).diagnostics();
    assertEquals(List.of(Rule.SOURCE_TOO_LARGE), problems.stream().map(Diagnostic::rule).toList());
  }
}
