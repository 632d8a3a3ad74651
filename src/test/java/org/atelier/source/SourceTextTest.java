package org.atelier.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.atelier.diagnostic.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the text of a file may be made of. */
class SourceTextTest {

  private final SourceFolder source;

  SourceTextTest(@TempDir Path root) {
    source = new SourceFolder(root);
  }

  @Test
  void otherEncodingsAreNamedAtTheFirstLetterThatShowsThem() throws Exception {
    source.write("content/a.md", "un\ndeux é".getBytes(ISO_8859_1));
    source.write("content/b.md", "\ufeffabc".getBytes(UTF_16LE));
    source.write("content/c.md", "abcd".getBytes(UTF_16LE));
    source.write("content/d.md", new byte[] {'a', (byte) 0xc0, (byte) 0xaf});
    source.write("content/e.md", new byte[] {'\r', '\n', 'a', (byte) 0xe2, (byte) 0x82});
    source.write("content/f.md", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80});
    assertEquals(
        List.of(
            "content/a.md:2:6",
            "content/b.md",
            "content/c.md",
            "content/d.md:1:2",
            "content/e.md:2:2",
            "content/f.md:1:1"),
        source.places(Rule.SOURCE_ENCODING));
    assertEquals(List.of(), source.paths());
  }

  @Test
  void charactersThatNobodyTypesAreShownAtTheirPlace() throws Exception {
    source.write("content/a.md", "a\r\n\u00e9\ud83d\ude00\u202eb\u2066\n\u200b".getBytes(UTF_8));
    source.write("content/b.md", "a\u0000\u001b[2J\u0085\ufffd\u2028\ufeff".getBytes(UTF_8));
    source.write("themes/t/c.js", "x\u2060".getBytes(UTF_8));
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
        source.places(Rule.SOURCE_CHARACTER));
    assertEquals(3, source.paths().size(), "so that the other problems in them are found too");
  }

  @Test
  void charactersThatPeopleNeedAreFine() throws Exception {
    var england =
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f";
    var text =
        "a\tb\u00ad\u00a0\u202f’« » – \ud83d\udc69\u200d\ud83d\udd27 ❤\ufe0f e\u0301 " + england;
    source.write("content/a.md", text.getBytes(UTF_8));
    assertEquals("", source.problems());
    source.write("content/a.md", (text + " \udb40\udc67").getBytes(UTF_8));
    assertEquals(
        1, source.places(Rule.SOURCE_CHARACTER).size(), "invisible letters without a flag");
  }

  @Test
  void aFullFileOfThemIsExplainedByItsFirstTwenty() throws Exception {
    source.write("content/a.md", "\u200b".repeat(1000).getBytes(UTF_8));
    assertEquals(20, source.places(Rule.SOURCE_CHARACTER).size());
  }
}
