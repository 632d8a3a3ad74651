package org.atelier.render.share;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.output.MakingException;
import org.atelier.source.SourceFile;

/**
 * Unpacks a font of the first Web Open Font Format to the outlines inside it. Tables that replace
 * or move letters are left out: nobody here reads them, and the parser complains about some.
 */
public final class Woff {

  private static final int SIGNATURE = 0x774f4646;
  private static final int HEADER = 44;
  private static final int RECORD = 20;

  /** GSUB, GPOS, GDEF. */
  private static final Set<Integer> LEFT_OUT = Set.of(0x47535542, 0x47504f53, 0x47444546);

  /** No font of ours comes near. */
  private static final int LIMIT = 4 << 20;

  private Woff() {}

  /**
   * @throws MakingException when the file is no sound font
   */
  public static byte[] unpack(SourceFile font) throws MakingException {
    try {
      return unpack(font.bytes());
    } catch (IOException e) {
      throw damaged(font);
    }
  }

  /** Tells the theme's author which of the fonts it is. */
  static MakingException damaged(SourceFile font) {
    var id = Rule.THEME_CONFIG.id() + ".font";
    var where = SourceSpan.wholeFile(font.path().value());
    return new MakingException(
        Diagnostic.of(Rule.THEME_CONFIG, where, Text.message(id)).hint(Text.message(id + ".hint")));
  }

  /**
   * @throws IOException when the bytes are no sound font
   */
  static byte[] unpack(byte[] bytes) throws IOException {
    var in = ByteBuffer.wrap(bytes);
    try {
      if (in.getInt() != SIGNATURE) throw new IOException("not a WOFF");
      int flavour = in.getInt();
      in.getInt();
      int all = in.getShort();
      var kept = new ArrayList<Integer>();
      for (int i = 0; i < all; i++) {
        if (!LEFT_OUT.contains(in.getInt(HEADER + RECORD * i))) kept.add(HEADER + RECORD * i);
      }
      int tables = kept.size();
      in.getShort();
      int size = in.getInt();
      if (size < 0 || size > LIMIT) throw new IOException("too large");
      var out = ByteBuffer.allocate(size);
      out.putInt(flavour).putShort((short) tables);
      int power = Integer.highestOneBit(tables);
      out.putShort((short) (power * 16));
      out.putShort((short) Integer.numberOfTrailingZeros(power));
      out.putShort((short) (tables * 16 - power * 16));
      int at = 12 + 16 * tables;
      for (int i = 0; i < tables; i++) at = table(in.position(kept.get(i)), out, i, at);
      return out.array();
    } catch (BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | DataFormatException e) {
      throw new IOException("damaged", e);
    }
  }

  /** Puts one table and its record; answers where the next begins. */
  private static int table(ByteBuffer in, ByteBuffer out, int number, int at)
      throws DataFormatException {
    int tag = in.getInt();
    int offset = in.getInt();
    int packed = in.getInt();
    int length = in.getInt();
    int checksum = in.getInt();
    out.position(12 + 16 * number);
    out.putInt(tag).putInt(checksum).putInt(at).putInt(length);
    if (packed == length) {
      out.put(at, in.array(), offset, length);
    } else {
      var inflater = new Inflater();
      try {
        inflater.setInput(in.array(), offset, packed);
        if (inflater.inflate(out.array(), at, length) != length) {
          throw new DataFormatException("short");
        }
      } finally {
        inflater.end();
      }
    }
    return at + (length + 3 & ~3);
  }
}
