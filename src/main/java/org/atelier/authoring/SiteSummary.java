package org.atelier.authoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atelier.build.BuildResult;
import org.atelier.config.Language;
import org.atelier.site.Page;

/**
 * A built site in a few numbers. Knows no file.
 *
 * @param pages that readers can open, by language code, in the site's order
 * @param nextDate the next day on which the site changes by itself
 */
public record SiteSummary(Map<String, Integer> pages, Optional<LocalDate> nextDate) {

  public SiteSummary {
    pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
  }

  public static SiteSummary of(BuildResult result) {
    var pages = new LinkedHashMap<String, Integer>();
    var site = result.site();
    if (site == null) return new SiteSummary(pages, Optional.empty());
    for (var language : site.config().languages()) pages.put(language.code(), 0);
    for (var page : site.pages()) {
      language(page).ifPresent(language -> pages.merge(language.code(), 1, Integer::sum));
    }
    return new SiteSummary(pages, site.datesThatMatter().stream().findFirst());
  }

  public int total() {
    return pages.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Optional<Language> language(Page page) {
    if (page instanceof Page.Article article) return Optional.of(article.language());
    if (page instanceof Page.Listing listing) return Optional.of(listing.language());
    return Optional.empty();
  }
}
