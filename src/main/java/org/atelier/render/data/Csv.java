package org.atelier.render.data;

import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180, for people who open a table with a double click. */
final class Csv {

  /** Without this mark a spreadsheet takes UTF-8 for something else and breaks every accent. */
  static final String START = "\ufeff";

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  static String row(List<String> cells) {
    return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
  static String harmless(String text) {
    var clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    return !clean.isEmpty() && FORMULA.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
  }
}
