package org.atelier.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.atelier.config.Language;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;
import org.jspecify.annotations.Nullable;

/** What search engines are told of a page, by the page itself and by the sitemap alike. */
public final class SearchEngines {

  private SearchEngines() {}

  /**
   * The page in a language.
   *
   * @param code of the language, or {@code x-default}
   */
  public record Alternate(String code, UrlPath url) {}

  /** Whether they should know the page: it has something in its own language and isn't hidden. */
  public static boolean mayList(Page page, Site site) {
    return switch (page.kind()) {
      case ARTICLE -> {
        var article = (Page.Article) page;
        yield !article.isFallback() && !isHidden(article);
      }
      case LISTING -> !isStep((Page.Listing) page) && !site.translations(page).isEmpty();
      case CHOOSER -> true;
      case NOT_FOUND, REDIRECT -> false;
    };
  }

  /** What a page asks of them; null where nothing. */
  public static @Nullable String robots(Page page) {
    return switch (page.kind()) {
      case ARTICLE -> isHidden((Page.Article) page) ? "noindex" : null;
      case LISTING -> isStep((Page.Listing) page) ? "noindex, follow" : null;
      case NOT_FOUND -> "noindex";
      case CHOOSER, REDIRECT -> null;
    };
  }

  /**
   * Whether it is a list that helps to find something here and that nobody looks for elsewhere:
   * there are dozens of them, all with the same entries. Its links are to be followed.
   */
  private static boolean isStep(Page.Listing listing) {
    var facet = listing.facet();
    return facet != null && facet.isPart();
  }

  /** Whether its author hides it from them. */
  public static boolean isHidden(Page.Article article) {
    return article.content().fields().flag("noindex");
  }

  /** Real translations, the page itself among them, and what anybody else gets. */
  public static List<Alternate> alternates(Page page, Site site) {
    return switch (page.kind()) {
      case CHOOSER -> languages(site);
      // a hidden page has nothing to offer in other languages either
      case ARTICLE -> isHidden((Page.Article) page) ? List.of() : translations(page, site);
      case LISTING -> isStep((Page.Listing) page) ? List.of() : translations(page, site);
      case NOT_FOUND, REDIRECT -> List.of();
    };
  }

  private static List<Alternate> languages(Site site) {
    var alternates = new ArrayList<Alternate>();
    for (var language : site.config().languages()) {
      var home = UrlPath.ROOT.page(language.code());
      if (site.pageAt(home).isPresent()) alternates.add(new Alternate(language.code(), home));
    }
    if (!alternates.isEmpty()) alternates.add(new Alternate("x-default", UrlPath.ROOT));
    return alternates;
  }

  private static List<Alternate> translations(Page page, Site site) {
    var translations = site.translations(page);
    var alternates = new ArrayList<Alternate>();
    for (var language : site.config().languages()) {
      var url = translations.get(language);
      if (url != null) alternates.add(new Alternate(language.code(), url));
    }
    if (!alternates.isEmpty()) {
      alternates.add(new Alternate("x-default", unlessAsked(page, translations, site)));
    }
    return alternates;
  }

  /** What readers of any other language get. */
  private static UrlPath unlessAsked(
      Page page, SortedMap<Language, UrlPath> translations, Site site) {
    boolean isHome =
        site.config().languages().stream()
            .anyMatch(language -> UrlPath.ROOT.page(language.code()).equals(page.url()));
    if (isHome) return UrlPath.ROOT;
    var source =
        page instanceof Page.Article article
            ? article.entry().source()
            : site.config().sourceLanguage();
    var url = translations.get(source);
    return url != null ? url : translations.values().iterator().next();
  }
}
