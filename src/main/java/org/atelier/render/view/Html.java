package org.atelier.render.view;

/** HTML that the program made itself: the only value that templates write without escaping it. */
public record Html(String value) {

  /** The HTML as text: written after anything else was done to it, it is escaped. */
  @Override
  public String toString() {
    return value;
  }
}
