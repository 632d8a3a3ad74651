package org.atelier.content.markdown;

import java.util.List;
import org.atelier.content.ComponentCall;
import org.atelier.content.Link;

/**
 * A stretch of a parsed body: HTML that is finished, or something that only the page around it can
 * answer. Keeping these instead of the syntax tree makes rendering a copy and memory small.
 */
sealed interface Piece {

  /** Finished HTML, everything escaped. */
  record Html(String html) implements Piece {}

  /** A link around other pieces. */
  record Anchor(Link link, String title, List<Piece> inner) implements Piece {
    public Anchor {
      inner = List.copyOf(inner);
    }
  }

  /**
   * A picture.
   *
   * @param size finished attributes {@code width} and {@code height}, or nothing
   */
  record Picture(Link link, String alt, String title, String size) implements Piece {}

  /** A component around its own content. */
  record Call(ComponentCall call, List<Piece> inner) implements Piece {
    public Call {
      inner = List.copyOf(inner);
    }
  }

  /** Words in the language of the page, inside text or inside an attribute. */
  record Label(MarkdownLabel label, int number) implements Piece {}
}
