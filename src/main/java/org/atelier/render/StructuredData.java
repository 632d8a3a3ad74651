package org.atelier.render;

import java.util.Optional;
import org.atelier.site.Page;
import org.atelier.site.Site;

/** What a page says to machines. Knows neither template nor theme. */
public interface StructuredData {

  /** JSON-LD of a page, as JSON: it is made harmless for HTML where it is written. */
  Optional<String> of(Page page, Site site);

  /** Says nothing. */
  static StructuredData none() {
    return (page, site) -> Optional.empty();
  }
}
