package org.atelier.render.picture;

/**
 * A picture in sRGB, row by row.
 *
 * @param argb one number a pixel; not to be changed
 */
record Pixels(int width, int height, int[] argb) {

  Pixels {
    if (argb.length != width * height) throw new IllegalArgumentException("not " + width * height);
  }

  /**
   * The same the right way up.
   *
   * @param orientation as EXIF counts them, from 1 to 8: which way the camera was held
   */
  Pixels upright(int orientation) {
    if (orientation == 1) return this;
    boolean swapped = orientation >= 5;
    int w = swapped ? height : width;
    int h = swapped ? width : height;
    var turned = new int[argb.length];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) turned[y * w + x] = argb[from(orientation, x, y)];
    }
    return new Pixels(w, h, turned);
  }

  /** Where the pixel that must stand at a place stands now. */
  private int from(int orientation, int x, int y) {
    int right = width - 1;
    int bottom = height - 1;
    return switch (orientation) {
      case 2 -> y * width + right - x;
      case 3 -> (bottom - y) * width + right - x;
      case 4 -> (bottom - y) * width + x;
      case 5 -> x * width + y;
      case 6 -> (bottom - x) * width + y;
      case 7 -> (bottom - x) * width + right - y;
      case 8 -> x * width + right - y;
      default -> throw new IllegalArgumentException("orientation " + orientation);
    };
  }

  boolean isOpaque() {
    for (int pixel : argb) {
      if (pixel >>> 24 != 0xff) return false;
    }
    return true;
  }
}
