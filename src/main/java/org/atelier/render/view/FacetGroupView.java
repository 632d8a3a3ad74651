package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field, or of a part of one, by which a list can be filtered.
 *
 * @param field its name, that of a part with the field's before it: {@code workSituations.noise}
 * @param part its own name: {@code noise}
 * @param within what people call the field that it is a part of; null for a whole field
 */
public record FacetGroupView(
    String field, String part, @Nullable String within, String label, List<FacetView> values) {

  public FacetGroupView {
    values = List.copyOf(values);
  }
}
