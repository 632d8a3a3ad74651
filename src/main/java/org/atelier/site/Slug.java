package org.atelier.site;

import java.text.Normalizer;
import java.util.Locale;
import org.atelier.model.EntryId;

/**
 * The last part of an address: whether an author's will do, and one made from words where the
 * author gave none. Knows no language: the same words give the same slug everywhere.
 */
final class Slug {

  private static final int LONGEST = 80;

  private Slug() {}

  static boolean isValid(String text) {
    return EntryId.isName(text) && UrlPath.isSegment(text);
  }

  /** {@code electricien-ne-d-usine} for «Électricien·ne d’usine»; empty where no letter is left. */
  static String of(String words) {
    var folded = Normalizer.normalize(words.strip(), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var slug = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      append(folded.charAt(i), slug);
    }
    var cut = cut(slug.toString());
    return isValid(cut) ? cut : "";
  }

  private static void append(char c, StringBuilder slug) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug.append(c);
    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
      var letters = letters(c);
      if (!letters.isEmpty()) slug.append(letters);
      else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') slug.append('-');
    }
  }

  /** Letters that no normal form takes apart. */
  private static String letters(char c) {
    return switch (c) {
      case 'œ' -> "oe";
      case 'æ' -> "ae";
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> "";
    };
  }

  /** At the last hyphen before the limit. */
  private static String cut(String slug) {
    var text = slug;
    if (text.length() > LONGEST) {
      int hyphen = text.lastIndexOf('-', LONGEST);
      text = text.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
    return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
  }
}
