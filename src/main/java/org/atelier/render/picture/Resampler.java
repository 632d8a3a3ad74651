package org.atelier.render.picture;

/**
 * Makes pictures smaller: each pixel is the weighted mean of those it covers (a cubic of Catmull
 * and Rom, widened by the scale), first along rows, then along columns. Ours, because the
 * platform's own differs from one system to the other, and bytes must not.
 */
final class Resampler {

  private static final int RADIUS = 2;

  private Resampler() {}

  static Pixels to(int width, int height, Pixels from) {
    if (width == from.width() && height == from.height()) return from;
    var across = Weights.of(from.width(), width);
    var down = Weights.of(from.height(), height);
    var rows = new float[from.height()][];
    var out = new int[width * height];
    int begun = 0;
    int done = 0;
    for (int y = 0; y < height; y++) {
      int first = down.first[y];
      int end = first + down.of[y].length;
      for (; begun < end; begun++) rows[begun] = row(from, begun, across, width);
      column(rows, first, down.of[y], out, y * width);
      for (; y + 1 < height && done < down.first[y + 1]; done++) rows[done] = NONE;
    }
    return new Pixels(width, height, out);
  }

  private static final float[] NONE = {};

  /** Which source pixels count how much for each target pixel. */
  private record Weights(int[] first, float[][] of) {
    static Weights of(int from, int to) {
      var first = new int[to];
      var weights = new float[to][];
      float scale = Math.max(1f, (float) from / to);
      for (int i = 0; i < to; i++) {
        float centre = (i + 0.5f) * from / to;
        int start = Math.max(0, (int) Math.floor(centre - RADIUS * scale));
        int end = Math.min(from, (int) Math.ceil(centre + RADIUS * scale));
        var some = new float[end - start];
        float sum = 0;
        for (int j = start; j < end; j++) {
          some[j - start] = cubic((j + 0.5f - centre) / scale);
          sum += some[j - start];
        }
        for (int j = 0; j < some.length; j++) some[j] /= sum;
        first[i] = start;
        weights[i] = some;
      }
      return new Weights(first, weights);
    }
  }

  private static float cubic(float at) {
    float x = Math.abs(at);
    if (x < 1) return (1.5f * x - 2.5f) * x * x + 1;
    if (x < 2) return ((-0.5f * x + 2.5f) * x - 4) * x + 2;
    return 0;
  }

  /** Four numbers a pixel, colours times opacity, so that what is invisible has no colour. */
  private static float[] row(Pixels from, int y, Weights across, int width) {
    var source = new float[from.width() * 4];
    for (int x = 0; x < from.width(); x++) {
      int pixel = from.argb()[y * from.width() + x];
      float alpha = (pixel >>> 24) / 255f;
      source[4 * x] = (pixel >>> 16 & 0xff) * alpha;
      source[4 * x + 1] = (pixel >>> 8 & 0xff) * alpha;
      source[4 * x + 2] = (pixel & 0xff) * alpha;
      source[4 * x + 3] = alpha;
    }
    var row = new float[width * 4];
    for (int x = 0; x < width; x++) {
      var weights = across.of[x];
      int at = 4 * across.first[x];
      float r = 0;
      float g = 0;
      float b = 0;
      float a = 0;
      for (float weight : weights) {
        r += weight * source[at];
        g += weight * source[at + 1];
        b += weight * source[at + 2];
        a += weight * source[at + 3];
        at += 4;
      }
      row[4 * x] = r;
      row[4 * x + 1] = g;
      row[4 * x + 2] = b;
      row[4 * x + 3] = a;
    }
    return row;
  }

  private static void column(float[][] rows, int first, float[] weights, int[] out, int to) {
    var sum = new float[rows[first].length];
    for (int i = 0; i < weights.length; i++) {
      var row = rows[first + i];
      for (int x = 0; x < sum.length; x++) sum[x] += weights[i] * row[x];
    }
    for (int x = 0; x < sum.length; x += 4) {
      float alpha = sum[x + 3];
      float by = alpha <= 0 ? 0 : 1 / alpha;
      out[to + x / 4] =
          whole(alpha * 255) << 24
              | whole(sum[x] * by) << 16
              | whole(sum[x + 1] * by) << 8
              | whole(sum[x + 2] * by);
    }
  }

  private static int whole(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }
}
