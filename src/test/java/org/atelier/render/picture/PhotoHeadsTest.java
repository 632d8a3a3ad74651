package org.atelier.render.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.atelier.output.MakingException;
import org.atelier.output.OutputFile;
import org.atelier.site.Asset;
import org.atelier.source.SourceChangedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What photos say of themselves before a pixel is looked at, and what some only claim. */
class PhotoHeadsTest {

  /** Length and kind of a PNG's first chunk, behind eight bytes: notes may follow. */
  private static final int BEHIND_IHDR = 8 + 12 + 13;

  @TempDir private Path folder;
  private Camera camera;

  @BeforeEach
  void takeTheCamera() {
    camera = new Camera(folder);
  }

  /** Three megabytes of a text that is three gigabytes long. */
  @Test
  void aNoteInAPngIsNeverUnpacked() throws Exception {
    var once = new byte[2048];
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[1 << 20]);
    int length = deflater.deflate(once, 0, once.length, Deflater.SYNC_FLUSH);
    var bomb = new ByteArrayOutputStream();
    bomb.writeBytes("Comment\0\0".getBytes(ISO_8859_1));
    bomb.write(once, 0, length);
    for (int i = 0; i < 3 * 1024; i++) bomb.write(once, 2, length - 2);
    var png = with("zTXt", bomb.toByteArray(), BEHIND_IHDR, png(8, 4));
    var pictures = Camera.site(camera.file("a.png", png));
    assertEquals(List.of(), pictures.problems());
    assertEquals(8, shown(pictures.files().get(1)).getWidth());
  }

  /** Whoever believes it reserves two gigabytes for nothing. */
  @Test
  void aLengthIsNotBelieved() {
    var png = with("eXIf", new byte[4], BEHIND_IHDR, png(8, 4));
    ByteBuffer.wrap(png).putInt(BEHIND_IHDR, Integer.MAX_VALUE);
    assertUnreadable("a.png", png);
    var webp = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    webp.put("RIFF".getBytes(ISO_8859_1)).putInt(Integer.MAX_VALUE);
    webp.put("WEBPEXIF".getBytes(ISO_8859_1)).putInt(Integer.MAX_VALUE - 64);
    assertUnreadable("a.webp", webp.array());
  }

  private void assertUnreadable(String name, byte[] bytes) {
    var problems = Camera.site(camera.file(name, bytes)).problems();
    assertEquals(
        List.of("picture/unreadable"), problems.stream().map(p -> p.message().id()).toList());
  }

  @Test
  void aPngMayBeHeldOtherwiseToo() throws Exception {
    var png = png(8, 4);
    for (int at : List.of(BEHIND_IHDR, png.length - 12)) {
      var turned = with("eXIf", Camera.exif(6), at, png);
      assertSize(4, 8, "a.png", turned);
    }
  }

  @Test
  void everyKindOfWebpSaysHowLargeItIs() throws Exception {
    var opaque = Camera.quarters(8, 4, BufferedImage.TYPE_INT_RGB);
    var holes = new BufferedImage(8, 4, BufferedImage.TYPE_INT_ARGB);
    for (var how : List.of(CompressionType.Lossy, CompressionType.Lossless)) {
      assertSize(8, 4, "a.webp", webp(opaque, how));
      var file = fallback(camera.file("b.webp", webp(holes, how)));
      assertEquals("png", file.path().value().replaceAll(".*\\.", ""), "JPEG has no holes");
      assertEquals(0, shown(file).getRGB(4, 2) >>> 24);
    }
  }

  @Test
  void aWebpMayBeHeldOtherwiseTooOrMove() throws Exception {
    var image = Camera.quarters(8, 4, BufferedImage.TYPE_INT_RGB);
    var plain = webp(image, CompressionType.Lossy);
    assertSize(4, 8, "a.webp", extended(plain, 8, Camera.exif(6)));
    var moving = camera.file("b.webp", extended(plain, 2, new byte[2]));
    assertEquals(
        "picture/unreadable.animated", Camera.site(moving).problems().get(0).message().id());
    assertUnreadable("half.webp", Arrays.copyOf(plain, plain.length / 2));
  }

  /** The same picture with a head that says more, and with notes behind it. */
  private static byte[] extended(byte[] webp, int flags, byte[] exif) {
    var out = ByteBuffer.allocate(webp.length + 18 + 8 + exif.length + exif.length % 2);
    out.order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes(ISO_8859_1)).putInt(out.limit() - 8);
    out.put("WEBPVP8X".getBytes(ISO_8859_1)).putInt(10).putInt(flags);
    out.put(new byte[] {7, 0, 0, 3, 0, 0}).put(webp, 12, webp.length - 12);
    return out.put("EXIF".getBytes(ISO_8859_1)).putInt(exif.length).put(exif).array();
  }

  /** WebP ends at 16,383 pixels, JPEG at 65,500: a picture that is higher has what is left. */
  @Test
  void aStripIsPublishedInTheFormatsThatHoldIt() throws Exception {
    for (var strip : List.of(List.of(100, 20_000, "jpg"), List.of(4, 70_000, "png"))) {
      int width = (int) strip.get(0);
      int height = (int) strip.get(1);
      var photo = camera.file("strip.png", png(width, height));
      var pictures = Camera.site(photo);
      assertEquals(List.of(), pictures.problems());
      assertEquals(
          List.of(strip.get(2)),
          pictures.files().stream().map(f -> f.path().value().replaceAll(".*\\.", "")).toList());
      var shown = shown(pictures.files().get(0));
      assertEquals(List.of(width, height), List.of(shown.getWidth(), shown.getHeight()));
      var html = pictures.html(photo, "A strip", "", "").orElseThrow();
      assertEquals("<picture><img ", html.substring(0, 14), html);
    }
  }

  @Test
  void aPhotoThatIsGoneIsNotCalledDamaged() throws Exception {
    var photo = camera.file("a.png", png(8, 4));
    var file = fallback(photo);
    Files.delete(folder.resolve("a.png"));
    var refused = assertThrows(MakingException.class, () -> made(file));
    assertEquals("output/source-changed", refused.diagnostics().get(0).rule().id());
    assertThrows(SourceChangedException.class, () -> photo.file().bytes());
    assertEquals("output/source-changed", Camera.site(photo).problems().get(0).message().id());
  }

  /** The disk's fault, and not the picture's: root may read all, but no folder as a file. */
  @Test
  void aPhotoThatTheDiskDoesNotGiveIsNotCalledDamaged() throws Exception {
    var file = fallback(camera.file("a.png", png(8, 4)));
    Files.delete(folder.resolve("a.png"));
    Files.createDirectory(folder.resolve("a.png"));
    assertThrows(IOException.class, () -> made(file));
  }

  private void assertSize(int width, int height, String name, byte[] bytes) throws Exception {
    var shown = shown(fallback(camera.file(name, bytes)));
    assertEquals(List.of(width, height), List.of(shown.getWidth(), shown.getHeight()), name);
  }

  private static OutputFile fallback(Asset photo) {
    var pictures = Camera.site(photo);
    assertEquals(List.of(), pictures.problems());
    return pictures.files().get(pictures.files().size() - 1);
  }

  private static byte[] png(int width, int height) {
    return Camera.written(Camera.quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
  }

  private static byte[] with(String type, byte[] data, int at, byte[] png) {
    var chunk = ByteBuffer.allocate(data.length + 12);
    chunk.putInt(data.length).put(type.getBytes(ISO_8859_1)).put(data);
    var crc = new CRC32();
    crc.update(chunk.array(), 4, data.length + 4);
    chunk.putInt((int) crc.getValue());
    var out = ByteBuffer.allocate(png.length + data.length + 12);
    return out.put(png, 0, at).put(chunk.array()).put(png, at, png.length - at).array();
  }

  private static byte[] webp(BufferedImage image, CompressionType type) throws IOException {
    var writer = ImageIO.getImageWritersBySuffix("webp").next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      var how = new WebPWriteParam(Locale.ROOT);
      how.setCompressionType(type);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static BufferedImage shown(OutputFile file) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(made(file)));
  }

  private static byte[] made(OutputFile file) throws MakingException, IOException {
    return ((OutputFile.Made) file.content()).making().make();
  }
}
