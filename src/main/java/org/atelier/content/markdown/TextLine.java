package org.atelier.content.markdown;

import java.util.Arrays;
import java.util.List;

/** The runs of one paragraph as one row of characters. Outside of it there is space. */
final class TextLine {

  static final char NO_BREAK = '\u00A0';
  static final char NARROW = '\u202F';

  final char[] chars;

  /** Characters that must stay: code, addresses, what the author marked as finished. */
  final boolean[] fixed;

  TextLine(List<Run> runs) {
    int length = 0;
    for (var run : runs) length += run.source.length();
    chars = new char[length];
    fixed = new boolean[length];
    int at = 0;
    for (var run : runs) {
      int size = run.source.length();
      run.source.getChars(0, size, chars, at);
      if (run.fixed) Arrays.fill(fixed, at, at + size, true);
      at += size;
    }
    protectAddresses();
  }

  int length() {
    return chars.length;
  }

  char at(int index) {
    return index < 0 || index >= chars.length ? ' ' : chars[index];
  }

  boolean isFree(int index) {
    return index >= 0 && index < chars.length && !fixed[index];
  }

  /** How many times the character at an index is repeated, counted from there. */
  int repeated(int index) {
    int end = index;
    while (end < chars.length && chars[end] == chars[index] && !fixed[end]) end++;
    return end - index;
  }

  private void protectAddresses() {
    for (int i = 0; i < chars.length; ) {
      if (isSpace(chars[i])) {
        i++;
        continue;
      }
      int end = i;
      while (end < chars.length && !isSpace(chars[end])) end++;
      if (isAddress(i, end)) Arrays.fill(fixed, i, endOfAddress(i, end), true);
      i = end;
    }
  }

  /** A URL or an e-mail address that is not a link. */
  private boolean isAddress(int from, int to) {
    if (to - from > 4 && at(from) == 'w' && at(from + 1) == 'w' && at(from + 2) == 'w') {
      return at(from + 3) == '.';
    }
    for (int i = from; i < to; i++) {
      if (chars[i] == '@') return i > from && i + 1 < to && isWord(chars[i + 1]);
      if (chars[i] == ':' && at(i + 1) == '/' && at(i + 2) == '/') return true;
    }
    return false;
  }

  private int endOfAddress(int from, int to) {
    int end = to;
    while (end > from && ".,;:!?)]}»\"'…".indexOf(chars[end - 1]) >= 0) end--;
    return end;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == NO_BREAK || c == NARROW;
  }

  /** A space that may be replaced by one that doesn't break. */
  static boolean isPlainSpace(char c) {
    return c == ' ' || c == '\n';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Letters, their accents, digits, and what stands for code and pictures. */
  static boolean isWord(char c) {
    if (c < 0x80) return Escape.isAsciiAlphanumeric(c);
    return Character.isLetterOrDigit(c)
        || c == Run.WORD.charAt(0)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isOpening(char c) {
    return "([{«“‘„‚–—-/’'\"".indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return ")]}»”’\"'".indexOf(c) >= 0;
  }
}
