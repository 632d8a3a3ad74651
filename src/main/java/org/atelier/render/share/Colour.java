package org.atelier.render.share;

/** Colours as numbers, {@code 0xrrggbb}. */
final class Colour {

  static final int INK = 0x16202b;
  static final int PAPER = 0xfaf7f0;
  static final int SHEET = 0xfffdf8;

  private Colour() {}

  /** {@code #1f4e8c}. */
  static int of(String written) {
    return Integer.parseInt(written.substring(1), 16);
  }

  static String written(int colour) {
    return "#" + Integer.toHexString(0x1000000 | colour).substring(1);
  }

  /** So much of one in the other. */
  static int mix(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double value = (one >> shift & 0xff) * share + (other >> shift & 0xff) * (1 - share);
      mixed |= (int) Math.round(value) << shift;
    }
    return mixed;
  }
}
