package org.atelier.render.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Bytes of a photo to {@link Pixels} of the largest size that is published: in sRGB, upright,
 * without anything else that was in the file.
 */
final class Developer {

  private Developer() {}

  /**
   * @throws IOException when the bytes are no sound picture
   */
  static Pixels develop(byte[] bytes, String extension, PhotoHead head, int width, int height)
      throws IOException {
    var stored = decode(bytes, extension, width, head);
    boolean swapped = head.orientation() >= 5;
    var small = Resampler.to(swapped ? height : width, swapped ? width : height, stored);
    return small.upright(head.orientation());
  }

  private static Pixels decode(byte[] bytes, String extension, int width, PhotoHead head)
      throws IOException {
    var reader = ImageIO.getImageReadersBySuffix(extension).next();
    // the platform's reader unpacks notes that nobody asked for, however large they are
    var plain = extension.equals("png") ? PngChunks.pixelsOnly(bytes) : bytes;
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain))) {
      reader.setInput(in, true, true);
      if (reader.getWidth(0) != head.width() || reader.getHeight(0) != head.height()) {
        throw new IOException("the head says otherwise");
      }
      return pixels(read(reader, step(extension, width, head)));
    } catch (RuntimeException e) {
      // readers throw what comes at damaged bytes
      throw new IOException(e);
    } finally {
      reader.dispose();
    }
  }

  /** At least twice the size wanted, so that no more of a huge photo is in memory than it takes. */
  private static int step(String extension, int width, PhotoHead head) {
    // the reader of WebP knows no steps
    return extension.equals("webp") ? 1 : Math.max(1, head.uprightWidth() / (2 * width));
  }

  private static BufferedImage read(ImageReader reader, int step) throws IOException {
    var how = reader.getDefaultReadParam();
    if (step > 1) how.setSourceSubsampling(step, step, 0, 0);
    var warned = new boolean[1];
    reader.addIIOReadWarningListener((source, warning) -> warned[0] |= isCut(warning));
    var image = reader.read(0, how);
    if (warned[0]) throw new IOException("cut off");
    return image;
  }

  /** The reader fills a picture that ends too early with grey, and only mentions it. */
  private static boolean isCut(String warning) {
    return warning.contains("premature") || warning.contains("Premature");
  }

  private static Pixels pixels(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    var model = image.getColorModel();
    boolean grey = model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    if (grey && model instanceof ComponentColorModel) return grey(image);
    var plain = image;
    if (!(model instanceof IndexColorModel) && !model.getColorSpace().isCS_sRGB()) {
      var target = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
      plain = new ColorConvertOp(null).filter(image, new BufferedImage(w, h, target));
    }
    return new Pixels(w, h, plain.getRGB(0, 0, w, h, null, 0, w));
  }

  /** Java takes grey for linear light, which in files it never is: the numbers are kept. */
  private static Pixels grey(BufferedImage image) {
    var raster = image.getRaster();
    int shift = raster.getSampleModel().getSampleSize(0) - 8;
    boolean holes = image.getColorModel().hasAlpha();
    int w = image.getWidth();
    var argb = new int[w * image.getHeight()];
    for (int i = 0; i < argb.length; i++) {
      int value = raster.getSample(i % w, i / w, 0) >> shift;
      int alpha = holes ? raster.getSample(i % w, i / w, 1) >> shift : 0xff;
      argb[i] = alpha << 24 | value << 16 | value << 8 | value;
    }
    return new Pixels(w, image.getHeight(), argb);
  }
}
