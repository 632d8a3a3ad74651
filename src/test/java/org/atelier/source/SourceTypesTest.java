package org.atelier.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.atelier.source.SourceFolder.PNG;
import static org.atelier.source.SourceFolder.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which types of file a site may hold, that they are what their names say, and how large. */
class SourceTypesTest {

  private final SourceFolder source;

  SourceTypesTest(@TempDir Path root) {
    source = new SourceFolder(root);
  }

  @ParameterizedTest
  @CsvSource({
    "content/a.html, source/file-type.page",
    "content/a.htm, source/file-type.page",
    "content/a.mdx, source/file-type.page",
    "content/a.js, source/file-type.theme",
    "content/a.yaml, source/file-type.yaml",
    "content/a.docx, source/file-type.office",
    "content/a.HEIC, source/file-type.picture",
    "content/a.JPG, source/file-type.case",
    "content/a.MD, source/file-type.case",
    "content/README, source/file-type.none",
    "content/a.exe, source/file-type",
    "content/a.mov, source/file-type.video",
    "themes/t/a.html, source/file-type",
    "themes/t/a.yaml, source/file-type.yaml",
    "themes/t/a.md, source/file-type",
  })
  void aTypeThatCanNotBeCheckedIsRefusedWithAdvice(String path, String message) throws Exception {
    source.write("content/a/fr.md", bytes("x"));
    source.write(path, bytes("x"));
    var problems = source.diagnostics();
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
    source.write("content/fr.md", bytes("x"));
    source.write(path, beginning(new SourcePath(path).extension()));
    assertEquals("", source.problems());
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() throws Exception {
    source.write("content/a.jpg", PNG);
    source.write("content/b.png", bytes("<html><script>alert(1)</script>"));
    source.write(
        "content/c.pdf", bytes("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"));
    source.write("content/d.gif", new byte[0]);
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
        source.problems());
    assertEquals(List.of(), source.paths());
  }

  @Test
  void eachTypeHasItsLimit() throws Exception {
    source.write("content/most.md", new byte[0]);
    source.write("content/a.md", "x".repeat(1024 * 1024).getBytes(UTF_8));
    source.write("content/b.md", "x".repeat(1024 * 1024 + 1).getBytes(UTF_8));
    source.write("content/c.yml", "#".repeat(256 * 1024 + 1).getBytes(UTF_8));
    source.sparse("content/d.png", 21L * 1024 * 1024);
    assertEquals(
        """
        content/b.md source/too-large
          This file has 1025 KB, and at most 1 MB are possible for its type. Make it smaller, or divide it.
        content/c.yml source/too-large
          This file has 257 KB, and at most 256 KB are possible for its type. Make it smaller, or divide it.
        content/d.png source/too-large
          This file has 21 MB, and at most 20 MB are possible for its type. Make it smaller, or divide it.
        """,
        source.problems());
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
}
