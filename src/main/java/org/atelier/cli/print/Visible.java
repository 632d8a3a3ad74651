package org.atelier.cli.print;

/** Words from outside made harmless to terminals and logs: nothing they would obey or hide. */
public final class Visible {

  private Visible() {}

  /** The text on one line; escapes and invisible marks are shown as their numbers. */
  public static String text(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> out.append((c == '\t' ? Glyph.numbered(c) : Glyph.of(c, 0)).shown()));
    return out.toString();
  }
}
