package org.atelier.site;

import org.atelier.config.Localized;

/**
 * One value of a field by which lists are filtered: {@code family = metal-joining}.
 *
 * @param slug the value as it stands in addresses, the same in all languages
 */
public record Facet(String field, Localized fieldLabel, String value, Localized label) {

  public String slug() {
    return field.toLowerCase(java.util.Locale.ROOT) + "-" + value;
  }
}
