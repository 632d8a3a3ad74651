package org.atelier.render.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.source.SourceFile;

/** Reads the head of a photo, and refuses what should never be decoded. No pixel is looked at. */
final class PhotoHeadReader {

  /** More than any phone takes; decoded it is 200 MB. */
  static final int MEGAPIXELS = 50;

  private static final int IDAT = 0x49444154;
  private static final int ACTL = 0x6163544c;

  private PhotoHeadReader() {}

  static Outcome<PhotoHead> read(SourceFile file) {
    try {
      var head = head(file);
      if (head == null) return Outcome.failed(PhotoProblem.unreadable(file));
      if (head.width() <= 0 || head.height() <= 0) {
        return Outcome.failed(PhotoProblem.unreadable(file));
      }
      if ((long) head.width() * head.height() > MEGAPIXELS * 1_000_000L) {
        return Outcome.failed(tooManyPixels(file, head));
      }
      return Outcome.of(head);
    } catch (Refused e) {
      return Outcome.failed(e.problem);
    } catch (EOFException | ImageProcessingException | RuntimeException e) {
      // whatever a library throws at hostile bytes, the bytes are to blame
      return Outcome.failed(PhotoProblem.unreadable(file));
    } catch (IOException e) {
      return Outcome.failed(PhotoProblem.gone(file));
    }
  }

  private static PhotoHead head(SourceFile file) throws IOException, ImageProcessingException {
    return switch (file.path().extension()) {
      case "png" -> png(file);
      case "webp" -> webp(file);
      default -> jpeg(file);
    };
  }

  private static Metadata metadata(SourceFile file) throws IOException, ImageProcessingException {
    try (var in = file.open()) {
      return ImageMetadataReader.readMetadata(in);
    }
  }

  private static PhotoHead jpeg(SourceFile file) throws IOException, ImageProcessingException {
    var metadata = metadata(file);
    var jpeg = metadata.getFirstDirectoryOfType(JpegDirectory.class);
    if (jpeg == null) throw new EOFException();
    // three numbers a pixel, or one; with four it is for a printing press
    if (number(jpeg, JpegDirectory.TAG_NUMBER_OF_COMPONENTS) > 3) {
      throw new Refused(PhotoProblem.of("colours", file));
    }
    return new PhotoHead(
        number(jpeg, JpegDirectory.TAG_IMAGE_WIDTH),
        number(jpeg, JpegDirectory.TAG_IMAGE_HEIGHT),
        orientation(metadata),
        false);
  }

  private static PhotoHead png(SourceFile file) throws IOException, ImageProcessingException {
    if (isAnimatedPng(file)) throw new Refused(PhotoProblem.of("animated", file));
    var metadata = metadata(file);
    int colours = 0;
    int width = 0;
    int height = 0;
    boolean holes = false;
    for (var png : metadata.getDirectoriesOfType(PngDirectory.class)) {
      if (png.containsTag(PngDirectory.TAG_IMAGE_WIDTH)) {
        width = number(png, PngDirectory.TAG_IMAGE_WIDTH);
        height = number(png, PngDirectory.TAG_IMAGE_HEIGHT);
        colours = number(png, PngDirectory.TAG_COLOR_TYPE);
      }
      holes |= png.containsTag(PngDirectory.TAG_PALETTE_HAS_TRANSPARENCY);
    }
    return new PhotoHead(width, height, orientation(metadata), holes || (colours & 4) != 0);
  }

  private static PhotoHead webp(SourceFile file) throws IOException, ImageProcessingException {
    var metadata = metadata(file);
    int width = 0;
    int height = 0;
    boolean holes = isLosslessWithHoles(file);
    for (var webp : metadata.getDirectoriesOfType(WebpDirectory.class)) {
      if (isTrue(webp, WebpDirectory.TAG_IS_ANIMATION)) {
        throw new Refused(PhotoProblem.of("animated", file));
      }
      if (webp.containsTag(WebpDirectory.TAG_IMAGE_WIDTH)) {
        width = number(webp, WebpDirectory.TAG_IMAGE_WIDTH);
        height = number(webp, WebpDirectory.TAG_IMAGE_HEIGHT);
      }
      holes |= isTrue(webp, WebpDirectory.TAG_HAS_ALPHA);
    }
    return new PhotoHead(width, height, orientation(metadata), holes);
  }

  /** The short form of a lossless WebP says it in a bit behind its size. */
  private static boolean isLosslessWithHoles(SourceFile file) throws IOException {
    try (var in = file.open()) {
      var head = in.readNBytes(25);
      return head.length == 25 && head[15] == 'L' && (head[24] & 0x10) != 0;
    }
  }

  /** Chunks up to the pixels: an animation says so before them. */
  private static boolean isAnimatedPng(SourceFile file) throws IOException {
    try (InputStream stream = file.open();
        var in = new DataInputStream(stream)) {
      in.skipNBytes(8);
      for (; ; ) {
        int length = in.readInt();
        int type = in.readInt();
        if (type == ACTL) return true;
        if (type == IDAT || length < 0) return false;
        in.skipNBytes(length + 4L);
      }
    }
  }

  private static int orientation(Metadata metadata) {
    for (var exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      var found = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      if (found != null && found >= 1 && found <= 8) return found;
    }
    return 1;
  }

  private static int number(Directory directory, int tag) {
    var found = directory.getInteger(tag);
    return found == null ? 0 : found;
  }

  private static boolean isTrue(Directory directory, int tag) {
    return Boolean.TRUE.equals(directory.getBooleanObject(tag));
  }

  private static Diagnostic tooManyPixels(SourceFile file, PhotoHead head) {
    return Diagnostic.of(Rule.PICTURE_TOO_LARGE, PhotoProblem.where(file))
        .with("width", head.width())
        .with("height", head.height())
        .with("limit", MEGAPIXELS);
  }

  /** Sound, and yet not for us. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic problem;

    Refused(Diagnostic problem) {
      this.problem = problem;
    }
  }
}
