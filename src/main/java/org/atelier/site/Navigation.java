package org.atelier.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;

/** The ways from a page: up to its list and home, along its list, across to other languages. */
final class Navigation {

  private final LinkContext context;
  private final PageIndex index;

  private final Set<PageIndex.ListKey> real = new HashSet<>();

  /** Neighbours in a list, by the address of a page. */
  private final Map<UrlPath, Page.Article> previous = new HashMap<>();

  private final Map<UrlPath, Page.Article> next = new HashMap<>();

  Navigation(LinkContext context, PageIndex index) {
    this.context = context;
    this.index = index;
  }

  Navigation link(Members members) {
    for (var page : index.pages().values()) {
      if (page instanceof Page.Listing listing && hasOwn(listing)) {
        real.add(PageIndex.ListKey.of(listing));
      }
    }
    for (var type : context.types()) {
      if (type.listing() == null || !type.pages()) continue;
      for (var language : context.languages()) {
        Page.Article before = null;
        for (var entry : members.of(type, language)) {
          var article = index.article(entry.id(), language).orElse(null);
          if (article == null) continue;
          if (before != null) {
            previous.put(article.url(), before);
            next.put(before.url(), article);
          }
          before = article;
        }
      }
    }
    return this;
  }

  Optional<Page.Article> previous(Page.Article article) {
    return Optional.ofNullable(previous.get(article.url()));
  }

  Optional<Page.Article> next(Page.Article article) {
    return Optional.ofNullable(next.get(article.url()));
  }

  List<Crumb> breadcrumbs(Page page) {
    return switch (page.kind()) {
      case ARTICLE -> breadcrumbs((Page.Article) page);
      case LISTING -> breadcrumbs((Page.Listing) page);
      case NOT_FOUND -> List.copyOf(home(((Page.NotFound) page).language()));
      case CHOOSER, REDIRECT -> List.of();
    };
  }

  private List<Crumb> breadcrumbs(Page.Article page) {
    var crumbs = home(page.language());
    if (page.url().equals(Addresses.home(page.language()))) return List.copyOf(crumbs);
    index
        .listing(page.entry().type(), page.language())
        .filter(list -> !list.url().equals(Addresses.home(page.language())))
        .ifPresent(list -> crumbs.add(crumb(list)));
    crumbs.add(new Crumb(page.content().title(), page.url()));
    return List.copyOf(crumbs);
  }

  private List<Crumb> breadcrumbs(Page.Listing page) {
    var crumbs = home(page.language());
    var facet = page.facet();
    if (facet == null) {
      crumbs.add(new Crumb(page.type().labelPlural().in(page.language()), page.url()));
    } else {
      index.listing(page.type(), page.language()).ifPresent(list -> crumbs.add(crumb(list)));
      crumbs.add(new Crumb(facet.label().in(page.language()), page.url()));
    }
    return List.copyOf(crumbs);
  }

  private static Crumb crumb(Page.Listing list) {
    return new Crumb(list.type().labelPlural().in(list.language()), list.url());
  }

  private List<Crumb> home(Language language) {
    var crumbs = new ArrayList<Crumb>();
    var url = Addresses.home(language);
    if (index.at(url).orElse(null) instanceof Page.Article home) {
      crumbs.add(new Crumb(home.content().title(), url));
    }
    return crumbs;
  }

  /** The same thing in each language, else its list there, else the home there. */
  SortedMap<Language, UrlPath> counterparts(Page page) {
    var found = new TreeMap<Language, UrlPath>();
    for (var language : context.languages()) {
      counterpart(page, language)
          .or(() -> index.at(Addresses.home(language)))
          .ifPresent(other -> found.put(language, other.url()));
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private Optional<Page> counterpart(Page page, Language language) {
    if (page instanceof Page.Article article) {
      return index
          .article(article.entry().id(), language)
          .<Page>map(a -> a)
          .or(() -> index.listing(article.entry().type(), language));
    }
    if (page instanceof Page.Listing listing) {
      var same = index.list(PageIndex.ListKey.of(listing).in(language));
      if (same.isEmpty()) return index.listing(listing.type(), language).map(l -> l);
      return Optional.of(same.get(Math.min(listing.number(), same.size()) - 1));
    }
    return Optional.empty();
  }

  /** Real translations only, the page's own among them. */
  SortedMap<Language, UrlPath> translations(Page page) {
    var found = new TreeMap<Language, UrlPath>();
    if (page instanceof Page.Article article && !article.isFallback()) {
      for (var language : context.languages()) {
        index
            .article(article.entry().id(), language)
            .filter(other -> !other.isFallback())
            .ifPresent(other -> found.put(language, other.url()));
      }
    } else if (page instanceof Page.Listing listing && isReal(listing)) {
      for (var language : context.languages()) {
        index.list(PageIndex.ListKey.of(listing).in(language)).stream()
            .filter(other -> other.number() == listing.number() && isReal(other))
            .findFirst()
            .ifPresent(other -> found.put(language, other.url()));
      }
    }
    return Collections.unmodifiableSortedMap(found);
  }

  private static boolean hasOwn(Page.Listing listing) {
    return listing.members().stream().anyMatch(e -> e.in(listing.language()).isPresent());
  }

  /** Whether at least one entry of the list is in the list's own language. */
  private boolean isReal(Page.Listing listing) {
    return real.contains(PageIndex.ListKey.of(listing));
  }
}
