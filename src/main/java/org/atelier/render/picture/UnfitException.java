package org.atelier.render.picture;

import java.io.IOException;

/** A picture is sound, and yet not for us: {@code animated}, {@code colours}. */
final class UnfitException extends IOException {

  private static final long serialVersionUID = 1;

  private final String why;

  /**
   * @param why a variant of the sentence of {@code picture/unreadable}
   */
  UnfitException(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
