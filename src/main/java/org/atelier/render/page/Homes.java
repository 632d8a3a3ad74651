package org.atelier.render.page;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;
import org.jspecify.annotations.Nullable;

/**
 * The first page of each language. A site without home pages has its first list or entry for one,
 * and where there is nothing, the page that offers the languages.
 */
record Homes(Map<Language, UrlPath> pages) {

  Homes {
    pages = Collections.unmodifiableMap(new TreeMap<>(pages));
  }

  static Homes of(Site site) {
    var pages = new TreeMap<Language, UrlPath>();
    for (var page : site.pages()) {
      var language = language(page);
      if (language != null) pages.putIfAbsent(language, page.url());
    }
    for (var language : site.config().languages()) {
      var home = UrlPath.ROOT.page(language.code());
      if (site.pageAt(home).isPresent()) pages.put(language, home);
    }
    return new Homes(pages);
  }

  private static @Nullable Language language(Page page) {
    return switch (page.kind()) {
      case ARTICLE -> ((Page.Article) page).language();
      case LISTING -> ((Page.Listing) page).language();
      case CHOOSER, NOT_FOUND, REDIRECT -> null;
    };
  }

  UrlPath of(Language language) {
    return pages.getOrDefault(language, UrlPath.ROOT);
  }
}
