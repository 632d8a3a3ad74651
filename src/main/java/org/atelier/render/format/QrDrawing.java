package org.atelier.render.format;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;

/**
 * A QR code as a drawing, with the rim that scanners need. Its dark parts are outlines, not rows of
 * squares, so that no paper shows between them where a printer or viewer rounds. Knows no page.
 *
 * @param size modules on each side, rim included
 * @param path the dark parts, in modules, as the data of an SVG path
 */
public record QrDrawing(int size, String path) {

  /** Modules of white around the code, as ISO/IEC 18004 wants. */
  private static final int RIM = 4;

  /** The code of a text, with as much correction as fits; nothing for one that is too long. */
  public static Optional<QrDrawing> of(String text) {
    try {
      var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
      return Optional.of(new QrDrawing(code.size + 2 * RIM, outlines(code)));
    } catch (DataTooLongException e) {
      return Optional.empty();
    }
  }

  /** Walks around every dark part and every hole in one. */
  private static String outlines(QrCode code) {
    var edges = Edges.of(code);
    var out = new StringBuilder();
    // the first corner left in reading order is a true one: no straight line runs through it
    for (int start = edges.first(0); start >= 0; start = edges.first(start)) {
      out.append('M').append(edges.x(start) + RIM).append(' ').append(edges.y(start) + RIM);
      int from = start;
      int corner = edges.leave(start);
      while (corner != start) {
        int next = edges.leave(corner);
        boolean turns = (edges.x(corner) == edges.x(from)) != (edges.x(next) == edges.x(corner));
        if (turns) {
          line(from, corner, edges, out);
          from = corner;
        }
        corner = next;
      }
      out.append('z');
    }
    return out.toString();
  }

  private static void line(int from, int to, Edges edges, StringBuilder out) {
    if (edges.y(from) == edges.y(to)) out.append('h').append(edges.x(to) - edges.x(from));
    else out.append('v').append(edges.y(to) - edges.y(from));
  }

  /**
   * The sides of dark modules that touch light ones, clockwise around each, by the corner they
   * start from. Corners are numbered in reading order; at most two sides start from one. Arrays,
   * because there is a code on every page.
   *
   * @param width corners in a row
   */
  private record Edges(int width, byte[] count, int[] to) {

    static Edges of(QrCode code) {
      int width = code.size + 1;
      var edges = new Edges(width, new byte[width * width], new int[2 * width * width]);
      for (int y = 0; y < code.size; y++) {
        for (int x = 0; x < code.size; x++) {
          if (code.getModule(x, y)) edges.addAround(code, x, y);
        }
      }
      return edges;
    }

    private void addAround(QrCode code, int x, int y) {
      int corner = y * width + x;
      int below = corner + width;
      if (!code.getModule(x, y - 1)) add(corner, corner + 1);
      if (!code.getModule(x + 1, y)) add(corner + 1, below + 1);
      if (!code.getModule(x, y + 1)) add(below + 1, below);
      if (!code.getModule(x - 1, y)) add(below, corner);
    }

    private void add(int from, int end) {
      to[2 * from + count[from]++] = end;
    }

    int x(int corner) {
      return corner % width;
    }

    int y(int corner) {
      return corner / width;
    }

    /** The first corner from here on that a side starts from; -1 if there is none left. */
    int first(int from) {
      for (int corner = from; corner < count.length; corner++) {
        if (count[corner] > 0) return corner;
      }
      return -1;
    }

    /** Takes a side away and says where it leads. */
    int leave(int corner) {
      if (count[corner] == 0) throw new IllegalStateException("an outline that doesn't close");
      return to[2 * corner + --count[corner]];
    }
  }
}
