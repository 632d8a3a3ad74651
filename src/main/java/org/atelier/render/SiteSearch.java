package org.atelier.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.site.Entry;
import org.atelier.site.LinkTarget;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.Translation;
import org.atelier.site.UrlPath;

/**
 * What the site's own search finds: what is written in the reader's language and isn't hidden.
 * Knows where the index of a language begins, not what is in it.
 */
public final class SiteSearch {

  private SiteSearch() {}

  /**
   * Something to find.
   *
   * @param fragment its place on the page, empty for the page itself
   */
  public record Findable(Entry entry, Translation text, UrlPath url, String fragment) {}

  /** The first file of each index there is; a language without anything to find has none. */
  public static SortedMap<Language, UrlPath> indexes(Site site) {
    var indexes = new TreeMap<Language, UrlPath>();
    for (var language : site.config().languages()) {
      boolean any =
          site.entries().values().stream()
              .anyMatch(entry -> findable(entry, language, site).isPresent());
      if (any) indexes.put(language, new UrlPath("/search/" + language + ".json"));
    }
    return Collections.unmodifiableSortedMap(indexes);
  }

  /** In the order of their ids. */
  public static List<Findable> all(Site site, Language language) {
    var found = new ArrayList<Findable>();
    for (var entry : site.entries().values()) {
      findable(entry, language, site).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Findable> findable(Entry entry, Language language, Site site) {
    if (entry.type().searchWeight() == 0) return Optional.empty();
    var text = entry.in(language).orElse(null);
    if (text == null || text.fields().flag("noindex")) return Optional.empty();
    var article = site.article(entry.id(), language).map(Page.Article::url).orElse(null);
    if (article != null) return Optional.of(new Findable(entry, text, article, ""));
    // what has no page of its own stands on a list
    return site.resolve(entry.id().toString(), language) instanceof LinkTarget.ToPage place
        ? Optional.of(new Findable(entry, text, place.url(), place.fragment()))
        : Optional.empty();
  }
}
