package org.atelier.render.share;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WoffTest {

  private static byte[] font() throws IOException {
    return Files.readAllBytes(
        Path.of("themes/atelier/card/atkinson-hyperlegible-next-latin-700-normal.woff"));
  }

  /** Every letter that the three languages use, their quotes, their thin space, the euro. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "leaflet/atkinson-hyperlegible-next-latin-400-normal",
        "card/atkinson-hyperlegible-next-latin-700-normal",
        "card/familjen-grotesk-latin-700-normal",
      })
  void theFontsOfLeafletsHaveEverySignOfTheThreeLanguages(String name) throws IOException {
    var woff = Files.readAllBytes(Path.of("themes/atelier/" + name + ".woff"));
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Woff.unpack(woff)))) {
      var signs = "AZaz09àâçéèêëîïôùûüÿœæÉÀÇŒëïéèüij«»“”„‘’–—…€°·×\u00a0/&()?!:;,.'\"-";
      var missing = new StringBuilder();
      var glyphs = font.getUnicodeCmapLookup();
      signs.codePoints().filter(c -> glyphs.getGlyphId(c) == 0).forEach(missing::appendCodePoint);
      assertEquals("", missing.toString());
    }
  }

  /** Joined letters would be lost to whoever copies the text or has it read aloud. */
  @Test
  void noTableJoinsLetters() throws IOException {
    assertTrue(new String(font(), 0, 512, ISO_8859_1).contains("GSUB"));
    assertFalse(new String(Woff.unpack(font()), 0, 512, ISO_8859_1).contains("GSUB"));
  }

  @Test
  void whatIsNoWholeFontIsRefused() throws IOException {
    var font = font();
    for (int length : new int[] {0, 3, 43, 60, 400, font.length / 2}) {
      var cut = Arrays.copyOf(font, length);
      assertThrows(IOException.class, () -> Woff.unpack(cut), length + " bytes");
    }
    var other = font.clone();
    other[3] = '2';
    assertThrows(IOException.class, () -> Woff.unpack(other));
  }
}
