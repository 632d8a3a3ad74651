package org.atelier.content;

import org.jspecify.annotations.Nullable;

/** Answers where the links of one body lead; {@code site} knows. */
public interface LinkResolver {

  /** Where a link leads; a link that leads nowhere has been reported and gets an empty address. */
  Target resolve(Link link);

  /**
   * @param href what to write into the page, not yet escaped; empty where there is no target
   * @param language the target's language where it isn't the page's
   * @param external whether it leaves the site
   */
  record Target(String href, @Nullable String language, boolean external) {}
}
