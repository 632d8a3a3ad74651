package org.atelier.site;

import java.util.ArrayList;
import java.util.List;
import org.atelier.config.Language;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.ContentType;
import org.jspecify.annotations.Nullable;

/** The lists of each type, all of them and by facet value, cut into pages. */
final class Listings {

  private final LinkContext context;
  private final Members members;
  private final Facets facets;

  Listings(LinkContext context, Members members, Facets facets) {
    this.context = context;
    this.members = members;
    this.facets = facets;
  }

  void addTo(PageIndex index) {
    for (var type : context.types()) {
      var listing = type.listing();
      if (listing == null) continue;
      for (var language : context.languages()) {
        for (var page : pages(type, language)) {
          index.add(page, SourceSpan.wholeFile(type.source()), context.problems());
        }
      }
    }
  }

  private List<Page.Listing> pages(ContentType type, Language language) {
    var pages = new ArrayList<Page.Listing>();
    var all = members.of(type, language);
    var base = Addresses.list(type, language);
    cut(new Whole(type, language, null, base), all, pages);
    for (var division : facets.of(type, language, all)) {
      var url = Addresses.facet(base, division.facet(), language);
      cut(new Whole(type, language, division.facet(), url), division.members(), pages);
    }
    return pages;
  }

  /** A list before it is cut. */
  private record Whole(ContentType type, Language language, @Nullable Facet facet, UrlPath url) {}

  /** A list without entries is no page: it would be a dead end. */
  private void cut(Whole whole, List<Entry> entries, List<Page.Listing> into) {
    int size = pageSize(whole.type());
    int count = (entries.size() + size - 1) / size;
    for (int number = 1; number <= count; number++) {
      var shown = entries.subList((number - 1) * size, Math.min(number * size, entries.size()));
      into.add(
          new Page.Listing(
              Addresses.number(whole.url(), number),
              whole.language(),
              whole.type(),
              whole.facet(),
              number,
              count,
              shown,
              entries.size()));
    }
  }

  int pageSize(ContentType type) {
    var listing = type.listing();
    int own = listing == null ? 0 : listing.pageSize();
    return Math.max(1, own > 0 ? own : context.config().pageSize());
  }
}
