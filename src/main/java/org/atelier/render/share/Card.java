package org.atelier.render.share;

import org.atelier.render.format.Fingerprint;

/**
 * What stands on one card.
 *
 * @param plate what the page belongs to, such as a family; empty where nothing
 * @param site the site's title
 * @param accent {@code #1f4e8c}
 * @param drawing SVG, empty where there is none
 */
record Card(String title, String plate, String site, String accent, String drawing) {

  /** Everything on it, in one hash. */
  String fingerprint() {
    return Fingerprint.of(title, plate, site, accent, drawing);
  }
}
