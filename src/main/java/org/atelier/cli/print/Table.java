package org.atelier.cli.print;

import java.util.List;

/** Words in columns, as wide as they need to be. */
public final class Table {

  private static final String GAP = "  ";

  private Table() {}

  /**
   * @param lines of equal length, the head first
   */
  public static String text(List<List<String>> lines) {
    int columns = lines.get(0).size();
    var widths = new int[columns];
    for (var line : lines) {
      for (int i = 0; i < columns; i++) widths[i] = Math.max(widths[i], width(line.get(i)));
    }
    var out = new StringBuilder();
    for (var line : lines) {
      var row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        var word = line.get(i);
        row.append(Visible.text(word)).append(" ".repeat(widths[i] - width(word))).append(GAP);
      }
      out.append(row.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static int width(String word) {
    return word.codePoints().map(c -> Glyph.of(c, 0).width()).sum();
  }
}
