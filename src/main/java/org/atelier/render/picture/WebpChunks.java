package org.atelier.render.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The parts that a WebP is made of, as far as they say what it is. No pixel is looked at. */
final class WebpChunks {

  private static final int RIFF = 0x46464952;
  private static final int WEBP = 0x50424557;
  private static final int EXTENDED = 0x58385056;
  private static final int LOSSY = 0x20385056;
  private static final int LOSSLESS = 0x4c385056;
  private static final int EXIF = 0x46495845;

  private static final int ANIMATED = 2;
  private static final int HOLES = 16;
  private static final int KEY_FRAME = 0x2a019d;

  private final InputStream in;
  private int width;
  private int height;
  private int orientation = 1;
  private boolean holes;

  private WebpChunks(InputStream in) {
    this.in = in;
  }

  /**
   * @throws IOException also where it is no whole WebP
   */
  static PhotoHead head(InputStream stream) throws IOException {
    return new WebpChunks(stream).head();
  }

  private PhotoHead head() throws IOException {
    var riff = take(12);
    if (riff.getInt(0) != RIFF || riff.getInt(8) != WEBP) throw new EOFException();
    // the chunks, each with eight bytes before it; behind them a file may hold what it likes
    for (long left = (riff.getInt(4) & 0xffffffffL) - 4; left >= 8; ) {
      var frame = take(8);
      long length = frame.getInt(4) & 0xffffffffL;
      chunk(frame.getInt(0), length);
      left -= 8 + length + length % 2;
      if (left > 0) in.skipNBytes(length % 2);
    }
    return new PhotoHead(width, height, orientation, holes);
  }

  private void chunk(int type, long length) throws IOException {
    int wanted =
        switch (type) {
          case EXTENDED, LOSSY -> 10;
          case LOSSLESS -> 5;
          case EXIF -> length <= Exif.LONGEST ? (int) length : 0;
          default -> 0;
        };
    if (length < wanted) throw new EOFException();
    var data = take(wanted);
    switch (type) {
      case EXTENDED -> extended(data);
      case LOSSY -> lossy(data);
      case LOSSLESS -> lossless(data);
      case EXIF -> orientation = Exif.orientation(data.array());
      default -> {}
    }
    in.skipNBytes(length - wanted);
  }

  private void extended(ByteBuffer data) throws UnfitException {
    if ((data.get(0) & ANIMATED) != 0) throw new UnfitException("animated");
    holes |= (data.get(0) & HOLES) != 0;
    size(1 + (data.getInt(4) & 0xffffff), 1 + (data.getInt(6) >>> 8));
  }

  private void lossy(ByteBuffer data) throws EOFException {
    if ((data.getInt(2) >>> 8) != KEY_FRAME) throw new EOFException();
    size(data.getShort(6) & 0x3fff, data.getShort(8) & 0x3fff);
  }

  private void lossless(ByteBuffer data) {
    int bits = data.getInt(1);
    size(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
    holes |= (bits & 1 << 28) != 0;
  }

  /** The first to say so is right: the extended head stands before what is in it. */
  private void size(int width, int height) {
    if (this.width > 0) return;
    this.width = width;
    this.height = height;
  }

  private ByteBuffer take(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) throw new EOFException();
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
