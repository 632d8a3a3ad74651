package org.atelier.render.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * The parts that a PNG is made of. Those that tell nothing of how it looks, such as notes that may
 * be packed a thousand times smaller than they are, are passed over, and nothing is unpacked.
 */
final class PngChunks {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504c5445;
  private static final int TRNS = 0x74524e53;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;
  private static final int EXIF = 0x65584966;
  private static final int ACTL = 0x6163544c;

  private static final Set<Integer> PIXELS = Set.of(IHDR, PLTE, TRNS, IDAT, IEND);

  /** Length, kind and checksum of a chunk. */
  private static final int FRAME = 12;

  private PngChunks() {}

  /**
   * @throws IOException also where it is no whole PNG
   */
  static PhotoHead head(InputStream stream) throws IOException {
    var in = new DataInputStream(stream);
    if (in.readLong() != SIGNATURE || in.readInt() != 13 || in.readInt() != IHDR) {
      throw new EOFException();
    }
    int width = in.readInt();
    int height = in.readInt();
    in.readByte();
    boolean holes = (in.readByte() & 4) != 0;
    in.skipNBytes(3 + 4);
    int orientation = 1;
    for (int type = IHDR; type != IEND; ) {
      int length = in.readInt();
      type = in.readInt();
      if (length < 0) throw new EOFException();
      if (type == ACTL) throw new UnfitException("animated");
      holes |= type == TRNS;
      if (type == EXIF && length <= Exif.LONGEST) orientation = Exif.orientation(read(in, length));
      else in.skipNBytes(length);
      in.skipNBytes(4);
    }
    return new PhotoHead(width, height, orientation, holes);
  }

  private static byte[] read(DataInputStream in, int length) throws IOException {
    var bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  /**
   * The picture without everything else that was in its file.
   *
   * @throws IOException where it is no whole PNG
   */
  static byte[] pixelsOnly(byte[] png) throws IOException {
    var out = new ByteArrayOutputStream(png.length);
    out.write(png, 0, Long.BYTES);
    var in = ByteBuffer.wrap(png).position(Long.BYTES);
    for (int type = 0; type != IEND; ) {
      if (in.remaining() < FRAME) throw new EOFException();
      int at = in.position();
      int length = in.getInt();
      type = in.getInt();
      if (length < 0 || length > in.remaining() - 4) throw new EOFException();
      if (PIXELS.contains(type)) out.write(png, at, FRAME + length);
      in.position(at + FRAME + length);
    }
    return out.toByteArray();
  }
}
