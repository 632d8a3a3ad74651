package org.atelier.build;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.config.Language;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.site.Entry;
import org.atelier.site.LinkTarget;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/** What one site answers, as numbers to compare. For any number of threads. */
final class Answers {

  private final Site site;
  private final Heads heads;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Language> languages = new HashMap<>();
  private final Map<Question, Long> known = new ConcurrentHashMap<>();

  Answers(Site site, List<Document> documents) {
    this.site = site;
    this.heads = new Heads(site.entries());
    for (var document : documents) this.documents.put(document.source().value(), document);
    for (var language : site.config().languages()) languages.put(language.code(), language);
  }

  long to(Question question) {
    var answer = known.get(question);
    if (answer != null) return answer;
    long print = print(question);
    known.put(question, print);
    return print;
  }

  private long print(Question question) {
    var about = question.about();
    return switch (question.kind()) {
      case ENTRY -> heads.of(id(about));
      case ENTRIES -> entries();
      case ADDRESSES -> addresses();
      case PAGE -> site.pageAt(new UrlPath(about)).map(Answers::page).orElse(0L);
      case TEXT_LANGUAGE ->
          print(site.textLanguageAt(new UrlPath(about)).map(Language::code).orElse(""));
      case ARTICLE ->
          print(
              inLanguage(question)
                  .flatMap(language -> site.article(id(about), language))
                  .map(page -> page.url() + " " + page.content().language())
                  .orElse(""));
      case LIST -> type(question, this::list).orElse(0L);
      case LIST_ADDRESS ->
          print(type(question, site::listAddress).map(Object::toString).orElse(""));
      case MEMBERS -> type(question, site::members).map(Answers::ids).orElse(0L);
      case FACETS -> type(question, site::facets).map(Answers::facets).orElse(0L);
      case AROUND -> about.startsWith("/") ? around(new UrlPath(about)) : backlinks(id(about));
      case LINK -> link(question);
      case TARGET -> inLanguage(question).map(l -> target(site.resolve(about, l))).orElse(0L);
      case MENU ->
          inLanguage(question).map(l -> new Print().addAll(site.menu(about, l)).value()).orElse(0L);
      case REST ->
          new Print().addAll(site.redirects().entrySet()).addAll(site.datesThatMatter()).value();
    };
  }

  private static EntryId id(String text) {
    int colon = text.indexOf(':');
    return new EntryId(text.substring(0, colon), text.substring(colon + 1));
  }

  private static long print(String text) {
    return new Print().add(text).value();
  }

  private Optional<Language> inLanguage(Question question) {
    return Optional.ofNullable(languages.get(question.language()));
  }

  /** What can be asked of a type in a language. */
  private interface OfType<R> {
    R ask(ContentType type, Language language);
  }

  private <R> Optional<R> type(Question question, OfType<R> ask) {
    return inLanguage(question)
        .flatMap(l -> site.model().type(question.about()).map(type -> ask.ask(type, l)));
  }

  private long list(ContentType type, Language language) {
    return site.listing(type, language).map(Answers::page).orElse(0L);
  }

  private long entries() {
    var print = new Print();
    for (var id : site.entries().keySet()) print.add(id.toString()).add(heads.of(id));
    return print.value();
  }

  private long addresses() {
    var print = new Print();
    for (var page : site.pages()) print.add(page.url().value()).add(page(page));
    for (var asset : site.assets()) print.add(asset.url().value()).add(asset.file().sha256());
    return print.value();
  }

  /** An article's own text counts, the head of its entry is asked for by itself. */
  private static long page(Page page) {
    var print = new Print().add(page.kind().name()).add(page.url().value());
    switch (page.kind()) {
      case ARTICLE -> {
        var article = (Page.Article) page;
        print.add(article.language().code()).add(article.entry().id().toString());
        print.add(article.content().language().code());
        print.add(article.content().document().source().value());
        print.add(article.content().document().sha256());
      }
      case LISTING -> listing((Page.Listing) page, print);
      case NOT_FOUND -> print.add(((Page.NotFound) page).language().code());
      case REDIRECT -> print.add(((Page.Redirect) page).to().value());
      case CHOOSER -> {}
    }
    return print.value();
  }

  private static void listing(Page.Listing listing, Print print) {
    var facet = listing.facet();
    print.add(listing.url().value()).add(listing.language().code()).add(listing.type().id());
    print.add(facet == null ? "" : facet.toString());
    print.add(listing.number()).add(listing.pages()).add(listing.total());
    print.add(ids(listing.members()));
  }

  private static long ids(Collection<Entry> entries) {
    return new Print().addAll(entries.stream().map(Entry::id).toList()).value();
  }

  private static long facets(List<Page.Listing> lists) {
    var print = new Print();
    for (var list : lists) listing(list, print);
    return print.value();
  }

  private long around(UrlPath url) {
    var page = site.pageAt(url).orElse(null);
    if (page == null) return 0;
    var print = new Print();
    print.addAll(site.counterparts(page).entrySet()).addAll(site.translations(page).entrySet());
    print.addAll(site.breadcrumbs(page));
    if (page instanceof Page.Article article) {
      print.add(site.previous(article).map(other -> other.url().value()).orElse(""));
      print.add(site.next(article).map(other -> other.url().value()).orElse(""));
      print.add(ids(site.related(article)));
    }
    return print.value();
  }

  private long backlinks(EntryId id) {
    return new Print().addAll(site.backlinks(id)).value();
  }

  private long link(Question question) {
    int end = question.about().indexOf('\n');
    var from = documents.get(question.about().substring(0, end));
    var language = languages.get(question.language());
    if (from == null || language == null) return 0;
    var where = SourceSpan.wholeFile(from.source().value());
    var link = new Link(Link.Kind.LINK, question.about().substring(end + 1), "", where);
    return target(site.resolve(from, link, language));
  }

  private static long target(LinkTarget target) {
    var print = new Print().add(target.kind().name());
    switch (target.kind()) {
      case PAGE -> {
        var page = (LinkTarget.ToPage) target;
        print.add(page.url().value()).add(page.fragment());
        print.add(String.valueOf(page.entry()));
      }
      case FILE -> {
        var asset = ((LinkTarget.ToFile) target).asset();
        print.add(asset.url().value()).add(asset.file().sha256());
      }
      case OUTSIDE -> print.add(((LinkTarget.Outside) target).href());
      case NOWHERE -> {}
    }
    return print.value();
  }
}
