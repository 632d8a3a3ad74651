package org.atelier.render.page;

import java.util.ArrayList;
import java.util.List;
import org.atelier.render.view.ListingView;
import org.atelier.render.view.PageLinkView;
import org.atelier.site.Page;
import org.jspecify.annotations.Nullable;

/** Lists of entries, which link to their own other pages. */
record ListingViews(Rendering rendering) {

  ListingView view(Page.Listing listing) {
    var language = listing.language();
    var facet = listing.facet();
    var all = rendering.site().listAddress(listing.type(), language);
    var links = new LinkViews(rendering, Perspective.of(language));
    return new ListingView(
        listing.type().id(),
        listing.type().labelPlural().in(language),
        facet == null ? null : facet.label().in(language),
        rendering.href(all.orElse(listing.url())),
        listing.total(),
        links.all(listing.members()),
        rendering.facets().of(rendering.site(), listing),
        listing.number(),
        pageLinks(listing),
        neighbour(listing, -1),
        neighbour(listing, 1));
  }

  private List<PageLinkView> pageLinks(Page.Listing listing) {
    if (listing.pages() < 2) return List.of();
    var links = new ArrayList<PageLinkView>();
    rendering
        .lists()
        .of(listing)
        .forEach(
            (number, url) ->
                links.add(
                    new PageLinkView(number, rendering.href(url), number == listing.number())));
    return links;
  }

  private @Nullable String neighbour(Page.Listing listing, int step) {
    var url = rendering.lists().of(listing).get(listing.number() + step);
    return url == null ? null : rendering.href(url);
  }
}
