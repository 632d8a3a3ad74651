package org.atelier.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.render.view.ListingView;
import org.atelier.render.view.PageLinkView;
import org.atelier.site.Page;
import org.atelier.site.UrlPath;
import org.jspecify.annotations.Nullable;

/** Lists of entries. Knows the pages of each list, so that they can link to each other. */
final class ListingViews {

  private final Rendering rendering;
  private final Map<Key, TreeMap<Integer, UrlPath>> pages = new HashMap<>();

  /** One list, whatever its pages. */
  private record Key(String type, String facet, Language language) {
    static Key of(Page.Listing listing) {
      var facet = listing.facet();
      return new Key(listing.type().id(), facet == null ? "" : facet.key(), listing.language());
    }
  }

  ListingViews(Rendering rendering) {
    this.rendering = rendering;
    for (var page : rendering.site().pages()) {
      if (page instanceof Page.Listing listing) {
        pages
            .computeIfAbsent(Key.of(listing), k -> new TreeMap<>())
            .put(listing.number(), listing.url());
      }
    }
  }

  ListingView view(Page.Listing listing) {
    var language = listing.language();
    var facet = listing.facet();
    var all = rendering.site().listing(listing.type(), language);
    var links = new LinkViews(rendering, Perspective.of(language));
    return new ListingView(
        listing.type().id(),
        listing.type().labelPlural().in(language),
        facet == null ? null : facet.label().in(language),
        rendering.href(all.map(Page.Listing::url).orElse(listing.url())),
        listing.total(),
        links.all(listing.members()),
        rendering.facets().of(listing),
        listing.number(),
        pageLinks(listing),
        neighbour(listing, -1),
        neighbour(listing, 1));
  }

  private List<PageLinkView> pageLinks(Page.Listing listing) {
    if (listing.pages() < 2) return List.of();
    var links = new ArrayList<PageLinkView>();
    pagesOf(listing)
        .forEach(
            (number, url) ->
                links.add(
                    new PageLinkView(number, rendering.href(url), number == listing.number())));
    return links;
  }

  private @Nullable String neighbour(Page.Listing listing, int step) {
    var url = pagesOf(listing).get(listing.number() + step);
    return url == null ? null : rendering.href(url);
  }

  private TreeMap<Integer, UrlPath> pagesOf(Page.Listing listing) {
    return pages.getOrDefault(Key.of(listing), new TreeMap<>());
  }
}
