package org.atelier.render.feed;

import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.render.format.PlainText;
import org.atelier.site.Page;

/** The words of a feed and of its items, without markup. */
record ItemText(PlainText words) {

  String of(Localized text, Language language) {
    return words.of(text.in(language), language);
  }

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
