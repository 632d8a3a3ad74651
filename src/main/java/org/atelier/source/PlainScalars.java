package org.atelier.source;

import org.atelier.source.YamlNode.ScalarType;

/**
 * What a word without quotes is: what JSON would call it, {@code ~} and nothing at all being null.
 * Anything that some YAML reads as something else ({@code no}, {@code 012}, {@code +33}, {@code
 * 0x1f}, {@code 1_000}, {@code .inf}, {@code True}) stays the string that its author sees.
 */
final class PlainScalars {

  private PlainScalars() {}

  static ScalarType typeOf(String text) {
    return switch (text) {
      case "", "~", "null" -> ScalarType.NULL;
      case "true", "false" -> ScalarType.BOOLEAN;
      default -> numberOrString(text);
    };
  }

  private static ScalarType numberOrString(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int whole = digitsFrom(text, start);
    if (whole == start || (text.charAt(start) == '0' && whole > start + 1)) {
      return ScalarType.STRING;
    }
    if (whole == text.length()) return ScalarType.INTEGER;
    int end = afterExponent(text, afterFraction(text, whole));
    return end == text.length() ? ScalarType.NUMBER : ScalarType.STRING;
  }

  private static int afterFraction(String text, int at) {
    if (!text.startsWith(".", at)) return at;
    int end = digitsFrom(text, at + 1);
    return end == at + 1 ? at : end;
  }

  private static int afterExponent(String text, int at) {
    if (!text.startsWith("e", at) && !text.startsWith("E", at)) return at;
    int start = at + 1;
    if (text.startsWith("+", start) || text.startsWith("-", start)) start++;
    int end = digitsFrom(text, start);
    return end == start ? at : end;
  }

  private static int digitsFrom(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
    return end;
  }
}
