package org.atelier.build;

import org.atelier.build.Question.Kind;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.Field;
import org.atelier.render.SiteSearch;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;
import org.atelier.source.SourceFile;
import org.atelier.source.SourceTree;

/** What all pages have in common: where it differs, no page is what it was. */
final class Shared {

  private Shared() {}

  /** Of what a build was given besides its entries. */
  static long print(SourceTree sources, Site site, Answers answers) {
    var print = new Print();
    for (var file : sources.files().values()) {
      if (isForAll(file)) print.add(file.path().value()).add(file.sha256());
    }
    var config = site.config();
    print.add(config.today().toString()).add(config.baseUrl().toString());
    for (var language : config.languages()) add(language, site, answers, print);
    for (var language : SiteSearch.indexes(site).keySet()) print.add(language.code());
    for (var type : site.model().types().values()) {
      if (explainsWords(type)) add(type, site, answers, print);
    }
    return print.value();
  }

  private static boolean isForAll(SourceFile file) {
    var path = file.path();
    return !path.isBelow("content")
        || path.isBelow("content/model")
        || path.folder().equals("content");
  }

  /** Menus and where a language starts. */
  private static void add(Language language, Site site, Answers answers, Print print) {
    for (var menu : new String[] {"main", "footer"}) {
      print.add(answers.to(Question.of(Kind.MENU, menu, language)));
    }
    print.add(site.pageAt(UrlPath.ROOT.page(language.code())).isPresent());
    print.add(
        site.pages().stream()
            .filter(page -> isIn(page, language))
            .findFirst()
            .map(page -> page.url().value())
            .orElse(""));
  }

  private static boolean isIn(Page page, Language language) {
    if (page instanceof Page.Article article) return article.language().equals(language);
    return page instanceof Page.Listing listing && listing.language().equals(language);
  }

  /** Whether texts link to entries of the type where they use its words. */
  private static boolean explainsWords(ContentType type) {
    return type.fields().values().stream().anyMatch(Field::isAutolink);
  }

  private static void add(ContentType type, Site site, Answers answers, Print print) {
    for (var entry : site.entries().values()) {
      if (!entry.type().equals(type)) continue;
      print.add(answers.to(Question.of(Kind.ENTRY, entry.id())));
      for (var language : site.config().languages()) {
        print.add(answers.to(Question.of(Kind.TARGET, entry.id(), language)));
      }
    }
  }
}
