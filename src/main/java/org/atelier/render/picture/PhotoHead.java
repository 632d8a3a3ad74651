package org.atelier.render.picture;

/**
 * What the first bytes of a photo say.
 *
 * @param width as it is stored, before it is turned upright
 * @param orientation as EXIF counts them, from 1 to 8
 * @param transparent whether it may have holes, so that JPEG can't stand for it
 */
record PhotoHead(int width, int height, int orientation, boolean transparent) {

  int uprightWidth() {
    return orientation >= 5 ? height : width;
  }

  int uprightHeight() {
    return orientation >= 5 ? width : height;
  }
}
