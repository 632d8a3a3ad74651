package org.atelier.render.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {

  private static final Path FONTS = Path.of("themes/atelier/card");
  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360">
      <symbol id="drawing" viewBox="0 0 480 360"><path fill="var(--solid, #00ff00)" d="M0 0h480v360H0z"/>
      </symbol><use href="#drawing"/></svg>
      """;

  @Test
  void aCardHasItsSizeItsColourAndItsDrawing() throws IOException {
    var bytes = artist().draw(card("Soudeur / soudeuse", DRAWING));
    var image = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(List.of(1200, 630), List.of(image.getWidth(), image.getHeight()));
    assertEquals(new Color(Colour.PAPER), new Color(image.getRGB(20, 20)), "paper");
    assertEquals(new Color(0xb3341c), new Color(image.getRGB(90, 72)), "plate");
    assertEquals(new Color(0xb3341c), new Color(image.getRGB(900, 300)), "drawing");
    assertTrue(bytes.length < 40_000, bytes.length + " bytes");
  }

  @Test
  void theSameCardIsTheSameBytesWhoeverDrawsIt() throws IOException {
    var card = card("Forklift driver", DRAWING);
    assertArrayEquals(artist().draw(card), artist().draw(card));
    assertEquals(card.fingerprint(), card("Forklift driver", DRAWING).fingerprint());
    assertFalse(card.fingerprint().equals(card("Forklift driver", "").fingerprint()));
  }

  @Test
  void aThemeWithoutDrawingsHasCardsToo() throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(artist().draw(card("Lasser", ""))));
    assertEquals(new Color(Colour.PAPER), new Color(image.getRGB(1100, 400)));
  }

  /** Titles that there are, short and long, in three languages, and one word that is too long. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Actiris",
        "Métallier / métallière, monteur / monteuse de structures métalliques",
        "Défi des talents, une journée de défis techniques pour élèves à Bruxelles et en Wallonie",
        "Een grensoverschrijdende ontdekkingsdag voor de voedingsindustrie, in 2017",
        "Hottentottententententoonstellingsmakersverzekeringsmaatschappij",
      })
  void aTitleStaysInItsBoxAndNoWordIsCut(String title) throws IOException {
    var face = face("familjen-grotesk-latin-700-normal.woff");
    var block = TextBlock.fit(title, face, 92, new TextBlock.Box(540, 330));
    assertTrue(block.height() <= 330, block.toString());
    for (var line : block.lines()) {
      assertTrue(face.width(line, block.size()) <= 540, line);
      assertFalse(line.startsWith("/"), block.toString());
    }
    assertEquals(title, String.join(" ", block.lines()).replace('\u00a0', ' '));
  }

  @Test
  void linesAreOfMuchTheSameLength() throws IOException {
    var face = face("familjen-grotesk-latin-700-normal.woff");
    var block = TextBlock.fit("one two three four five six", face, 60, new TextBlock.Box(600, 300));
    assertEquals(List.of("one two three", "four five six"), block.lines());
  }

  @Test
  void lettersWithAccentsAreInTheFaces() throws IOException {
    for (var name : List.of("familjen-grotesk", "atkinson-hyperlegible-next")) {
      var face = face(name + "-latin-700-normal.woff");
      var missing = face.outlines("\ue000", 100, 0, 0).get(0).getBounds2D();
      for (var letter : "éèêëàâçîïôöùûüœŒÉÈÀÇĳ’«»“”„–·/".split("")) {
        var drawn = face.outlines(letter, 100, 0, 0).get(0).getBounds2D();
        if (letter.equals("ĳ")) continue;
        assertFalse(drawn.isEmpty() || drawn.equals(missing), letter + " in " + name);
      }
      assertEquals(face.width(" ", 100), face.width("\u00a0", 100));
      assertEquals(face.width(" ", 100), 2 * face.width("\u202f", 100));
    }
  }

  @Test
  void aDamagedFontIsSaidSo() throws IOException {
    var bytes = Files.readAllBytes(FONTS.resolve("familjen-grotesk-latin-700-normal.woff"));
    for (int length = 0; length < bytes.length; length += 997) {
      var cut = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> Woff.unpack(cut), "at " + length);
    }
  }

  @Test
  void coloursOfADrawingAreOursOrItsOwn() {
    assertEquals(
        "a #123456 b #ffffff",
        CssVariables.resolve(
            "a var(--accent, #000000) b var(--hair, #ffffff)", Map.of("accent", "#123456")));
  }

  @Test
  void aPictureOfFewColoursKeepsEachOne() throws IOException {
    var pixels = new int[] {0xff000000, 0xffffffff, 0x80ff0000, 0x00000000, 0xff00ff00, 0xff0000ff};
    var image = ImageIO.read(new ByteArrayInputStream(IndexedPng.write(3, 2, pixels, true)));
    assertArrayEquals(pixels, image.getRGB(0, 0, 3, 2, null, 0, 3));
  }

  @Test
  void aPictureOfManyColoursStaysNearThem() throws IOException {
    var pixels = new int[64 * 64];
    for (int i = 0; i < pixels.length; i++) pixels[i] = 0xff000000 | (i % 64 * 4) << 8 | i / 64 * 4;
    var image = ImageIO.read(new ByteArrayInputStream(IndexedPng.write(64, 64, pixels, false)));
    for (int i = 0; i < pixels.length; i++) {
      var wanted = new Color(pixels[i]);
      var found = new Color(image.getRGB(i % 64, i / 64));
      assertEquals(wanted.getGreen(), found.getGreen(), 64);
      assertEquals(wanted.getBlue(), found.getBlue(), 64);
    }
    assertEquals(BufferedImage.TYPE_BYTE_INDEXED, image.getType());
  }

  private static Card card(String title, String drawing) {
    return new Card(title, "Soudage et métal", "Métiers de l’industrie", "#b3341c", drawing);
  }

  private static Typeface face(String name) throws IOException {
    return Typeface.of(Files.readAllBytes(FONTS.resolve(name)));
  }

  private static CardArtist artist() {
    return new CardArtist(
        new CardArtist.Faces() {
          @Override
          public byte[] title() throws IOException {
            return Files.readAllBytes(FONTS.resolve("familjen-grotesk-latin-700-normal.woff"));
          }

          @Override
          public byte[] label() throws IOException {
            return Files.readAllBytes(
                FONTS.resolve("atkinson-hyperlegible-next-latin-700-normal.woff"));
          }
        });
  }
}
