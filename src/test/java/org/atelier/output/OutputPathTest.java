package org.atelier.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "fr/metiers/soudeur/index.html",
        "nl/beroepen/één/index.html",
        "media/photo (1).jpg",
        ".well-known/security.txt",
        ".nojekyll",
        "_headers",
        "100%.txt",
        "a%b",
        "50 % de plus.pdf",
        "ar/مهنة/index.html",
        "zh/焊工/index.html",
        "emoji/👩.png",
        "math/𝒜.html",
        "con-tact.html",
        "console/index.html",
        "com10.txt",
        "a..b/c...d",
        "…and so on/index.html"
      })
  void goodPathsAreTakenAsTheyAre(String path) {
    assertEquals(path, new OutputPath(path).value());
  }

  @ParameterizedTest(name = "[{index}]")
  @ValueSource(
      strings = {
        // climbing out, and eight ways to hide it
        "../x",
        "a/../../x",
        "a/..",
        "./x",
        "%2e%2e%2fx",
        "..%2fx",
        "%2e%2e/x",
        "..%5cx",
        "..\\x",
        "%252e%252e%252fx",
        "..%c0%afx",
        "%u002e%2e/x",
        "..%EF%BC%8Fx",
        "．．／x",
        "．．/x",
        "‥/x",
        "a／b",
        "a＼b",
        // not relative, or not a path
        "",
        "/etc/passwd",
        "//evil.test/x",
        "a//b",
        "a/",
        "c:x",
        "C:/x",
        "file:x",
        "a?b",
        "a*b",
        "a|b",
        "<a>",
        "a\"b"
      })
  void pathsCannotLeaveTheOutputHoweverTheyAreWritten(String path) {
    assertRefused(path);
  }

  @Test
  void noControlOrInvisibleCharacterIsTaken() {
    for (int c = 0; c < 0x20; c++) assertRefused("a" + (char) c + "b");
    for (int c = 0x7f; c < 0xa0; c++) assertRefused("a" + (char) c + "b");
    // bidirectional: marks, embeddings, overrides, isolates, the Arabic letter mark
    IntStream.of(
            0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
            0x61c)
        .forEach(c -> assertRefused("a" + Character.toString(c) + "gpj.exe"));
    // zero width, soft hyphen, line separators, tags, noncharacters, the replacement character
    IntStream.of(
            0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xad, 0x2028, 0x2029, 0xe0041, 0xfffe, 0xffff,
            0x1fffe, 0x10ffff, 0xfffd)
        .forEach(c -> assertRefused("a" + Character.toString(c) + "b"));
  }

  @Test
  void pairsOfSurrogatesAreCharactersAndLoneOnesAreNot() {
    assertTrue(OutputPath.isSegment("\ud83d\udd27"));
    assertFalse(OutputPath.isSegment("\ud83d"));
    assertFalse(OutputPath.isSegment("a\udd27b"));
    assertFalse(OutputPath.isSegment("\udd27\ud83d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con", "CON", "Con.txt", "prn.html", "aux/index.html", "nul", "nul.tar.gz", "com1",
            "COM9.x",
        "lpt0", "LPT¹", "com².txt", "conin$", "CONOUT$.html", "con .txt", "a/b.", "a./b", "a /b",
        " a/b", "a/b ", "...", ".. ", ". "
      })
  void namesThatWindowsCannotHoldAreRefused(String path) {
    assertRefused(path);
  }

  @Test
  void namesAreInTheComposedForm() {
    var composed = "métier";
    var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertEquals(composed, new OutputPath(composed).value());
    assertRefused(decomposed);
  }

  @Test
  void aNameMayHave255BytesAndNoMore() {
    assertEquals(255, new OutputPath("a".repeat(255)).value().length());
    assertRefused("a".repeat(256));
    assertTrue(OutputPath.isSegment("é".repeat(127) + "a"), "255 bytes");
    assertFalse(OutputPath.isSegment("é".repeat(128)), "256 bytes");
    assertTrue(OutputPath.isSegment("🔧".repeat(63) + "abc"), "255 bytes");
    assertFalse(OutputPath.isSegment("🔧".repeat(64)), "256 bytes");
    assertEquals(600, new OutputPath("abcd/".repeat(119) + "abcde").value().length());
  }

  private static void assertRefused(String path) {
    assertThrows(IllegalArgumentException.class, () -> new OutputPath(path), path);
  }
}
