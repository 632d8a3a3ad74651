package org.atelier.render.share;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.atelier.output.MakingException;
import org.atelier.render.format.Fingerprint;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
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
  void aCardHasItsSizeItsColourAndItsDrawing() throws Exception {
    var bytes = artist().draw(card("Soudeur / soudeuse", DRAWING));
    var image = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(List.of(1200, 630), List.of(image.getWidth(), image.getHeight()));
    assertEquals(new Color(Colour.PAPER), new Color(image.getRGB(20, 20)), "paper");
    assertEquals(new Color(0xb3341c), new Color(image.getRGB(90, 72)), "plate");
    assertEquals(new Color(0xb3341c), new Color(image.getRGB(900, 300)), "drawing");
    assertTrue(bytes.length < 40_000, bytes.length + " bytes");
  }

  @Test
  void theSameCardIsTheSameBytesWhoeverDrawsIt() throws Exception {
    var card = card("Forklift driver", DRAWING);
    assertArrayEquals(artist().draw(card), artist().draw(card));
    assertEquals(card.fingerprint(), card("Forklift driver", DRAWING).fingerprint());
    assertFalse(card.fingerprint().equals(card("Forklift driver", "").fingerprint()));
  }

  @Test
  void aThemeWithoutDrawingsHasCardsToo() throws Exception {
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
  void aTitleStaysInItsBoxAndNoWordIsCut(String title) throws Exception {
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
  void linesAreOfMuchTheSameLength() throws Exception {
    var face = face("familjen-grotesk-latin-700-normal.woff");
    var block = TextBlock.fit("one two three four five six", face, 60, new TextBlock.Box(600, 300));
    assertEquals(List.of("one two three", "four five six"), block.lines());
  }

  @Test
  void lettersWithAccentsAreInTheFaces() throws Exception {
    for (var name : List.of("familjen-grotesk", "atkinson-hyperlegible-next")) {
      var face = face(name + "-latin-700-normal.woff");
      var missing = face.outlines("\ue000", 100, 0, 0).get(0).getBounds2D();
      for (var letter : "éèêëàâçîïôöùûüœŒÉÈÀÇ’«»“”„–·/".split("")) {
        var drawn = face.outlines(letter, 100, 0, 0).get(0).getBounds2D();
        assertFalse(drawn.isEmpty() || drawn.equals(missing), letter + " in " + name);
      }
      assertEquals(face.width(" ", 100), face.width("\u00a0", 100));
      assertEquals(face.width(" ", 100), 2 * face.width("\u202f", 100));
    }
  }

  /** Each mistake is told of the file that it is in. */
  @Test
  void whatCantBeDrawnIsSaidOfItsOwnFile() throws Exception {
    var sound = font("familjen-grotesk-latin-700-normal.woff");
    var damaged =
        new SourceFile(new SourcePath("themes/t/card/x.woff"), "0".repeat(64), sound.content());
    var card = card("Lasser", DRAWING);
    var label = new CardArtist(sound, damaged);
    var title = new CardArtist(damaged, sound);

    assertEquals("themes/t/card/x.woff", blamed(label, card));
    assertEquals("themes/t/card/x.woff", blamed(title, card));
    assertEquals("a.svg", blamed(artist(), card("Lasser", "<svg")));
  }

  private static String blamed(CardArtist artist, Card card) {
    var problem = assertThrows(MakingException.class, () -> artist.draw(card));
    return problem.diagnostics().get(0).where().file();
  }

  @Test
  void aLongPlateLosesNoWord() throws Exception {
    var plate =
        "Maintenance industrielle, électromécanique et automatisation des procédés continus";
    var whole = ImageIO.read(new ByteArrayInputStream(artist().draw(plated(plate))));
    var cut = plate.substring(0, plate.lastIndexOf(' '));
    var shorter = ImageIO.read(new ByteArrayInputStream(artist().draw(plated(cut))));

    assertTrue(whites(whole) > whites(shorter), "the last word is there");
    assertEquals(new Color(0xb3341c), new Color(whole.getRGB(90, 64 + 60)), "on a higher plate");
  }

  private static Card plated(String plate) {
    return new Card("A", plate, "B", "#b3341c", Card.Drawing.of(DRAWING, "a.svg"));
  }

  /** Pixels of letters on the plate. */
  private static int whites(BufferedImage image) {
    int found = 0;
    for (int y = 64; y < 160; y++) {
      for (int x = 64; x < 640; x++) if (image.getRGB(x, y) == 0xffffffff) found++;
    }
    return found;
  }

  /** Whoever changes one of them raises the method, or old files stay where they are. */
  @Test
  void bytesThatChangeHaveAnotherMethod() throws Exception {
    var card = artist().draw(card("Soudeur / soudeuse", DRAWING));
    var icon = Icons.draw(DRAWING, Icons.Use.TOUCH);

    assertEquals(
        "card 1 f6432ada04a03fb73478f1bacf260ac60458a026111b9c805141d4b642093e9b",
        CardArtist.METHOD + " " + Fingerprint.ofBytes(unpacked(card)));
    assertEquals(
        "icon 1 48454587d5f3b7ae9604b1449433509f6c268feb380b6ff352188c43986c19a6",
        Icons.METHOD + " " + Fingerprint.ofBytes(unpacked(icon)));
  }

  /** The file with its pixels unpacked: how they are packed is the platform's, not ours. */
  private static byte[] unpacked(byte[] png) throws Exception {
    var out = new ByteArrayOutputStream();
    var in = ByteBuffer.wrap(png, 8, png.length - 8);
    while (in.hasRemaining()) {
      var chunk = new byte[in.getInt()];
      int type = in.getInt();
      in.get(chunk).getInt();
      if (type == 0x49444154)
        chunk = new InflaterInputStream(new ByteArrayInputStream(chunk)).readAllBytes();
      out.write(ByteBuffer.allocate(4).putInt(type).array());
      out.write(chunk);
    }
    return out.toByteArray();
  }

  @Test
  void aPictureOfFewColoursKeepsEachOne() throws Exception {
    var pixels = new int[] {0xff000000, 0xffffffff, 0x80ff0000, 0x00000000, 0xff00ff00, 0xff0000ff};
    var image = ImageIO.read(new ByteArrayInputStream(IndexedPng.write(3, 2, pixels, true)));
    assertArrayEquals(pixels, image.getRGB(0, 0, 3, 2, null, 0, 3));
  }

  /** Edges of letters have all shades between two colours. */
  @Test
  void aPictureOfManyShadesStaysNearThem() throws Exception {
    var pixels = new int[64 * 64];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xff000000 | Colour.mix(Colour.INK, Colour.PAPER, i / 4095.0);
    }
    var image = ImageIO.read(new ByteArrayInputStream(IndexedPng.write(64, 64, pixels, false)));
    for (int i = 0; i < pixels.length; i++) {
      var wanted = new Color(pixels[i]);
      var found = new Color(image.getRGB(i % 64, i / 64));
      assertEquals(wanted.getRed(), found.getRed(), 8.0);
      assertEquals(wanted.getGreen(), found.getGreen(), 8.0);
      assertEquals(wanted.getBlue(), found.getBlue(), 8.0);
    }
    assertEquals(BufferedImage.TYPE_BYTE_INDEXED, image.getType());
  }

  private static Card card(String title, String drawing) {
    var shown = drawing.isEmpty() ? Card.Drawing.NONE : Card.Drawing.of(drawing, "a.svg");
    return new Card(title, "Soudage et métal", "Métiers de l’industrie", "#b3341c", shown);
  }

  private static Typeface face(String name) throws IOException {
    return Typeface.of(Files.readAllBytes(FONTS.resolve(name)));
  }

  private static CardArtist artist() throws IOException {
    return new CardArtist(
        font("familjen-grotesk-latin-700-normal.woff"),
        font("atkinson-hyperlegible-next-latin-700-normal.woff"));
  }

  private static SourceFile font(String name) throws IOException {
    var file = FONTS.resolve(name);
    var bytes = Files.readAllBytes(file);
    return new SourceFile(
        new SourcePath("themes/atelier/card/" + name),
        Fingerprint.ofBytes(bytes),
        new SourceFile.Binary(file.toAbsolutePath(), bytes.length));
  }
}
