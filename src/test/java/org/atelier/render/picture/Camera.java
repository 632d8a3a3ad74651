package org.atelier.render.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.atelier.config.BaseUrl;
import org.atelier.site.Asset;
import org.atelier.site.UrlPath;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;

/** Takes pictures, with all that a phone writes into them. */
final class Camera {

  private final Path folder;

  Camera(Path folder) {
    this.folder = folder;
  }

  /** The pictures of a site that has these files. */
  static Pictures site(Asset... files) {
    return Pictures.of(new BaseUrl("https://example.org/"), List.of(files));
  }

  Asset file(String name, byte[] bytes) {
    try {
      var location = Files.write(folder.resolve(name), bytes).toAbsolutePath();
      var path = new SourcePath("content/pages/a/" + name);
      var content = new SourceFile.Binary(location, bytes.length);
      return new Asset(
          new SourceFile(path, sha256(bytes), content), new UrlPath("/media/page/a/" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Asset drawing(String name, String text) {
    var path = new SourcePath("content/pages/a/" + name);
    return new Asset(
        SourceFile.ofText(path, sha256(text.getBytes(ISO_8859_1)), text),
        new UrlPath("/media/page/a/" + name));
  }

  /** Red and green above, blue and white below. */
  static BufferedImage quarters(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var graphics = image.createGraphics();
    var colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    for (int i = 0; i < 4; i++) {
      graphics.setColor(colours.get(i));
      graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
    }
    graphics.dispose();
    return image;
  }

  static byte[] written(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) throw new IllegalArgumentException(format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG as a phone writes it: which way it was held, where it was, and a word for nobody. */
  static byte[] withSecrets(byte[] jpeg, int orientation) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    segment(
        0xe1, ("Exif\0\0" + new String(exif(orientation), ISO_8859_1)).getBytes(ISO_8859_1), out);
    segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:secret/>".getBytes(ISO_8859_1), out);
    segment(0xed, "Photoshop 3.0\0secret".getBytes(ISO_8859_1), out);
    segment(0xfe, "secret".getBytes(ISO_8859_1), out);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static void segment(int marker, byte[] data, ByteArrayOutputStream out) {
    out.write(0xff);
    out.write(marker);
    out.write(data.length + 2 >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
  }

  /** Two directories: the orientation, and north 50° 38′ 0″. */
  static byte[] exif(int orientation) {
    var out = ByteBuffer.allocate(200);
    out.put("MM\0*".getBytes(ISO_8859_1)).putInt(8);
    out.putShort((short) 2);
    out.putShort((short) 0x112).putShort((short) 3).putInt(1).putShort((short) orientation);
    out.putShort((short) 0);
    out.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
    out.putInt(0);
    out.putShort((short) 2);
    out.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(ISO_8859_1));
    out.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
    out.putInt(0);
    for (int number : new int[] {50, 1, 38, 1, 0, 1}) out.putInt(number);
    var bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
