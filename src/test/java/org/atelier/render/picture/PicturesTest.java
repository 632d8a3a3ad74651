package org.atelier.render.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.atelier.output.MakingException;
import org.atelier.output.OutputFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

  @TempDir private Path folder;
  private Camera camera;

  @BeforeEach
  void takeTheCamera() {
    camera = new Camera(folder);
  }

  /** Twelve megapixels, held upright, taken at a place that is nobody's business. */
  @Test
  void aPhotoOfAPhoneComesOutUprightSmallAndWithoutASecret() throws Exception {
    var image = Camera.quarters(4000, 3000, BufferedImage.TYPE_INT_RGB);
    var bytes = Camera.withSecrets(Camera.written(image, "jpg"), 6);
    assertEquals(50.63, latitude(bytes), 0.01, "the test must have something to hide");
    var pictures = Camera.site(camera.file("visit.jpg", bytes));
    assertEquals(List.of(), pictures.problems());

    var files = pictures.files();
    assertEquals(
        List.of(
            "visit-360.webp",
            "visit-720.webp",
            "visit-1080.webp",
            "visit-1440.webp",
            "visit-360.jpg",
            "visit-720.jpg",
            "visit-1080.jpg",
            "visit-1440.jpg"),
        files.stream().map(PicturesTest::name).toList());
    for (var file : files) {
      var made = made(file);
      var shown = ImageIO.read(new ByteArrayInputStream(made));
      int width = Integer.parseInt(name(file).replaceAll("\\D", ""));
      assertEquals(width, shown.getWidth());
      assertEquals(width * 4 / 3, shown.getHeight());
      // turned clockwise: what was below on the left is above on the left now
      assertEquals(List.of("blue", "red", "white", "green"), corners(shown), name(file));
      assertNoMetadata(made);
    }
  }

  private static double latitude(byte[] bytes) throws Exception {
    var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
    return metadata
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getRationalArray(GpsDirectory.TAG_LATITUDE)[1]
                .doubleValue()
            / 60
        + 50;
  }

  private static void assertNoMetadata(byte[] made) {
    var text = new String(made, ISO_8859_1);
    for (var word : List.of("Exif", "EXIF", "XMP", "ns.adobe.com", "secret", "Photoshop", "ICC")) {
      assertFalse(text.contains(word), word);
    }
    if (made[1] != (byte) 0xd8) return;
    for (int at = 2; (made[at + 1] & 0xff) != 0xda; ) {
      int marker = made[at + 1] & 0xff;
      assertTrue(marker == 0xe0 || marker < 0xe0, "segment " + Integer.toHexString(marker));
      at += 2 + ByteBuffer.wrap(made).getShort(at + 2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void howeverTheCameraWasHeldThePictureIsUpright(int orientation) throws Exception {
    // red, green; blue, white as one sees it, stored the way the number says
    var upright = Camera.quarters(40, 40, BufferedImage.TYPE_INT_RGB);
    var stored = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        int col = List.of(x, 39 - x, 39 - x, x, y, y, 39 - y, 39 - y).get(orientation - 1);
        int row = List.of(y, y, 39 - y, 39 - y, x, 39 - x, 39 - x, x).get(orientation - 1);
        stored.setRGB(col, row, upright.getRGB(x, y));
      }
    }
    var bytes = Camera.withSecrets(Camera.written(stored, "jpg"), orientation);
    var files = Camera.site(camera.file("a.jpg", bytes)).files();
    for (var file : files) {
      var shown = ImageIO.read(new ByteArrayInputStream(made(file)));
      assertEquals(List.of("red", "green", "blue", "white"), corners(shown), name(file));
    }
  }

  @Test
  void aPictureWithHolesKeepsThem() throws Exception {
    var image = new BufferedImage(500, 200, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.fillRect(0, 0, 250, 200);
    graphics.dispose();
    var pictures = Camera.site(camera.file("logo.png", Camera.written(image, "png")));
    assertEquals(
        List.of("logo-360.webp", "logo-500.webp", "logo-360.png", "logo-500.png"),
        pictures.files().stream().map(PicturesTest::name).toList());
    for (var file : pictures.files()) {
      var shown = ImageIO.read(new ByteArrayInputStream(made(file)));
      assertEquals(0xffffffff, shown.getRGB(10, 10));
      assertEquals(0, shown.getRGB(shown.getWidth() - 10, 10) >>> 24, name(file));
    }
  }

  @Test
  void greyStaysAsItWas() throws Exception {
    var image = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, 40, 40, 0, filled(1600, 100));
    for (var format : List.of("png", "jpg")) {
      var pictures = Camera.site(camera.file("g." + format, Camera.written(image, format)));
      var fallback = pictures.files().get(1);
      var shown = ImageIO.read(new ByteArrayInputStream(made(fallback)));
      assertEquals(100, shown.getRaster().getSample(20, 20, 0), 2, format);
    }
  }

  private static int[] filled(int length, int value) {
    var all = new int[length];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void theSamePictureGivesTheSameBytesAndAnotherAnotherName() throws Exception {
    var bytes = Camera.written(Camera.quarters(900, 600, BufferedImage.TYPE_INT_RGB), "jpg");
    var once = Camera.site(camera.file("a.jpg", bytes)).files();
    var again = Camera.site(camera.file("a.jpg", bytes)).files();
    assertEquals(once, again);
    for (int i = 0; i < once.size(); i++) assertArrayEquals(made(once.get(i)), made(again.get(i)));
    var other = Camera.written(Camera.quarters(900, 601, BufferedImage.TYPE_INT_RGB), "jpg");
    var others = Camera.site(camera.file("a.jpg", other)).files();
    for (int i = 0; i < once.size(); i++) {
      assertFalse(once.get(i).path().equals(others.get(i).path()), once.get(i).path().value());
    }
  }

  @Test
  void aPageLoadsTheSizeItNeeds() {
    var bytes = Camera.written(Camera.quarters(800, 400, BufferedImage.TYPE_INT_RGB), "jpg");
    var photo = camera.file("a.jpg", bytes);
    var html = Camera.site(photo).html(photo, "Two \"people\"", "", "").orElseThrow();
    assertEquals(
        """
        <picture><source type="image/webp" srcset="W-360 360w, W-720 720w, W-800 800w" sizes="S">\
        <img src="J-800" srcset="J-360 360w, J-720 720w, J-800 800w" sizes="S" \
        alt="Two &quot;people&quot;" width="800" height="400" loading="lazy" decoding="async">\
        </picture>""",
        html.replaceAll("/pictures/page/a/a-(\\d+)\\.[0-9a-f]{8}\\.webp", "W-$1")
            .replaceAll("/pictures/page/a/a-(\\d+)\\.[0-9a-f]{8}\\.jpg", "J-$1")
            .replaceAll("sizes=\"[^\"]*\"", "sizes=\"S\""));
    var half = Camera.site(photo).html(photo, "", "", " width=\"400\"").orElseThrow();
    assertTrue(half.contains(" width=\"400\" height=\"200\""), half);
  }

  /** 65 bytes that claim 60,000 × 60,000 pixels. */
  @Test
  void aBombIsRefusedBeforeItGoesOff() {
    var bomb = ByteBuffer.allocate(57);
    bomb.put("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    bomb.putInt(13).put("IHDR".getBytes(ISO_8859_1)).putInt(60_000).putInt(60_000);
    bomb.put(new byte[] {1, 0, 0, 0, 0}).putInt(crc(bomb.array(), 12, 17));
    bomb.putInt(0).put("IDAT".getBytes(ISO_8859_1)).putInt(crc(bomb.array(), 37, 4));
    bomb.putInt(0).put("IEND".getBytes(ISO_8859_1)).putInt(crc(bomb.array(), 49, 4));
    assertRefused("picture/too-large", "bomb.png", bomb.array());
  }

  private static int crc(byte[] bytes, int from, int length) {
    var crc = new CRC32();
    crc.update(bytes, from, length);
    return (int) crc.getValue();
  }

  @Test
  void whatIsNoPictureIsSaidAtOnce() {
    assertRefused("picture/unreadable", "a.jpg", "\u00ff\u00d8\u00ff".getBytes(ISO_8859_1));
    assertRefused("picture/unreadable", "a.png", "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1));
    var whole = Camera.written(Camera.quarters(900, 600, BufferedImage.TYPE_INT_RGB), "png");
    var half = Arrays.copyOf(whole, whole.length / 2);
    assertRefused("picture/unreadable", "half.png", half);
    assertRefused("picture/unreadable", "a.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(ISO_8859_1));
  }

  /** Its head is sound, so it is only found when its pixels are wanted. */
  @Test
  void aPhotoThatWasCutOffIsSaidWhenItIsMade() {
    var whole = Camera.written(Camera.quarters(900, 600, BufferedImage.TYPE_INT_RGB), "jpg");
    var half = Arrays.copyOf(whole, whole.length / 2);
    var pictures = Camera.site(camera.file("half.jpg", half));
    assertEquals(List.of(), pictures.problems());
    for (var file : pictures.files()) {
      var refused = assertThrows(MakingException.class, () -> made(file));
      var problem = refused.diagnostics().get(0);
      assertEquals("picture/unreadable", problem.message().id());
      assertEquals("content/pages/a/half.jpg", problem.where().toString());
    }
  }

  @Test
  void coloursOfAPrintingPressAreRefused() {
    var jpeg = Camera.written(Camera.quarters(16, 16, BufferedImage.TYPE_INT_RGB), "jpg");
    int frame = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00c0");
    jpeg[frame + 9] = 4;
    assertRefused("picture/unreadable.colours", "cmyk.jpg", jpeg);
  }

  @Test
  void aPictureThatMovesIsRefused() {
    var png = Camera.written(Camera.quarters(16, 16, BufferedImage.TYPE_INT_RGB), "png");
    var moving = ByteBuffer.allocate(png.length + 20);
    moving.put(png, 0, 33).putInt(8).put("acTL".getBytes(ISO_8859_1)).putInt(2).putInt(0);
    moving.putInt(crc(moving.array(), 37, 12)).put(png, 33, png.length - 33);
    assertRefused("picture/unreadable.animated", "moving.png", moving.array());
  }

  @Test
  void aPhotoThatChangesDuringTheBuildIsNotMixed() throws Exception {
    var bytes = Camera.written(Camera.quarters(90, 60, BufferedImage.TYPE_INT_RGB), "png");
    var files = Camera.site(camera.file("a.png", bytes)).files();
    Files.write(folder.resolve("a.png"), new byte[bytes.length]);
    var refused = assertThrows(MakingException.class, () -> made(files.get(0)));
    assertEquals("output/source-changed", refused.diagnostics().get(0).rule().id());
  }

  private void assertRefused(String id, String name, byte[] bytes) {
    var pictures = Camera.site(camera.file(name, bytes));
    var problems = pictures.problems();
    assertEquals(List.of(id), problems.stream().map(p -> p.message().id()).toList());
    assertEquals("content/pages/a/" + name, problems.get(0).where().toString());
    assertEquals(List.of(), pictures.files());
  }

  private static byte[] made(OutputFile file) throws MakingException, IOException {
    return ((OutputFile.Made) file.content()).making().make();
  }

  /** Without folder and fingerprint. */
  private static String name(OutputFile file) {
    return file.path().value().replaceAll("^.*/|\\.[0-9a-f]{8}(?=\\.)", "");
  }

  private static List<String> corners(BufferedImage image) {
    int right = image.getWidth() - 4;
    int bottom = image.getHeight() - 4;
    return List.of(
        colour(image.getRGB(3, 3)),
        colour(image.getRGB(right, 3)),
        colour(image.getRGB(3, bottom)),
        colour(image.getRGB(right, bottom)));
  }

  private static String colour(int rgb) {
    int bits = (rgb >> 16 & 0x80) >> 5 | (rgb >> 8 & 0x80) >> 6 | (rgb & 0x80) >> 7;
    return List.of("black", "blue", "green", "cyan", "red", "magenta", "yellow", "white").get(bits);
  }
}
