package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of entries of one type, or one page of it.
 *
 * @param facet label of the one value it is filtered by, null for all entries
 * @param all address of the list of all entries
 * @param total of all pages together
 * @param pages empty where there is only one
 */
public record ListingView(
    String type,
    String title,
    @Nullable String facet,
    String all,
    int total,
    List<LinkView> entries,
    List<FacetGroupView> facets,
    int number,
    List<PageLinkView> pages,
    @Nullable String previous,
    @Nullable String next) {

  public ListingView {
    entries = List.copyOf(entries);
    facets = List.copyOf(facets);
    pages = List.copyOf(pages);
  }
}
