package org.atelier.render.picture;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/** What a camera notes: of all that, only which way it was held. */
final class Exif {

  /** As much as fits in a JPEG, and so in no camera's notes is more. */
  static final int LONGEST = 0xffff;

  private static final int PREAMBLE = ExifReader.JPEG_SEGMENT_PREAMBLE.length();

  private Exif() {}

  /** From 1, upright, to 8; 1 also where nothing is said. */
  static int orientation(byte[] bytes) {
    var metadata = new Metadata();
    int from = ExifReader.startsWithJpegExifPreamble(bytes) ? PREAMBLE : 0;
    new ExifReader().extract(new ByteArrayReader(bytes, from), metadata);
    return orientation(metadata);
  }

  static int orientation(Metadata metadata) {
    for (var exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      var found = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      if (found != null && found >= 1 && found <= 8) return found;
    }
    return 1;
  }
}
