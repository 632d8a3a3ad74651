package org.atelier.check;

import java.util.Locale;
import java.util.Optional;

/**
 * An opaque colour of the sRGB space, each part from 0 to 255. Source of the formulas: WCAG 2.2.
 */
record Colour(int red, int green, int blue) {

  /** Which of two colours {@code light-dark()} means. */
  enum Scheme {
    LIGHT,
    DARK
  }

  /** Nothing for names, for what is partly transparent and for what is no colour. */
  static Optional<Colour> of(String css, Scheme scheme) {
    var text = css.strip();
    if (text.startsWith("light-dark(") && text.endsWith(")") && text.indexOf(',') > 0) {
      var both = text.substring("light-dark(".length(), text.length() - 1).split(",", 2);
      return of(both[scheme.ordinal()], scheme);
    }
    return text.startsWith("#") ? hex(text.substring(1)) : Optional.empty();
  }

  private static Optional<Colour> hex(String digits) {
    if (digits.length() != 3 && digits.length() != 6) return Optional.empty();
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), 16) < 0) return Optional.empty();
    }
    int each = digits.length() / 3;
    return Optional.of(
        new Colour(part(digits, 0, each), part(digits, 1, each), part(digits, 2, each)));
  }

  private static int part(String digits, int index, int each) {
    int value = Integer.parseInt(digits.substring(index * each, (index + 1) * each), 16);
    return each == 1 ? value * 17 : value;
  }

  /** From 1, no difference, to 21, black on white. */
  double contrast(Colour other) {
    double lighter = Math.max(luminance(), other.luminance());
    double darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
