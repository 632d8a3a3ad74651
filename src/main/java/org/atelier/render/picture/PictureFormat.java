package org.atelier.render.picture;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The formats that photos are published in. The same pixels give the same bytes. */
enum PictureFormat {
  WEBP("webp", "image/webp", 0.8f, 16_383),
  JPEG("jpg", "image/jpeg", 0.82f, 65_500),
  /** For what has holes, and for strips that are too long for the others. */
  PNG("png", "image/png", 0, Integer.MAX_VALUE);

  private final String extension;
  private final String mime;
  private final float quality;
  private final int longest;

  PictureFormat(String extension, String mime, float quality, int longest) {
    this.extension = extension;
    this.mime = mime;
    this.quality = quality;
    this.longest = longest;
  }

  String extension() {
    return extension;
  }

  String mime() {
    return mime;
  }

  /** Whether a picture's longer side may have so many pixels. */
  boolean holds(int pixels) {
    return pixels <= longest;
  }

  /** What determines the bytes besides the pixels; another method is another word here. */
  String method() {
    return extension + " " + quality + (this == WEBP ? " webp-imageio-0.11.0" : "") + " 1";
  }

  /** Whether this machine can write it: the code for WebP is not for every system. */
  boolean isAvailable() {
    if (this != WEBP) return true;
    try {
      return encode(new Pixels(1, 1, new int[] {0xff000000})).length > 0;
    } catch (IOException | RuntimeException | LinkageError e) {
      return false;
    }
  }

  byte[] encode(Pixels pixels) throws IOException {
    var writer = ImageIO.getImageWritersBySuffix(extension).next();
    var out = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image(pixels), null, null), parameters(writer));
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private BufferedImage image(Pixels pixels) {
    boolean opaque = this == JPEG || pixels.isOpaque();
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    var image = new BufferedImage(pixels.width(), pixels.height(), type);
    image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
    return image;
  }

  private ImageWriteParam parameters(ImageWriter writer) {
    if (this == WEBP) {
      // the parameters' language is that of their own texts, which nobody reads
      var lossy = new WebPWriteParam(Locale.ROOT);
      lossy.setCompressionType(CompressionType.Lossy);
      lossy.setCompressionQuality(quality);
      return lossy;
    }
    var how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    if (this == JPEG) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    return how;
  }
}
