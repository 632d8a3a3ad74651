package org.atelier.render.format;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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

  /** One corner of a module. */
  private record Corner(int x, int y) implements Comparable<Corner> {
    @Override
    public int compareTo(Corner other) {
      return y != other.y ? Integer.compare(y, other.y) : Integer.compare(x, other.x);
    }
  }

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
    var edges = edges(code);
    var out = new StringBuilder();
    while (!edges.isEmpty()) {
      // the first corner left in reading order is a true one: no straight line runs through it
      var start = edges.firstKey();
      out.append('M').append(start.x() + RIM).append(' ').append(start.y() + RIM);
      var from = start;
      var corner = leave(start, edges);
      while (!corner.equals(start)) {
        var next = leave(corner, edges);
        boolean turns = (corner.x() == from.x()) != (next.x() == corner.x());
        if (turns) {
          line(from, corner, out);
          from = corner;
        }
        corner = next;
      }
      out.append('z');
    }
    return out.toString();
  }

  private static void line(Corner from, Corner to, StringBuilder out) {
    if (from.y() == to.y()) out.append('h').append(to.x() - from.x());
    else out.append('v').append(to.y() - from.y());
  }

  /** Takes an edge away and says where it leads. */
  private static Corner leave(Corner corner, TreeMap<Corner, List<Corner>> edges) {
    var leading = edges.get(corner);
    if (leading == null) throw new IllegalStateException("an outline that doesn't close");
    var next = leading.remove(leading.size() - 1);
    if (leading.isEmpty()) edges.remove(corner);
    return next;
  }

  /** The sides of dark modules that touch light ones, clockwise around each. */
  private static TreeMap<Corner, List<Corner>> edges(QrCode code) {
    var edges = new TreeMap<Corner, List<Corner>>();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (!code.getModule(x, y)) continue;
        var corner = new Corner(x, y);
        var right = new Corner(x + 1, y);
        var below = new Corner(x, y + 1);
        var across = new Corner(x + 1, y + 1);
        if (!code.getModule(x, y - 1)) add(corner, right, edges);
        if (!code.getModule(x + 1, y)) add(right, across, edges);
        if (!code.getModule(x, y + 1)) add(across, below, edges);
        if (!code.getModule(x - 1, y)) add(below, corner, edges);
      }
    }
    return edges;
  }

  private static void add(Corner from, Corner to, TreeMap<Corner, List<Corner>> edges) {
    edges.computeIfAbsent(from, c -> new ArrayList<>(2)).add(to);
  }
}
