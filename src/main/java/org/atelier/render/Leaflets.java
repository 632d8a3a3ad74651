package org.atelier.render;

import java.util.Optional;
import org.atelier.site.Page;
import org.atelier.site.UrlPath;

/**
 * Which pages exist as a sheet of paper too, and where it is. A type has leaflets where the theme
 * has a template for them, {@code leaflet-occupation}.
 */
public final class Leaflets {

  private Leaflets() {}

  /** The name of the template for a page. */
  public static String template(Page.Article article) {
    return "leaflet-" + article.entry().type().id();
  }

  /** The address of its sheet; none for a page that only stands in for a missing translation. */
  public static Optional<UrlPath> url(Page page, Theme theme) {
    if (!(page instanceof Page.Article article) || article.isFallback()) return Optional.empty();
    if (!theme.hasTemplate(template(article))) return Optional.empty();
    // the file keeps this name on the reader's device
    var segments = article.url().value().split("/", -1);
    return Optional.of(article.url().file(segments[segments.length - 2] + ".pdf"));
  }
}
