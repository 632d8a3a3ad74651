package org.atelier.render.font;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A font as it lies in npm packages, WOFF 1.0, and what every program reads, a TrueType file with
 * the same tables. Trusts no length it reads.
 */
public final class Woff {

  private static final int SIGNATURE = 0x774f4646;
  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final int LARGEST_TABLE = 16 * 1024 * 1024;

  private record Table(int tag, int checksum, byte[] data) {
    int padded() {
      return (data.length + 3) & ~3;
    }
  }

  private Woff() {}

  /**
   * The TrueType file.
   *
   * @param leftOut names of tables that it shall not have, such as {@code GSUB}
   * @throws IllegalArgumentException where the bytes aren't a whole WOFF file
   */
  public static byte[] toTrueType(byte[] woff, String... leftOut) {
    try {
      var in = ByteBuffer.wrap(woff);
      if (in.getInt() != SIGNATURE) throw new IllegalArgumentException("not a WOFF file");
      int flavor = in.getInt();
      int count = in.getShort(12) & 0xffff;
      in.position(44);
      var tables = new ArrayList<Table>();
      for (int i = 0; i < count; i++) tables.add(table(in, woff));
      var unwanted = Arrays.stream(leftOut).map(Woff::tag).toList();
      tables.removeIf(table -> unwanted.contains(table.tag()));
      return written(flavor, tables);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | DataFormatException e) {
      throw new IllegalArgumentException("not a whole WOFF file", e);
    }
  }

  private static int tag(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
  }

  private static Table table(ByteBuffer in, byte[] woff) throws DataFormatException {
    int tag = in.getInt();
    int offset = in.getInt();
    int packed = in.getInt();
    int length = in.getInt();
    int checksum = in.getInt();
    if (length < 0 || length > LARGEST_TABLE) throw new DataFormatException("too large");
    var data = new byte[length];
    if (packed == length) {
      ByteBuffer.wrap(woff).position(offset).get(data);
      return new Table(tag, checksum, data);
    }
    var inflater = new Inflater();
    try {
      inflater.setInput(woff, offset, packed);
      int done = 0;
      for (int n = 1; n > 0 && done < length; done += n) {
        n = inflater.inflate(data, done, length - done);
      }
      if (done < length) throw new DataFormatException("too short");
      return new Table(tag, checksum, data);
    } finally {
      inflater.end();
    }
  }

  /** The table directory, in the order of the tags, then the tables. */
  private static byte[] written(int flavor, List<Table> tables) {
    tables.sort(Comparator.comparing(Table::tag, Integer::compareUnsigned));
    int count = tables.size();
    int offset = HEADER + RECORD * count;
    int size = offset + tables.stream().mapToInt(Table::padded).sum();
    int power = count == 0 ? 0 : Integer.highestOneBit(count);
    var out = ByteBuffer.allocate(size);
    out.putInt(flavor).putShort((short) count).putShort((short) (power * RECORD));
    out.putShort((short) (power == 0 ? 0 : Integer.numberOfTrailingZeros(power)));
    out.putShort((short) ((count - power) * RECORD));
    for (var table : tables) {
      out.putInt(table.tag()).putInt(table.checksum()).putInt(offset).putInt(table.data().length);
      offset += table.padded();
    }
    for (var table : tables) {
      out.put(table.data()).position(out.position() + table.padded() - table.data().length);
    }
    return out.array();
  }
}
