package org.atelier.render.share;

import org.atelier.render.format.Fingerprint;

/**
 * What stands on one card.
 *
 * @param plate what the page belongs to, such as a family; empty where nothing
 * @param site the site's title
 * @param accent {@code #1f4e8c}
 */
record Card(String title, String plate, String site, String accent, Drawing drawing) {

  /**
   * A picture of the theme; hashed once, however many cards it stands on.
   *
   * @param svg empty for none
   * @param file where it comes from, for messages
   */
  record Drawing(String svg, String fingerprint, String file) {

    static final Drawing NONE = Drawing.of("", "");

    static Drawing of(String svg, String file) {
      return new Drawing(svg, Fingerprint.of(svg), file);
    }

    boolean isThere() {
      return !svg.isEmpty();
    }
  }

  /** Everything on it, in one hash. */
  String fingerprint() {
    return Fingerprint.of(title, plate, site, accent, drawing.fingerprint());
  }
}
