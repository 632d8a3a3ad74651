package org.atelier.render.view;

import java.util.List;

/** The values of one field by which a list can be filtered. */
public record FacetGroupView(String field, String label, List<FacetView> values) {

  public FacetGroupView {
    values = List.copyOf(values);
  }
}
