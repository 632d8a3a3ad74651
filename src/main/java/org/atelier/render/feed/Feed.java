package org.atelier.render.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.atelier.render.SearchEngines;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * The newest of what readers of a language may want to hear of: sessions, practices and occupations
 * that have a date of their own. A text in another language is no news, nor is a hidden one.
 */
public record Feed(Language language, List<Item> items) {

  private static final List<String> TYPES = List.of("session", "practice", "occupation");
  private static final int MOST = 20;

  public Feed {
    items = List.copyOf(items);
  }

  /**
   * One piece of news.
   *
   * @param day on which it was last read through, or published if that came later
   */
  public record Item(Page.Article article, LocalDate day) {
    private static final Comparator<Item> NEWEST_FIRST =
        Comparator.comparing(Item::day)
            .reversed()
            .thenComparing(item -> item.article().entry().id());
  }

  public static UrlPath atom(Language language) {
    return UrlPath.ROOT.page(language.code()).file("feed.xml");
  }

  public static UrlPath json(Language language) {
    return UrlPath.ROOT.page(language.code()).file("feed.json");
  }

  static Feed of(Site site, Language language) {
    var items = new ArrayList<Item>();
    for (var name : TYPES) {
      site.model().type(name).stream()
          .flatMap(type -> site.members(type, language).stream())
          .flatMap(entry -> site.article(entry.id(), language).stream())
          .filter(article -> SearchEngines.mayList(article, site))
          .forEach(article -> day(article).ifPresent(day -> items.add(new Item(article, day))));
    }
    return new Feed(language, items.stream().sorted(Item.NEWEST_FIRST).limit(MOST).toList());
  }

  private static Optional<LocalDate> day(Page.Article article) {
    var fields = article.content().fields();
    return Stream.of(fields.date("reviewed"), fields.date("publishDate"))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  /** A feed must say when it changed: with its newest item, else never. */
  LocalDate day() {
    return items.isEmpty() ? LocalDate.EPOCH : items.get(0).day();
  }

  /** The first instant of a day: feeds know no days. */
  static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }

  /** The name of an item for ever. */
  static String name(Page.Article article) {
    var id = article.entry().id();
    return article.language() + "/" + id.type() + "/" + id.id();
  }
}
