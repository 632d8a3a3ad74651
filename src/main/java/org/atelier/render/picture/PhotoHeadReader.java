package org.atelier.render.picture;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.source.SourceChangedException;
import org.atelier.source.SourceFile;

/** Reads the head of a photo, and refuses what should never be decoded. No pixel is looked at. */
final class PhotoHeadReader {

  /** Decoded it is 200 MB, and a small file can claim any size. */
  static final int MEGAPIXELS = 50;

  private PhotoHeadReader() {}

  static Outcome<PhotoHead> read(SourceFile file) {
    try (var in = new BufferedInputStream(file.open())) {
      return judged(head(in, file), file);
    } catch (UnfitException e) {
      return Outcome.failed(PhotoProblem.of(e.why(), file));
    } catch (EOFException | ImageProcessingException | RuntimeException e) {
      // whatever a library throws at hostile bytes, the bytes are to blame
      return Outcome.failed(PhotoProblem.unreadable(file));
    } catch (SourceChangedException e) {
      return Outcome.failed(PhotoProblem.gone(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<PhotoHead> judged(PhotoHead head, SourceFile file) {
    if (head.width() <= 0 || head.height() <= 0) {
      return Outcome.failed(PhotoProblem.unreadable(file));
    }
    if ((long) head.width() * head.height() > MEGAPIXELS * 1_000_000L) {
      return Outcome.failed(tooManyPixels(file, head));
    }
    return Outcome.of(head);
  }

  private static PhotoHead head(InputStream in, SourceFile file)
      throws IOException, ImageProcessingException {
    return switch (file.path().extension()) {
      case "png" -> PngChunks.head(in);
      case "webp" -> WebpChunks.head(in);
      default -> jpeg(in);
    };
  }

  private static PhotoHead jpeg(InputStream in) throws IOException, ImageProcessingException {
    var metadata = JpegMetadataReader.readMetadata(in, List.of(new JpegReader(), new ExifReader()));
    var jpeg = metadata.getFirstDirectoryOfType(JpegDirectory.class);
    if (jpeg == null) throw new EOFException();
    // three numbers a pixel, or one; with four it is for a printing press
    if (number(jpeg, JpegDirectory.TAG_NUMBER_OF_COMPONENTS) > 3) {
      throw new UnfitException("colours");
    }
    return new PhotoHead(
        number(jpeg, JpegDirectory.TAG_IMAGE_WIDTH),
        number(jpeg, JpegDirectory.TAG_IMAGE_HEIGHT),
        Exif.orientation(metadata),
        false);
  }

  private static int number(JpegDirectory directory, int tag) {
    var found = directory.getInteger(tag);
    return found == null ? 0 : found;
  }

  private static Diagnostic tooManyPixels(SourceFile file, PhotoHead head) {
    return Diagnostic.of(Rule.PICTURE_TOO_LARGE, PhotoProblem.where(file))
        .with("width", head.width())
        .with("height", head.height())
        .with("limit", MEGAPIXELS);
  }
}
