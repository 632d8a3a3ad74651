package org.atelier.content.markdown;

import java.util.Locale;

/** An author's characters as they can stand in a sentence on a terminal. */
final class Visible {

  private static final int LONGEST = 60;

  private Visible() {}

  /** Short, on one line, with the invisible made visible. */
  static String of(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (out.length() >= LONGEST) return out.append('…').toString();
      if (isVisible(c)) out.appendCodePoint(c);
      else out.append(String.format(Locale.ROOT, "\\u%04X", c));
    }
    return out.toString();
  }

  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
