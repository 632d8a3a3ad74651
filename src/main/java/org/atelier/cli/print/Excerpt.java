package org.atelier.cli.print;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.SourceSpan;

/**
 * A line of the input made fit for a terminal, and the carets that stand under its offending token.
 * A long line is cut around the token.
 *
 * @param text the line as shown
 * @param indent columns before the first caret
 * @param carets how many, at least one
 */
record Excerpt(String text, int indent, int carets) {

  private static final int MAX_WIDTH = 100;
  private static final int BEFORE_TOKEN = 30;

  /** The first line of a span; a span that goes on below is underlined to the line's end. */
  static Excerpt of(String line, SourceSpan where) {
    int length = line.stripTrailing().length();
    int from = Math.min(Math.max(where.column() - 1, 0), line.length());
    int to = where.endLine() > where.line() ? length : where.endColumn() - 1;
    return new Builder(from, Math.max(to, from)).build(line);
  }

  /** One code point in its place. */
  private record Cell(Glyph glyph, int column, boolean token) {
    int end() {
      return column + glyph.width();
    }
  }

  /** Lays the cells out, then copies those that fit. */
  private static final class Builder {

    private final int from;
    private final int to;
    private final List<Cell> cells = new ArrayList<>();
    private int tokenColumn = -1;
    private int width;

    Builder(int from, int to) {
      this.from = from;
      this.to = to;
    }

    Excerpt build(String line) {
      layOut(line);
      if (tokenColumn < 0) tokenColumn = width;
      if (width <= MAX_WIDTH) return copy(0, width);
      int left = Math.max(0, Math.min(tokenColumn - BEFORE_TOKEN, width - MAX_WIDTH));
      return copy(left, left + MAX_WIDTH);
    }

    private void layOut(String line) {
      for (int i = 0; i < line.length(); ) {
        int codePoint = line.codePointAt(i);
        int next = i + Character.charCount(codePoint);
        var glyph = Glyph.of(codePoint, width);
        if (tokenColumn < 0 && next > from) tokenColumn = width;
        cells.add(new Cell(glyph, width, next > from && i < to));
        width += glyph.width();
        i = next;
      }
    }

    private Excerpt copy(int left, int right) {
      var text = new StringBuilder();
      int first = left > 0 ? left + 1 : 0;
      int last = right < width ? right - 1 : right;
      if (left > 0) text.append('…');
      int column = first;
      int carets = 0;
      for (var cell : cells) {
        if (cell.column() < first || cell.end() > last) continue;
        text.append(" ".repeat(Math.max(0, cell.column() - column))).append(cell.glyph().shown());
        column = Math.max(column, cell.end());
        if (cell.token()) carets += cell.glyph().width();
      }
      if (right < width) text.append('…');
      return new Excerpt(text.toString().stripTrailing(), tokenColumn - left, Math.max(1, carets));
    }
  }
}
