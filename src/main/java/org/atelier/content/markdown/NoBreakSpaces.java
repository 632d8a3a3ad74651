package org.atelier.content.markdown;

import static org.atelier.content.markdown.TextLine.NARROW;
import static org.atelier.content.markdown.TextLine.NO_BREAK;
import static org.atelier.content.markdown.TextLine.isClosing;
import static org.atelier.content.markdown.TextLine.isDigit;
import static org.atelier.content.markdown.TextLine.isSpace;
import static org.atelier.content.markdown.TextLine.isWord;

import java.util.Set;

/**
 * Where a line must not break: between a number and its unit in every language, and in French
 * before high punctuation, inside guillemets, in long numbers and after {@code n°}.
 */
final class NoBreakSpaces {

  private static final Set<String> UNITS =
      Set.of(
          "%",
          "‰", "€", "$", "£", "°C", "°F", "°", "kg", "g", "mg", "t", "km", "m", "dm", "cm", "mm",
          "µm", "m²", "m³", "cm²", "cm³", "mm²", "km²", "l", "L", "cl", "ml", "h", "min", "s", "ms",
          "W", "kW", "MW", "kWh", "V", "kV", "A", "mA", "N", "Nm", "kN", "Hz", "kHz", "MHz", "bar",
          "Pa", "kPa", "MPa", "dB", "ko", "Mo", "Go", "To", "kB", "MB", "GB", "TB", "EUR");

  private static final int LONGEST_UNIT = 3;

  /** No such space. */
  static final char NONE = 0;

  private final TextLine line;
  private final boolean french;

  NoBreakSpaces(TextLine line, boolean french) {
    this.line = line;
    this.french = french;
  }

  /** What the plain spaces from one index to another ought to be; nothing where they are right. */
  char between(int from, int to) {
    char before = line.at(from - 1);
    if (from == 0 || to == line.length()) return NONE;
    if (french) {
      if (before == '«' || line.at(to) == '»') return NO_BREAK;
      if (isHigh(to) && !isSpace(before)) return NARROW;
      if (isColon(to) && !isSpace(before)) return NO_BREAK;
      if (isLongNumber(from, to)) return NARROW;
      if (isNumeroSign(from) && isDigit(line.at(to))) return NO_BREAK;
    }
    return isDigit(before) && isUnit(to) ? NO_BREAK : NONE;
  }

  /** The space that French wants before a character and that nobody typed. */
  char missingBefore(int i) {
    if (!french) return NONE;
    char before = line.at(i - 1);
    char c = line.chars[i];
    boolean afterWord =
        i > 0 && (isWord(before) || isClosing(before) || "%€…°.".indexOf(before) >= 0);
    if (c == '»') return i > 0 && !isSpace(before) ? NO_BREAK : NONE;
    if (!afterWord) return NONE;
    if (isHigh(i)) return NARROW;
    if (isColon(i)) return NO_BREAK;
    boolean amount = (c == '%' || c == '€') && isDigit(before) && !isWord(line.at(i + 1));
    return amount ? NO_BREAK : NONE;
  }

  /** The space that French wants after an opening guillemet. */
  char missingAfter(int i) {
    boolean opening = french && line.chars[i] == '«' && i + 1 < line.length();
    return opening && !isSpace(line.at(i + 1)) ? NO_BREAK : NONE;
  }

  /** {@code ; ! ?} at the end of words, the first of a row: not the one inside an address. */
  private boolean isHigh(int i) {
    if (!line.isFree(i) || !isHighMark(line.at(i)) || isHighMark(line.at(i - 1))) return false;
    int end = i;
    while (isHighMark(line.at(end))) end++;
    char after = line.at(end);
    return isSpace(after) || isClosing(after) || after == '.' || after == '…' || after == ',';
  }

  private static boolean isHighMark(char c) {
    return c == '!' || c == '?' || c == ';';
  }

  /** A colon that ends words: not the one of 12:30, of an address, of a smiley. */
  private boolean isColon(int i) {
    if (!line.isFree(i) || line.at(i) != ':' || line.at(i - 1) == ':') return false;
    char after = line.at(i + 1);
    return isSpace(after) || (isClosing(after) && after != ')');
  }

  /** Between the groups of 12 000: after one to three digits, before exactly three. */
  private boolean isLongNumber(int from, int to) {
    if (to - from != 1 || line.chars[from] != ' ') return false;
    int before = from;
    while (isDigit(line.at(before - 1)) && from - before <= 3) before--;
    int after = to;
    while (isDigit(line.at(after)) && after - to <= 3) after++;
    boolean firstGroup = from - before >= 1 && from - before <= 3;
    boolean decimal = line.at(before - 1) == ',' || line.at(before - 1) == '.';
    return firstGroup && !decimal && after - to == 3 && !isWord(line.at(after));
  }

  private boolean isNumeroSign(int end) {
    char sign = line.at(end - 1);
    char letter = line.at(end - 2);
    return (sign == '°' || sign == 'º')
        && (letter == 'n' || letter == 'N')
        && !isWord(line.at(end - 3));
  }

  private boolean isUnit(int from) {
    int end = from;
    while (end - from <= LONGEST_UNIT && end < line.length() && isUnitCharacter(line.chars[end])) {
      end++;
    }
    if (end == from || end - from > LONGEST_UNIT || isWord(line.at(end))) return false;
    return UNITS.contains(new String(line.chars, from, end - from));
  }

  private static boolean isUnitCharacter(char c) {
    return Character.isLetter(c) || "%‰€$£°²³".indexOf(c) >= 0;
  }
}
