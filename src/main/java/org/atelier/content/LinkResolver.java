package org.atelier.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers where the links of one body lead; {@code site} knows. */
public interface LinkResolver {

  /** Where a link leads; a link that leads nowhere has been reported and gets an empty address. */
  Target resolve(Link link);

  /**
   * The HTML of a picture that the site has in several sizes; nothing for any other, which is then
   * written with its address.
   */
  default Optional<String> picture(Picture picture) {
    return Optional.empty();
  }

  /**
   * A picture as its author wrote it.
   *
   * @param size finished attributes {@code width} and {@code height}, or nothing
   */
  record Picture(Link link, String alt, String title, String size) {}

  /**
   * @param href what to write into the page, not yet escaped; empty where there is no target
   * @param language the target's language where it isn't the page's
   * @param external whether it leaves the site
   */
  record Target(String href, @Nullable String language, boolean external) {}
}
