package org.atelier.content.markdown;

/** Counts the words a reader reads: what stands between spaces and has a letter or a digit. */
final class WordCount {

  private int words;
  private boolean counted;

  /** More of the same paragraph; a word may go on from one run to the next. */
  void add(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        end();
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        words++;
        counted = true;
      }
    }
  }

  /** The end of a word, such as the end of a paragraph. */
  void end() {
    counted = false;
  }

  int total() {
    return words;
  }
}
