package org.atelier.render.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/** The pages of each list by number, found once for all of them. */
final class ListingPages {

  private final Map<Key, SortedMap<Integer, UrlPath>> pages = new HashMap<>();

  /** One list, whatever its pages. */
  private record Key(String type, String facet, Language language) {
    static Key of(Page.Listing listing) {
      var facet = listing.facet();
      return new Key(listing.type().id(), facet == null ? "" : facet.key(), listing.language());
    }
  }

  private ListingPages() {}

  static ListingPages of(Site site) {
    var lists = new ListingPages();
    for (var page : site.pages()) {
      if (page instanceof Page.Listing listing) {
        lists
            .pages
            .computeIfAbsent(Key.of(listing), k -> new TreeMap<>())
            .put(listing.number(), listing.url());
      }
    }
    return lists;
  }

  /** All pages of the list that a page is of. */
  SortedMap<Integer, UrlPath> of(Page.Listing listing) {
    return pages.getOrDefault(Key.of(listing), Collections.emptySortedMap());
  }
}
