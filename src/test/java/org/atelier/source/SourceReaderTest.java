package org.atelier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the disk of this machine; the names are in {@link SourceNamesTest}. */
class SourceReaderTest {

  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n and so on");

  @TempDir Path root;

  @Test
  void textIsReadWithoutMarkAndWithLineFeeds() throws Exception {
    write("content/a.md", "\ufeffé\r\nb\rc\n".getBytes(UTF_8));
    var file = tree().find("content/a.md").orElseThrow();
    assertEquals("é\nb\nc\n", file.text());
    var digest = MessageDigest.getInstance("SHA-256").digest("\ufeffé\r\nb\rc\n".getBytes(UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), file.sha256(), "of the bytes as they lie there");
  }

  @Test
  void picturesStayOnTheDisk() throws Exception {
    write("content/a.png", PNG);
    var file = tree().find("content/a.png").orElseThrow();
    assertEquals(
        new SourceFile.Binary(root.resolve("content/a.png").toAbsolutePath(), PNG.length),
        file.content());
    assertEquals(
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG)), file.sha256());
  }

  @Test
  void filesComeInPathOrderAndOnlyThoseOfTheTwoFolders() throws Exception {
    for (var path : List.of("content/b/z.md", "content/b.md", "content/b-a.md", "content/a/é.md")) {
      write(path, bytes("x"));
    }
    write("themes/t/theme.yml", bytes("x"));
    write("pom.xml", bytes("x"));
    write("docs/a.md", bytes("x"));
    assertEquals(
        List.of(
            "content/a/é.md",
            "content/b-a.md",
            "content/b.md",
            "content/b/z.md",
            "themes/t/theme.yml"),
        paths());
  }

  @Test
  void whatSystemsLeaveBehindIsNotSeen() throws Exception {
    write("content/.git/HEAD", bytes("x"));
    write("content/.DS_Store", bytes("x"));
    write("content/.env", bytes("SECRET=1"));
    write("content/a/Thumbs.db", bytes("x"));
    Files.createSymbolicLink(root.resolve("content/.link"), root.resolve("content"));
    assertEquals(List.of(), paths());
    assertEquals("", problems());
  }

  @Test
  void aSiteWithoutContentIsNone() throws Exception {
    assertEquals(
        """
        content source/missing
          There is no content here. Atelier builds the folder that contains it: start it there, or name that folder with --source.
        """,
        problems());
  }

  @Test
  void noLinkIsFollowed() throws Exception {
    var outside = Files.createDirectory(root.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    write("content/a.md", bytes("x"));
    write("content/d/b.md", bytes("x"));
    link("content/file.md", outside.resolve("secret.md"));
    link("content/folder", outside);
    link("content/loop", root.resolve("content"));
    link("content/self", root.resolve("content/self"));
    link("content/dangling.md", Path.of("nowhere.md"));
    link("content/inside.md", Path.of("a.md"));
    link("themes", outside);
    assertEquals(List.of("content/a.md", "content/d/b.md"), paths());
    assertEquals(
        List.of(
            "content/dangling.md",
            "content/file.md",
            "content/folder",
            "content/inside.md",
            "content/loop",
            "content/self",
            "themes"),
        files(Rule.SOURCE_SYMLINK));
  }

  @Test
  void theRootItselfMayBeALinkAndContentMayNot() throws Exception {
    write("content/a.md", bytes("x"));
    link("here", root);
    assertEquals(List.of("content/a.md"), paths(new SourceReader(root.resolve("here"))));

    var other = Files.createDirectory(root.resolve("other"));
    Files.createSymbolicLink(other.resolve("content"), root.resolve("content"));
    var read = new SourceReader(other).read();
    assertEquals(List.of(Rule.SOURCE_SYMLINK), rules(read));
  }

  @Test
  @Timeout(20)
  void aPipeIsRefusedWithoutWaitingForIt() throws Exception {
    write("content/a.md", bytes("x"));
    var mkfifo = new ProcessBuilder("mkfifo", root.resolve("content/p.md").toString());
    assumeTrue(
        mkfifo.start().waitFor(10, TimeUnit.SECONDS) && Files.exists(root.resolve("content/p.md")));
    assertEquals(List.of("content/a.md"), paths());
    assertEquals(List.of("content/p.md"), files(Rule.SOURCE_NOT_A_FILE));
  }

  @Test
  void contentThatIsAFileIsSaid() throws Exception {
    Files.writeString(root.resolve("content"), "x");
    assertEquals(List.of("content"), files(Rule.SOURCE_FILE_TYPE));
  }

  @ParameterizedTest
  @CsvSource({
    "content/a.html, source/file-type.page", "content/a.htm, source/file-type.page",
    "content/a.mdx, source/file-type.page", "content/a.js, source/file-type.theme",
    "content/a.svg, source/file-type.svg", "content/a.yaml, source/file-type.yaml",
    "content/a.docx, source/file-type.office", "content/a.HEIC, source/file-type.picture",
    "content/a.JPG, source/file-type.case", "content/a.MD, source/file-type.case",
    "content/README, source/file-type.none", "content/a.exe, source/file-type",
    "content/a.mov, source/file-type.video", "themes/t/a.html, source/file-type",
    "themes/t/a.yaml, source/file-type.yaml", "themes/t/a.md, source/file-type",
  })
  void aTypeThatCanNotBeCheckedIsRefusedWithAdvice(String path, String message) throws Exception {
    write("content/a/fr.md", bytes("x"));
    write(path, bytes("x"));
    var problems = new SourceReader(root).read().diagnostics();
    assertEquals(List.of(message), problems.stream().map(d -> d.message().id()).toList());
    assertEquals(path, problems.get(0).where().file());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content/a.md", "content/a.yml", "content/a.vtt", "content/a.jpg", "content/a.jpeg",
        "content/a.png", "content/a.webp", "content/a.gif", "content/a.pdf", "content/a.mp4",
        "themes/a.peb", "themes/a.yml", "themes/a.css", "themes/a.js", "themes/a.svg",
        "themes/a.txt", "themes/a.webmanifest", "themes/a.png", "themes/a.jpg", "themes/a.webp",
        "themes/a.woff2", "themes/a.ico"
      })
  void typesThatMayStandInASite(String path) throws Exception {
    write("content/fr.md", bytes("x"));
    write(path, beginning(new SourcePath(path).extension()));
    assertEquals("", problems());
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws Exception {
    write("content/a.jpg", PNG);
    write("content/b.png", bytes("<html><script>alert(1)</script>"));
    write("content/c.pdf", bytes("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"));
    write("content/d.gif", new byte[0]);
    assertEquals(
        """
        content/a.jpg source/file-type.inside
          The name of this file ends with .jpg, but it holds the type .png. Save it anew as .jpg, or give it the right ending.
        content/b.png source/file-type.unreadable
          This is not a sound .png file: what is in it is something else, or damaged. Save or fetch it anew.
        content/c.pdf source/file-type.lfs
          Only a note of Git LFS stands here in place of the file. Fetch the file itself with “git lfs pull”.
        content/d.gif source/file-type.unreadable
          This is not a sound .gif file: what is in it is something else, or damaged. Save or fetch it anew.
        """,
        problems());
    assertEquals(List.of(), paths());
  }

  @Test
  void eachTypeHasItsLimit() throws Exception {
    write("content/most.md", new byte[0]);
    write("content/a.md", "x".repeat(1024 * 1024).getBytes(UTF_8));
    write("content/b.md", "x".repeat(1024 * 1024 + 1).getBytes(UTF_8));
    write("content/c.yml", "#".repeat(256 * 1024 + 1).getBytes(UTF_8));
    sparse("content/d.png", 21L * 1024 * 1024);
    assertEquals(
        """
        content/b.md source/too-large
          This file has 1025 KB, and at most 1 MB are possible for its type. Make it smaller, or divide it.
        content/c.yml source/too-large
          This file has 257 KB, and at most 256 KB are possible for its type. Make it smaller, or divide it.
        content/d.png source/too-large
          This file has 21 MB, and at most 20 MB are possible for its type. Make it smaller, or divide it.
        """,
        problems());
  }

  @Test
  void otherEncodingsAreNamedAtTheFirstLetterThatShowsThem() throws Exception {
    write("content/a.md", "un\ndeux é".getBytes(ISO_8859_1));
    write("content/b.md", "\ufeffabc".getBytes(UTF_16LE));
    write("content/c.md", "abcd".getBytes(UTF_16LE));
    write("content/d.md", new byte[] {'a', (byte) 0xc0, (byte) 0xaf});
    write("content/e.md", new byte[] {'\r', '\n', 'a', (byte) 0xe2, (byte) 0x82});
    write("content/f.md", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    assertEquals(
        List.of(
            "content/a.md:2:6",
            "content/b.md",
            "content/c.md",
            "content/d.md:1:2",
            "content/e.md:2:2",
            "content/f.md:1:1"),
        places(Rule.SOURCE_ENCODING));
    assertEquals(List.of(), paths());
  }

  @Test
  void charactersThatNobodyTypesAreShownAtTheirPlace() throws Exception {
    write("content/a.md", "a\r\n\u00e9\ud83d\ude00\u202eb\u2066\n\u200b".getBytes(UTF_8));
    write("content/b.md", "a\u0000\u001b[2J\u0085\ufffd\u2028\ufeff".getBytes(UTF_8));
    write("themes/t/c.js", "x\u2060".getBytes(UTF_8));
    assertEquals(
        List.of(
            "content/a.md:2:4",
            "content/a.md:2:6",
            "content/a.md:3:1",
            "content/b.md:1:2",
            "content/b.md:1:3",
            "content/b.md:1:7",
            "content/b.md:1:8",
            "content/b.md:1:9",
            "content/b.md:1:10",
            "themes/t/c.js:1:2"),
        places(Rule.SOURCE_CHARACTER));
    assertEquals(3, paths().size(), "so that the other problems in them are found too");
  }

  @Test
  void charactersThatPeopleNeedAreFine() throws Exception {
    var england =
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f";
    var text =
        "a\tb\u00ad\u00a0\u202f’« » – \ud83d\udc69\u200d\ud83d\udd27 ❤\ufe0f e\u0301 " + england;
    write("content/a.md", text.getBytes(UTF_8));
    assertEquals("", problems());
    write("content/a.md", (text + " \udb40\udc67").getBytes(UTF_8));
    assertEquals(1, places(Rule.SOURCE_CHARACTER).size(), "invisible letters without a flag");
  }

  @Test
  void aFullFileOfThemIsExplainedByItsFirstTwenty() throws Exception {
    write("content/a.md", "\u200b".repeat(1000).getBytes(UTF_8));
    assertEquals(20, places(Rule.SOURCE_CHARACTER).size());
  }

  @Test
  void aFileThatMayNotBeReadIsTheWorldsFault() throws Exception {
    write("content/a.md", bytes("x"));
    var file = root.resolve("content/a.md");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "root may read everything");
    var thrown = assertThrows(FileSystemException.class, () -> new SourceReader(root).read());
    assertEquals(file.toString(), thrown.getFile());
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
    link("a.md", root.resolve("secret"));
    var swapped = new SourceWalk.Found(new SourcePath("content/a.md"), root.resolve("a.md"), 6);
    assertThrows(IOException.class, () -> FileContent.read(swapped));
  }

  @Test
  void aFileThatGrowsMeanwhileIsReadToItsEnd() throws Exception {
    Files.writeString(root.resolve("a.md"), "x".repeat(10_000));
    var grown = new SourceWalk.Found(new SourcePath("content/a.md"), root.resolve("a.md"), 3);
    assertEquals(10_000, FileContent.read(grown).toOptional().orElseThrow().text().length());
    sparse("b.md", 40L * 1024 * 1024);
    var tooMuch = new SourceWalk.Found(new SourcePath("content/b.md"), root.resolve("b.md"), 3);
    assertEquals(List.of(Rule.SOURCE_TOO_LARGE), rules(FileContent.read(tooMuch)));
  }

  private SourceTree tree() throws IOException {
    var read = new SourceReader(root).read();
    assertTrue(read.diagnostics().isEmpty(), read::toString);
    return read.toOptional().orElseThrow();
  }

  private List<String> paths() throws IOException {
    return paths(new SourceReader(root));
  }

  private static List<String> paths(SourceReader reader) throws IOException {
    var tree = reader.read().toOptional().orElseThrow();
    return tree.files().keySet().stream().map(SourcePath::value).toList();
  }

  private String problems() throws IOException {
    return Diagnostics.print(new SourceReader(root).read().diagnostics());
  }

  private List<String> files(Rule rule) throws IOException {
    return problems(rule).stream().map(d -> d.where().file()).toList();
  }

  private List<String> places(Rule rule) throws IOException {
    return problems(rule).stream().map(d -> d.where().toString()).toList();
  }

  private List<Diagnostic> problems(Rule rule) throws IOException {
    var all = new ArrayList<>(new SourceReader(root).read().diagnostics());
    return all.stream().filter(d -> d.rule() == rule).sorted().toList();
  }

  private static List<Rule> rules(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::rule).toList();
  }

  private void write(String path, byte[] bytes) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void sparse(String path, long size) throws IOException {
    var file = root.resolve(path);
    write(path, PNG);
    try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(size - 1).write(java.nio.ByteBuffer.wrap(new byte[1]));
    }
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(root.resolve(path), target);
  }

  private static byte[] beginning(String extension) {
    return bytes(
        switch (extension) {
          case "jpg", "jpeg" -> "\u00ff\u00d8\u00ff\u00e0";
          case "png" -> "\u0089PNG\r\n\u001a\n";
          case "webp" -> "RIFF\u0001\u0002\u0003\u0004WEBPVP8 ";
          case "gif" -> "GIF89a";
          case "pdf" -> "%PDF-1.7";
          case "mp4" -> "\u0000\u0000\u0000\u0018ftypisom";
          case "woff2" -> "wOF2";
          case "ico" -> "\u0000\u0000\u0001\u0000";
          default -> "text";
        });
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }
}
