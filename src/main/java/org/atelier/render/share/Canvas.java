package org.atelier.render.share;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills shapes with smooth edges. Ours, because each Java's own gives other pixels at some edges,
 * and the same card must be the same bytes on all of them.
 */
final class Canvas {

  /** Lines looked at in one row of pixels. */
  private static final int STEPS = 8;

  private static final double PRECISION = 0.03;

  final int width;
  final int height;

  /** One number a pixel, opacity in the first eight bits. */
  final int[] argb;

  private double[] edges = new double[256];
  private int size;

  /** Between these are all edges. */
  private double left;

  private double right;
  private double top;
  private double bottom;

  /** Where edges meet one line: x and the way, from left to right; kept from row to row. */
  private double[] crossings = new double[64];

  /** Which edges cross each row of pixels: where a row's begin, and their places. */
  private final int[] begin;

  private int[] inRow = new int[256];

  Canvas(int width, int height, int ground) {
    this.width = width;
    this.height = height;
    this.argb = new int[width * height];
    this.begin = new int[height + 2];
    Arrays.fill(argb, ground);
  }

  void fillAll(List<Shape> shapes, int rgb) {
    for (var shape : shapes) fill(shape, rgb);
  }

  void fill(Shape shape, int rgb) {
    fill(shape, rgb, 1, null);
  }

  /**
   * @param opacity from 0 to 1
   * @param clip only inside it, null for everywhere
   */
  void fill(Shape shape, int rgb, double opacity, float @Nullable [] clip) {
    boolean evenOdd = collect(shape);
    var row = new float[width + 2];
    int start = start();
    int end = end();
    for (int y = firstRow(); y < endOfRows(); y++) {
      Arrays.fill(row, start, end + 2, 0);
      if (!cover(y, evenOdd, row)) continue;
      float sum = 0;
      for (int x = start; x < end; x++) {
        sum += row[x];
        float share = Math.min(1, sum / STEPS) * (float) opacity;
        if (clip != null) share *= clip[y * width + x];
        if (share > 0.001f) blend(y * width + x, rgb, share);
      }
    }
  }

  /** How much of each pixel is inside a shape. */
  float[] mask(Shape shape) {
    boolean evenOdd = collect(shape);
    var mask = new float[width * height];
    var row = new float[width + 2];
    int start = start();
    int end = end();
    for (int y = firstRow(); y < endOfRows(); y++) {
      Arrays.fill(row, start, end + 2, 0);
      cover(y, evenOdd, row);
      float sum = 0;
      for (int x = start; x < end; x++) {
        sum += row[x];
        mask[y * width + x] = Math.min(1, sum / STEPS);
      }
    }
    return mask;
  }

  /** The shape as edges: x and y above, x and y below, and which way it went. */
  private boolean collect(Shape shape) {
    size = 0;
    left = width;
    right = 0;
    top = height;
    bottom = 0;
    var path = shape.getPathIterator(null, PRECISION);
    var at = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      if (kind == PathIterator.SEG_LINETO) {
        edge(x, y, at[0], at[1]);
      } else {
        edge(x, y, startX, startY);
        if (kind == PathIterator.SEG_MOVETO) {
          startX = at[0];
          startY = at[1];
        } else {
          at[0] = startX;
          at[1] = startY;
        }
      }
      x = at[0];
      y = at[1];
    }
    edge(x, y, startX, startY);
    sortByRow();
    return path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
  }

  private void edge(double x1, double y1, double x2, double y2) {
    if (y1 == y2) return;
    left = Math.min(left, Math.min(x1, x2));
    right = Math.max(right, Math.max(x1, x2));
    top = Math.min(top, Math.min(y1, y2));
    bottom = Math.max(bottom, Math.max(y1, y2));
    if (size + 5 > edges.length) edges = Arrays.copyOf(edges, 2 * edges.length);
    boolean down = y1 < y2;
    edges[size] = down ? x1 : x2;
    edges[size + 1] = down ? y1 : y2;
    edges[size + 2] = down ? x2 : x1;
    edges[size + 3] = down ? y2 : y1;
    edges[size + 4] = down ? 1 : -1;
    size += 5;
  }

  private void sortByRow() {
    Arrays.fill(begin, 0);
    for (int i = 0; i < size; i += 5) {
      for (int y = first(i); y <= last(i); y++) begin[y + 2]++;
    }
    for (int y = 2; y < begin.length; y++) begin[y] += begin[y - 1];
    int all = begin[height + 1];
    if (inRow.length < all) inRow = new int[2 * all];
    for (int i = 0; i < size; i += 5) {
      for (int y = first(i); y <= last(i); y++) inRow[begin[y + 1]++] = i;
    }
  }

  private int first(int edge) {
    return (int) Math.max(0, Math.floor(edges[edge + 1]));
  }

  private int last(int edge) {
    return (int) Math.min(height - 1, Math.floor(edges[edge + 3]));
  }

  private int start() {
    return (int) Math.max(0, Math.min(width, Math.floor(left)));
  }

  private int end() {
    return (int) Math.max(0, Math.min(width, Math.ceil(right)));
  }

  private int firstRow() {
    return (int) Math.max(0, Math.floor(top));
  }

  /** The first row without an edge. */
  private int endOfRows() {
    return (int) Math.min(height, Math.ceil(bottom));
  }

  /** Adds to a row where cover begins and ends; false where there is none. */
  private boolean cover(int y, boolean evenOdd, float[] row) {
    boolean any = false;
    for (int step = 0; step < STEPS; step++) {
      double line = y + (step + 0.5) / STEPS;
      int n = 0;
      for (int k = begin[y]; k < begin[y + 1]; k++) {
        int i = inRow[k];
        if (edges[i + 1] > line || edges[i + 3] <= line) continue;
        if (2 * n + 2 > crossings.length) crossings = Arrays.copyOf(crossings, 4 * n);
        double part = (line - edges[i + 1]) / (edges[i + 3] - edges[i + 1]);
        insert(n++, edges[i] + part * (edges[i + 2] - edges[i]), edges[i + 4]);
      }
      int winding = 0;
      for (int i = 0; i + 1 < n; i++) {
        winding += evenOdd ? 1 : (int) crossings[2 * i + 1];
        boolean inside = evenOdd ? (winding & 1) == 1 : winding != 0;
        if (inside) any |= span(crossings[2 * i], crossings[2 * i + 2], row);
      }
    }
    return any;
  }

  /** Keeps them sorted from left to right. */
  private void insert(int n, double x, double way) {
    int i = n;
    for (; i > 0 && crossings[2 * i - 2] > x; i--) {
      crossings[2 * i] = crossings[2 * i - 2];
      crossings[2 * i + 1] = crossings[2 * i - 1];
    }
    crossings[2 * i] = x;
    crossings[2 * i + 1] = way;
  }

  /** Cover changes at both ends, by as much of the pixel as is inside. */
  private boolean span(double from, double to, float[] row) {
    double left = Math.max(0, Math.min(width, from));
    double right = Math.max(0, Math.min(width, to));
    if (left >= right) return false;
    change(left, 1, row);
    change(right, -1, row);
    return true;
  }

  private static void change(double x, int by, float[] row) {
    int pixel = (int) x;
    float later = (float) (x - pixel);
    row[pixel] += by * (1 - later);
    row[pixel + 1] += by * later;
  }

  private void blend(int at, int rgb, float share) {
    if (share > 0.999f) {
      argb[at] = 0xff000000 | rgb;
      return;
    }
    int old = argb[at];
    float oldShare = (old >>> 24) / 255f * (1 - share);
    float whole = share + oldShare;
    int mixed = Math.round(whole * 255) << 24;
    for (int shift = 16; shift >= 0; shift -= 8) {
      float value = ((rgb >> shift & 0xff) * share + (old >> shift & 0xff) * oldShare) / whole;
      mixed |= Math.min(255, Math.round(value)) << shift;
    }
    argb[at] = mixed;
  }
}
