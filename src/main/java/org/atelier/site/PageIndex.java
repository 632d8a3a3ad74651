package org.atelier.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Everything with an address, found by address, by entry and by list. Grows while the site is
 * linked; whoever is second at an address is reported and left out.
 */
final class PageIndex {

  private final Claims claims = new Claims();
  private final NavigableMap<UrlPath, Page> pages = new TreeMap<>();
  private final Map<EntryId, Map<Language, Page.Article>> articles = new HashMap<>();
  private final Map<ListKey, List<Page.Listing>> lists = new HashMap<>();
  private final Map<ListKey, List<Page.Listing>> facets = new HashMap<>();

  /** Which list: of a type in a language, by one facet value or, with an empty key, of all. */
  record ListKey(String type, Language language, String facet) {

    static ListKey of(ContentType type, Language language) {
      return new ListKey(type.id(), language, "");
    }

    static ListKey of(Page.Listing page) {
      var facet = page.facet();
      return new ListKey(page.type().id(), page.language(), facet == null ? "" : facet.key());
    }

    ListKey in(Language other) {
      return new ListKey(type, other, facet);
    }
  }

  /** Adds a page unless its address is taken, which is reported at {@code where}. */
  void add(Page page, SourceSpan where, List<Diagnostic> problems) {
    var first = claims.claim(page.url(), where);
    if (first != null) {
      problems.add(collision(page.url(), where, first));
      return;
    }
    pages.put(page.url(), page);
    if (page instanceof Page.Article article) add(article);
    if (page instanceof Page.Listing listing) add(listing);
  }

  private static Diagnostic collision(UrlPath url, SourceSpan where, SourceSpan first) {
    return Diagnostic.of(Rule.URL_COLLISION, where)
        .with("url", url.value())
        .with("other", first.file())
        .related(first);
  }

  private void add(Page.Article article) {
    articles
        .computeIfAbsent(article.entry().id(), id -> new TreeMap<>())
        .put(article.language(), article);
  }

  private void add(Page.Listing listing) {
    var key = ListKey.of(listing);
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(listing);
    if (listing.facet() != null && listing.number() == 1) {
      var all = ListKey.of(listing.type(), listing.language());
      facets.computeIfAbsent(all, k -> new ArrayList<>()).add(listing);
    }
  }

  /** Adds an old address; the answer is the place of whoever is in its way, or null. */
  @Nullable SourceSpan addRedirect(Page.Redirect redirect, SourceSpan where) {
    var first = claims.inTheWay(redirect.url());
    if (first == null) first = claims.claim(redirect.url(), where);
    if (first == null) pages.put(redirect.url(), redirect);
    return first;
  }

  NavigableMap<UrlPath, Page> pages() {
    return Collections.unmodifiableNavigableMap(pages);
  }

  Optional<Page> at(UrlPath url) {
    return Optional.ofNullable(pages.get(url));
  }

  Optional<Page.Article> article(EntryId entry, Language language) {
    var byLanguage = articles.get(entry);
    return byLanguage == null ? Optional.empty() : Optional.ofNullable(byLanguage.get(language));
  }

  /** All pages of a list, the first first; none where there is no such list. */
  List<Page.Listing> list(ListKey key) {
    var found = lists.get(key);
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }

  Optional<Page.Listing> listing(ContentType type, Language language) {
    return list(ListKey.of(type, language)).stream().findFirst();
  }

  List<Page.Listing> facets(ContentType type, Language language) {
    var found = facets.get(ListKey.of(type, language));
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }
}
