package org.atelier.site;

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
    var slug = org.atelier.content.markdown.Slug.of(words);
    return isValid(slug) ? slug : "";
  }
}
