package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value by which a list can be filtered.
 *
 * @param url of the list filtered by it; null where no entry has it, which lists leave out
 * @param count of entries that have it
 * @param positions of these among the entries shown, from 0; empty unless all are shown
 */
public record FacetView(
    String value,
    String label,
    @Nullable String url,
    int count,
    boolean current,
    List<Integer> positions) {

  public FacetView {
    positions = List.copyOf(positions);
  }
}
