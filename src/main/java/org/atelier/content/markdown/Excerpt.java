package org.atelier.content.markdown;

/** The first sentences of a text, at most 200 characters. */
final class Excerpt {

  static final int MAX_LENGTH = 200;

  /** Whole sentences are preferred as long as they say something. */
  private static final int MIN_LENGTH = 70;

  private final StringBuilder text = new StringBuilder();

  /** Whether more text would change nothing. */
  boolean isFull() {
    return text.length() > 2 * MAX_LENGTH;
  }

  /** One paragraph without markup. */
  void add(String paragraph) {
    if (isFull()) return;
    for (int i = 0; i < paragraph.length() && !isFull(); i++) {
      char c = paragraph.charAt(i);
      // Spaces that must not break stay: French would lose them before its punctuation.
      if (!Character.isWhitespace(c)) text.append(c);
      else space();
    }
    space();
  }

  private void space() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') text.append(' ');
  }

  String text() {
    var all = text.toString().strip();
    if (all.length() <= MAX_LENGTH) return all;
    int sentence = endOfSentence(all);
    if (sentence >= MIN_LENGTH) return all.substring(0, sentence);
    int space = all.lastIndexOf(' ', MAX_LENGTH - 1);
    int end = space > 0 ? space : MAX_LENGTH - 1;
    if (Character.isHighSurrogate(all.charAt(end - 1))) end--;
    while (end > 0 && " ,;:–—-(«“‘[\u00A0\u202F".indexOf(all.charAt(end - 1)) >= 0) end--;
    return all.substring(0, end) + "…";
  }

  /** After the last full stop that a space and a capital follow; 0 where there is none. */
  private static int endOfSentence(String all) {
    for (int i = MAX_LENGTH; i > 0; i--) {
      if (all.charAt(i) == ' ' && endsSentence(all, i) && startsSentence(all, i + 1)) return i;
    }
    return 0;
  }

  private static boolean endsSentence(String all, int end) {
    int i = end - 1;
    while (i > 0 && closes(all, i)) i--;
    return ".!?…".indexOf(all.charAt(i)) >= 0;
  }

  private static boolean closes(String all, int i) {
    return "»”’)]\u00A0".indexOf(all.charAt(i)) >= 0;
  }

  private static boolean startsSentence(String all, int start) {
    if (start >= all.length()) return true;
    char c = all.charAt(start);
    return !Character.isLowerCase(c) && !Character.isDigit(c);
  }
}
