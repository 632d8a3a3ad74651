package org.atelier.render.view;

import java.util.List;

/**
 * What stands under one letter of an alphabetical list.
 *
 * @param letter {@code E}, or {@code 0–9} for what begins with none
 * @param id for an anchor: {@code e}
 */
public record LetterView(String letter, String id, List<NameView> names) {

  public LetterView {
    names = List.copyOf(names);
  }
}
