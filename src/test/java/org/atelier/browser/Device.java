package org.atelier.browser;

/**
 * What a visitor holds in the hand and has set on it.
 *
 * @param width of the window, in CSS pixels
 * @param script whether the browser runs any
 */
record Device(int width, int height, boolean dark, boolean script) {

  static Device phone() {
    return new Device(360, 740, false, true);
  }

  static Device desk() {
    return new Device(1280, 800, false, true);
  }

  /** The same with the dark colours of its system. */
  Device inTheDark() {
    return new Device(width, height, true, script);
  }

  Device withoutScript() {
    return new Device(width, height, dark, false);
  }

  Device wide(int pixels) {
    return new Device(pixels, height, dark, script);
  }

  @Override
  public String toString() {
    return width + " px " + (dark ? "dark" : "light") + (script ? "" : " without script");
  }
}
