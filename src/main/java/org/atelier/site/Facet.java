package org.atelier.site;

import org.atelier.config.Localized;

/**
 * One value of a field by which lists are filtered: {@code family = metal-joining}.
 *
 * @param value the word in the source, the same in all languages
 */
public record Facet(String field, Localized fieldLabel, String value, Localized label) {

  /** The two as they stand in addresses: {@code family-metal-joining}. */
  public String slug() {
    return Slug.of(field + "-" + value);
  }
}
