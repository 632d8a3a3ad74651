package org.atelier.render.view;

import java.util.List;

/**
 * Entries of one type that refer to this one through the same field.
 *
 * @param field its path: {@code workshops.interveners.organisation}
 * @param label what these are to this entry
 */
public record BacklinksView(String type, String field, String label, List<BacklinkView> entries) {

  public BacklinksView {
    entries = List.copyOf(entries);
  }
}
