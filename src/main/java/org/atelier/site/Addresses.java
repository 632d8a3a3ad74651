package org.atelier.site;

import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;

/** How addresses are made: language, the type's segment, the slug. Knows not who else has them. */
final class Addresses {

  static final String HOME = "home";

  private Addresses() {}

  static UrlPath home(Language language) {
    return UrlPath.ROOT.page(language.code());
  }

  /** The list of a type, below which its entries live; the language's home without a segment. */
  static UrlPath list(ContentType type, Language language) {
    var segment = type.urlSegments().getOrDefault(language, "");
    var path = home(language).value() + segment + "/";
    if (segment.isEmpty()) return home(language);
    // A segment that the model has refused already must not stop the other stages.
    return UrlPath.isValid(path) ? new UrlPath(path) : home(language).page(type.id());
  }

  static UrlPath entry(ContentType type, Language language, String slug) {
    return slug.isEmpty() ? home(language) : list(type, language).page(slug);
  }

  static UrlPath facet(UrlPath list, Facet facet, Language language) {
    var slug = facet.slug(language);
    return list.page(slug.isEmpty() ? "facet" : slug);
  }

  /** The nth page of a list; the first has the list's own address. */
  static UrlPath number(UrlPath list, int number) {
    return number == 1 ? list : list.page("page").page(Integer.toString(number));
  }

  /** Whether an entry is the first page of its language. */
  static boolean isHome(EntryId entry, ContentType type) {
    return entry.id().equals(HOME)
        && type.urlSegments().values().stream().allMatch(String::isEmpty);
  }

  static UrlPath media(EntryId entry, String name) {
    return new UrlPath("/media/" + entry.type() + "/" + entry.id() + "/" + name);
  }
}
