package org.atelier.content.markdown;

import java.nio.charset.StandardCharsets;

/** The only places where text becomes HTML and a target becomes an address. */
final class Escape {

  private static final String KEPT_IN_URL = "-_.~!*'();:@&=+$,/?#";
  private static final String HEX = "0123456789ABCDEF";

  private Escape() {}

  /** For text and for attributes between double quotes. */
  static void html(String text, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      var escaped = escaped(text.charAt(i));
      if (escaped.isEmpty()) continue;
      out.append(text, from, i).append(escaped);
      from = i + 1;
    }
    out.append(text, from, text.length());
  }

  static String html(String text) {
    var out = new StringBuilder(text.length() + 16);
    html(text, out);
    return out.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "";
    };
  }

  /** Like {@link #html(String)}, but what the author wrote as an entity stays one. */
  static String htmlKeepingEntities(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' && isEntity(text, i)) out.append(c);
      else if (escaped(c).isEmpty()) out.append(c);
      else out.append(escaped(c));
    }
    return out.toString();
  }

  private static boolean isEntity(String text, int ampersand) {
    int i = ampersand + 1;
    if (i < text.length() && text.charAt(i) == '#') i++;
    int start = i;
    // No name of HTML is longer than 31 letters; the bound keeps a line of ampersands linear.
    while (i < text.length() && i - start < 32 && isAsciiAlphanumeric(text.charAt(i))) i++;
    return i > start && i < text.length() && text.charAt(i) == ';';
  }

  /** Percent-encodes what may not stand in an address; what is encoded already stays. */
  static String url(String target) {
    int i = 0;
    while (i < target.length() && isPlainInUrl(target.charAt(i))) i++;
    if (i == target.length()) return target;
    var out = new StringBuilder(target.length() + 16);
    for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isPlainInUrl(c) || c == '%') out.append(c);
      else out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
    return encodeStrayPercents(out);
  }

  private static String encodeStrayPercents(StringBuilder url) {
    for (int i = url.length() - 1; i >= 0; i--) {
      if (url.charAt(i) != '%') continue;
      boolean triplet =
          i + 2 < url.length() && isHex(url.charAt(i + 1)) && isHex(url.charAt(i + 2));
      if (!triplet) url.insert(i + 1, "25");
    }
    return url.toString();
  }

  private static boolean isPlainInUrl(char c) {
    return isAsciiAlphanumeric(c) || KEPT_IN_URL.indexOf(c) >= 0;
  }

  static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isAsciiAlphanumeric(char c) {
    return isAsciiLetter(c) || (c >= '0' && c <= '9');
  }

  static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
