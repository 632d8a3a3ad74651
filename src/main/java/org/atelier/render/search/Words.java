package org.atelier.render.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as the words that are compared: small letters without accents, cut at whatever is neither
 * letter nor digit. The page's script does exactly the same to what is typed, so these rules stay
 * few. Knows no language: «l'usine» is «l» and «usine».
 */
final class Words {

  private Words() {}

  /** One letter alone tells nothing. */
  private static final int SHORTEST = 2;

  static List<String> of(String text) {
    var folded = fold(text);
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) continue;
      if (i - start >= SHORTEST) words.add(folded.substring(start, i));
      start = i + 1;
    }
    return words;
  }

  static String fold(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'œ' -> out.append("oe");
        case 'æ' -> out.append("ae");
        case 'ß' -> out.append("ss");
        case 'ø' -> out.append('o');
        case 'ł' -> out.append('l');
        default -> {
          if (!isMark(c)) out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** An accent that stood on the letter before; the soft hyphen is no part of a word either. */
  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return c == '\u00ad'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
