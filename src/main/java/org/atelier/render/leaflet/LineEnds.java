package org.atelier.render.leaflet;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Where a line may end: after a space, after a hyphen within a word, after a slash within an
 * address. Java's own rules differ from machine to machine, and part «l’» from its word.
 */
final class LineEnds implements FSTextBreaker {

  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  @Override
  public int next() {
    if (at >= text.length()) return BreakIterator.DONE;
    do at++;
    while (at < text.length() && !mayEndBefore(at));
    return at;
  }

  private boolean mayEndBefore(int i) {
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    if (isSpace(before)) return !isSpace(after);
    boolean joins = before == '-' || before == '\u2010' || before == '/';
    return joins && i > 1 && isWord(text.charAt(i - 2)) && isWord(after);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
