package org.atelier.source;

import java.util.Arrays;
import org.atelier.diagnostic.SourceSpan;

/**
 * The way from an offset in a text to a line and a column of its file. Columns count UTF-16 code
 * units, as editors do; the YAML engine counts code points, so it is asked for nothing but indexes.
 */
final class Places {

  private final String file;
  private final String text;
  private final int firstLine;
  private final int[] lineStarts;

  /** Offset of each code point; empty where the text has none outside the basic plane. */
  private final int[] offsets;

  Places(String file, String text, int firstLine) {
    this.file = file;
    this.text = text;
    this.firstLine = firstLine;
    this.lineStarts = lineStarts(text);
    this.offsets = offsets(text);
  }

  String text() {
    return text;
  }

  String file() {
    return file;
  }

  /** From one offset up to another, both kept inside the text. */
  SourceSpan span(int from, int to) {
    int start = Math.min(from, text.length());
    int end = Math.min(Math.max(start, to), text.length());
    int line = firstLine + lineOf(start);
    int endLine = firstLine + lineOf(end);
    return new SourceSpan(file, line, columnOf(start) + 1, endLine, columnOf(end) + 1);
  }

  /** The line, from 0, on which an offset stands. */
  int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The column, from 0, at which an offset stands. */
  int columnOf(int offset) {
    return offset - lineStarts[lineOf(offset)];
  }

  /** Where the line of an offset begins to say something. */
  int firstWordOnLineOf(int offset) {
    int at = lineStarts[lineOf(offset)];
    while (at < offset && isBlank(text.charAt(at))) at++;
    return at;
  }

  /** Where the line of an offset ends, without the spaces that nobody sees. */
  int endOfLineOf(int offset) {
    int at = offset;
    while (at < text.length() && !isBreak(text.charAt(at))) at++;
    while (at > offset && isBlank(text.charAt(at - 1))) at--;
    return at;
  }

  int offsetOfCodePoint(int index) {
    return offsets.length == 0 ? index : offsets[Math.min(index, offsets.length - 1)];
  }

  private static int[] lineStarts(String text) {
    var starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (!ends) continue;
      if (count == starts.length) starts = Arrays.copyOf(starts, 2 * count);
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] offsets(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) return new int[0];
    var offsets = new int[count + 1];
    for (int i = 0, at = 0; i < count; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    offsets[count] = text.length();
    return offsets;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
