package org.atelier.cli.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * One code point as a terminal shows it, and the columns it takes there. What a terminal would obey
 * or hide (escapes, direction overrides, invisible marks) is shown as its number instead.
 */
record Glyph(String shown, int width) {

  private static final int TAB_STOP = 4;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  /**
   * @param column where it will stand, counted from 0: a tab reaches to the next stop
   */
  static Glyph of(int codePoint, int column) {
    if (codePoint == '\t') {
      int width = TAB_STOP - column % TAB_STOP;
      return new Glyph(" ".repeat(width), width);
    }
    if (codePoint >= ' ' && codePoint < 0x7f) return new Glyph(Character.toString(codePoint), 1);
    if (isUnsafe(codePoint)) return numbered(codePoint);
    return new Glyph(Character.toString(codePoint), width(codePoint));
  }

  static Glyph numbered(int codePoint) {
    var hex = Integer.toHexString(codePoint);
    var shown = hex.length() <= 4 ? "\\u" + "0".repeat(4 - hex.length()) + hex : "\\u{" + hex + "}";
    return new Glyph(shown, shown.length());
  }

  private static boolean isUnsafe(int codePoint) {
    if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) return false;
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static int width(int codePoint) {
    if (codePoint < 0x300) return 1;
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }
}
