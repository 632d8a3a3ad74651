package org.atelier.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atelier.model.EntryId;

/**
 * The last part of an address: whether an author's will do, and one made from words where the
 * author gave none. Knows no language: the same words give the same slug everywhere.
 */
final class Slug {

  private Slug() {}

  static boolean isValid(String text) {
    return EntryId.isName(text) && UrlPath.isSegment(text);
  }

  /**
   * {@code electricien-ne-d-usine} for «Électricien·ne d’usine»; empty where the words give no
   * address of plain letters, as those of another script don't.
   */
  static String of(String words) {
    var slug = part(words);
    return isValid(slug) ? slug : "";
  }

  /** Two in one, twice as long at most, so that those which differ still do. */
  static String joined(String first, String second) {
    var parts = Stream.of(part(first), part(second)).filter(p -> !p.isEmpty());
    var slug = parts.collect(Collectors.joining("-"));
    return UrlPath.isSegment(slug) ? slug : "";
  }

  /** As {@link #of}, but it need not be able to stand alone. */
  static String part(String words) {
    return org.atelier.content.markdown.Slug.of(words);
  }
}
