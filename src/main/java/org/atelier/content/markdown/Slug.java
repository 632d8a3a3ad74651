package org.atelier.content.markdown;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words as they can stand in an address: small letters without accents, digits, single hyphens.
 * Letters of other scripts stay what they are.
 */
public final class Slug {

  public static final int MAX_LENGTH = 80;

  private Slug() {}

  /** Empty when there is no letter and no digit. */
  public static String of(String words) {
    var out = new StringBuilder(Math.min(words.length(), MAX_LENGTH) + 8);
    var letters = isAscii(words) ? words : Normalizer.normalize(words, Normalizer.Form.NFKD);
    boolean gap = false;
    for (int i = 0; i < letters.length() && out.length() <= MAX_LENGTH; ) {
      int c = letters.codePointAt(i);
      i += Character.charCount(c);
      if (isMark(c)) continue;
      if (!Character.isLetterOrDigit(c)) {
        gap = true;
        continue;
      }
      if (gap && out.length() > 0) out.append('-');
      gap = false;
      append(c, out);
    }
    return shorten(Normalizer.normalize(out, Normalizer.Form.NFC));
  }

  /** Accents and the invisible characters that only say where a word may break. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case 'œ', 'Œ' -> out.append("oe");
      case 'æ', 'Æ' -> out.append("ae");
      case 'ß', 'ẞ' -> out.append("ss");
      case 'ø', 'Ø' -> out.append('o');
      case 'ł', 'Ł' -> out.append('l');
      case 'đ', 'Đ', 'ð', 'Ð' -> out.append('d');
      case 'þ', 'Þ' -> out.append("th");
      case 'ı' -> out.append('i');
      default -> out.append(new String(Character.toChars(c)).toLowerCase(Locale.ROOT));
    }
  }

  private static String shorten(String slug) {
    if (slug.length() <= MAX_LENGTH) return slug;
    int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
    if (hyphen > 0) return slug.substring(0, hyphen);
    boolean splits = Character.isHighSurrogate(slug.charAt(MAX_LENGTH - 1));
    return slug.substring(0, splits ? MAX_LENGTH - 1 : MAX_LENGTH);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) return false;
    }
    return true;
  }
}
