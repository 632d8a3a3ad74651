package org.atelier.render.feed;

import org.atelier.render.format.PlainText;
import org.atelier.site.Page;

/** The words of an item, without markup. */
record ItemText(PlainText words) {

  String title(Page.Article article) {
    return words.of(article.content().title(), article.content().language());
  }

  /** Its description, else its first sentences. */
  String summary(Page.Article article) {
    var content = article.content();
    if (!content.description().isEmpty()) {
      return words.of(content.description(), content.language());
    }
    var body = content.body();
    return body == null ? "" : body.excerpt();
  }
}
