package org.atelier.render.share;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of much the same length, as large as its box allows. No word is ever cut. */
record TextBlock(List<String> lines, double size, double leading) {

  private static final double LINE = 1.06;
  private static final double SMALLEST = 12;

  TextBlock {
    lines = List.copyOf(lines);
  }

  double height() {
    return leading * lines.size();
  }

  /**
   * @param largest size of the letters to try first
   */
  static TextBlock fit(String text, Typeface face, double largest, Box box) {
    for (double size = largest; ; size -= 2) {
      var lines = wrap(text, face, size, box.width);
      boolean fits = lines.size() * size * LINE <= box.height;
      for (var line : lines) fits &= face.width(line, size) <= box.width;
      if (fits || size <= SMALLEST) {
        return new TextBlock(balanced(text, face, size, box.width), size, size * LINE);
      }
    }
  }

  /** Room for a text. */
  record Box(double width, double height) {}

  /** The narrowest block of as few lines. */
  private static List<String> balanced(String text, Typeface face, double size, double width) {
    var best = wrap(text, face, size, width);
    double low = width / 3;
    double high = width;
    while (high - low > 2) {
      double middle = (low + high) / 2;
      var lines = wrap(text, face, size, middle);
      boolean good = lines.size() == best.size();
      for (var line : lines) good &= face.width(line, size) <= middle;
      if (good) {
        best = lines;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  private static List<String> wrap(String text, Typeface face, double size, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    // a line ends with a slash or a dash, and never begins with one
    for (var word : text.strip().replaceAll(" ([/–])", "\u00a0$1").split(" +")) {
      boolean fits = face.width(line + " " + word, size) <= width;
      if (line.length() > 0 && !fits) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) line.append(' ');
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
