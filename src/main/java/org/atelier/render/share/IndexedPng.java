package org.atelier.render.share;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes pictures of few colours as small PNG files: the same pixels give the same bytes. */
final class IndexedPng {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** Flat areas and their edges need no more, and each one less makes the file smaller. */
  private static final int COLOURS = 64;

  /** Colours that fill areas of a card; all others are on edges. */
  private static final int AREAS = 20;

  /** The two above it take five times as long to save a tenth. */
  private static final int LEVEL = 7;

  private final Table table;
  private final int[] palette;

  private IndexedPng(Table table) {
    this.table = table;
    this.palette = table.palette();
  }

  /**
   * @param argb row by row; colours beyond the 64 most used become the nearest of these
   * @param holes whether the first eight bits of a pixel say how opaque it is
   */
  static byte[] write(int width, int height, int[] argb, boolean holes) {
    var table = new Table();
    for (int i = 0; i < argb.length; ) {
      int end = i + 1;
      while (end < argb.length && argb[end] == argb[i]) end++;
      table.count(argb[i], end - i);
      i = end;
    }
    try {
      return new IndexedPng(table).bytes(width, height, argb, holes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes(int width, int height, int[] argb, boolean holes) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(SIGNATURE);
    var head = new ByteArrayOutputStream();
    var data = new DataOutputStream(head);
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 3, 0, 0, 0});
    chunk("IHDR", head.toByteArray(), out);
    var colours = new byte[3 * palette.length];
    var opacity = new byte[palette.length];
    for (int i = 0; i < palette.length; i++) {
      for (int k = 0; k < 3; k++) colours[3 * i + k] = (byte) (palette[i] >> 16 - 8 * k);
      opacity[i] = (byte) (palette[i] >>> 24);
    }
    chunk("PLTE", colours, out);
    if (holes) chunk("tRNS", opacity, out);
    chunk("IDAT", rows(width, height, argb), out);
    chunk("IEND", new byte[0], out);
    return out.toByteArray();
  }

  private byte[] rows(int width, int height, int[] argb) {
    table.match(palette);
    var rows = new byte[(width + 1) * height];
    int last = argb[0];
    byte number = table.number(last);
    for (int y = 0; y < height; y++) {
      // each begins with a zero: its bytes are written as they are
      int row = (width + 1) * y + 1;
      for (int x = 0; x < width; x++) {
        int pixel = argb[y * width + x];
        if (pixel != last) {
          last = pixel;
          number = table.number(pixel);
        }
        rows[row + x] = number;
      }
    }
    return packed(rows);
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    var buffer = new byte[1 << 15];
    var deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream to) throws IOException {
    var out = new DataOutputStream(to);
    var name = type.getBytes(StandardCharsets.US_ASCII);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    var crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt((int) crc.getValue());
  }

  /** The colours of a picture: how many pixels each has, and its number in the palette. */
  private static final class Table {
    private int[] colours = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private byte[] numbers = {};
    private int size;

    void count(int colour, int pixels) {
      int at = slot(colour);
      if (counts[at] == 0) {
        colours[at] = colour;
        size++;
      }
      counts[at] += pixels;
      if (size > counts.length / 2) grow();
    }

    private int slot(int colour) {
      int mask = counts.length - 1;
      int at = (colour * 0x9e3779b9 >>> 12) & mask;
      while (counts[at] != 0 && colours[at] != colour) at = at + 1 & mask;
      return at;
    }

    private void grow() {
      var oldColours = colours;
      var oldCounts = counts;
      colours = new int[oldColours.length * 2];
      counts = new int[oldCounts.length * 2];
      size = 0;
      for (int i = 0; i < oldCounts.length; i++) {
        if (oldCounts[i] > 0) count(oldColours[i], oldCounts[i]);
      }
    }

    /** The most used as they are, for areas; of the others one of each neighbourhood, for edges. */
    int[] palette() {
      var order = byUse();
      var found = leaders(order, 8);
      var chosen = new LinkedHashSet<Integer>();
      for (int i = 0; i < Math.min(AREAS, found.length); i++) chosen.add(found[i]);
      int bits = 8;
      while (found.length > COLOURS - AREAS && bits > 1) found = leaders(order, --bits);
      for (int i = 0; i < found.length && chosen.size() < COLOURS; i++) chosen.add(found[i]);
      return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** The most used last. */
    private int[] byUse() {
      var order = new long[size];
      int n = 0;
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) order[n++] = (long) counts[i] << 32 | colours[i] & 0xffffffffL;
      }
      Arrays.sort(order);
      return Arrays.stream(order).mapToInt(both -> (int) both).toArray();
    }

    /** The most used of each neighbourhood; where they are too many, one too many is enough. */
    private static int[] leaders(int[] order, int bits) {
      var seen = new HashSet<Integer>();
      var kept = new int[COLOURS - AREAS + 1];
      int k = 0;
      int mask = (0xff << 8 - bits & 0xff) * 0x1010101;
      for (int i = order.length - 1; i >= 0 && k < kept.length; i--) {
        if (seen.add(order[i] & mask)) kept[k++] = order[i];
      }
      return Arrays.copyOf(kept, k);
    }

    void match(int[] palette) {
      numbers = new byte[counts.length];
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) numbers[i] = (byte) nearest(colours[i], palette);
      }
    }

    byte number(int colour) {
      return numbers[slot(colour)];
    }

    private static int nearest(int colour, int[] palette) {
      int best = 0;
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < palette.length && least > 0; i++) {
        int other = palette[i];
        int distance =
            square((colour >>> 24) - (other >>> 24))
                + square((colour >> 16 & 0xff) - (other >> 16 & 0xff))
                + square((colour >> 8 & 0xff) - (other >> 8 & 0xff))
                + square((colour & 0xff) - (other & 0xff));
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
      return best;
    }

    private static int square(int difference) {
      return difference * difference;
    }
  }
}
