package org.atelier.render.view;

import java.util.List;

/** Items of a list that have the same word in one of their parts: the routes of one country. */
public record GroupView(String value, String label, List<FieldsView> items) {

  public GroupView {
    items = List.copyOf(items);
  }
}
