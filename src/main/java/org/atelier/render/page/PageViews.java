package org.atelier.render.page;

import java.util.ArrayList;
import java.util.List;
import org.atelier.config.Language;
import org.atelier.render.ContentSecurityPolicy;
import org.atelier.render.Leaflets;
import org.atelier.render.SearchEngines;
import org.atelier.render.template.Escape;
import org.atelier.render.view.AlternateView;
import org.atelier.render.view.FallbackView;
import org.atelier.render.view.Html;
import org.atelier.render.view.MenuView;
import org.atelier.render.view.PageView;
import org.atelier.render.view.SwitchView;
import org.atelier.site.Page;
import org.atelier.site.UrlPath;
import org.jspecify.annotations.Nullable;

/** What is said of a page in its head, its header and its footer. */
record PageViews(Rendering rendering) {

  /** What differs from kind to kind of page. */
  private record Words(String kind, String type, Language language, String title, String text) {}

  PageView view(Page page) {
    var words = words(page);
    return new PageView(
        words.kind(),
        words.type(),
        rendering.href(page.url()),
        rendering.absolute(canonical(page)),
        rendering.language(words.language()),
        words.title(),
        words.text(),
        alternates(page),
        switcher(page, words.language()),
        breadcrumbs(page, words.language()),
        SearchEngines.robots(page),
        ContentSecurityPolicy.META,
        new PageCards(rendering).of(page, words.title(), words.language()),
        fallback(page),
        improve(page),
        rendering.site().config().publisher().email(),
        Leaflets.url(page, rendering.theme()).map(rendering::href).orElse(null),
        structuredData(page));
  }

  private Words words(Page page) {
    var config = rendering.site().config();
    return switch (page.kind()) {
      case ARTICLE -> words((Page.Article) page);
      case LISTING -> words((Page.Listing) page);
      case CHOOSER -> {
        var language = config.sourceLanguage();
        yield new Words(
            "chooser",
            "",
            language,
            config.title().in(language),
            config.description().in(language));
      }
      case NOT_FOUND -> {
        var language = ((Page.NotFound) page).language();
        var title = rendering.messages(language).say("not-found.title");
        yield new Words("not-found", "", language, title, "");
      }
      case REDIRECT -> throw new IllegalArgumentException("a redirect has no page of its own");
    };
  }

  /** A page's head has no language of its own: of a foreign text it names only the title. */
  private Words words(Page.Article article) {
    var content = article.content();
    var language = article.language();
    var title = rendering.prose().plain(content.title(), content.language());
    var text = rendering.prose().plain(content.description(), content.language());
    if (article.isFallback()) {
      var messages = rendering.messages(language);
      var foreign = rendering.languageName(content.language(), language);
      title = messages.say("untranslated.title", title, foreign);
      text = messages.say("untranslated.text", foreign);
    }
    return new Words("article", article.entry().id().type(), language, title, text);
  }

  private Words words(Page.Listing listing) {
    var language = listing.language();
    var messages = rendering.messages(language);
    var title = listing.type().labelPlural().in(language);
    var facet = listing.facet();
    if (facet != null) title = messages.say("listing.filtered", title, facet.label().in(language));
    if (listing.number() > 1) {
      title = messages.say("listing.numbered", title, listing.number(), listing.pages());
    }
    var description = messages.say("listing.description", title, listing.total());
    return new Words("listing", listing.type().id(), language, title, description);
  }

  private UrlPath canonical(Page page) {
    if (page instanceof Page.Article article && article.isFallback()) {
      return original(article);
    }
    return page.url();
  }

  /** Where the text of a fallback stands in its own language. */
  private UrlPath original(Page.Article article) {
    return rendering
        .site()
        .article(article.entry().id(), article.content().language())
        .map(Page.Article::url)
        .orElse(article.url());
  }

  private @Nullable FallbackView fallback(Page page) {
    if (!(page instanceof Page.Article article) || !article.isFallback()) return null;
    var language = article.content().language();
    return new FallbackView(
        rendering.language(language),
        rendering.languageName(language, article.language()),
        rendering.prose().plain(article.content().title(), language),
        rendering.href(original(article)));
  }

  private List<AlternateView> alternates(Page page) {
    return SearchEngines.alternates(page, rendering.site()).stream()
        .map(other -> new AlternateView(other.code(), rendering.absolute(other.url())))
        .toList();
  }

  private List<SwitchView> switcher(Page page, Language current) {
    var counterparts = rendering.site().counterparts(page);
    var views = new ArrayList<SwitchView>();
    for (var language : rendering.languages()) {
      var url = counterparts.get(language);
      boolean translated =
          url != null
              && (!(page instanceof Page.Article article)
                  || article.entry().in(language).isPresent());
      views.add(
          new SwitchView(
              rendering.language(language),
              rendering.href(url == null ? rendering.home(language) : url),
              language.equals(current),
              translated));
    }
    return views;
  }

  private List<MenuView> breadcrumbs(Page page, Language language) {
    var crumbs = rendering.site().breadcrumbs(page);
    if (crumbs.size() < 2) return List.of();
    return crumbs.stream()
        .map(
            crumb ->
                new MenuView(
                    rendering.prose().plain(crumb.label(), language), rendering.href(crumb.url())))
        .toList();
  }

  private @Nullable String improve(Page page) {
    var repository = rendering.site().config().repository();
    if (repository.isEmpty() || !(page instanceof Page.Article article)) return null;
    var file = article.content().document().source().value();
    return repository + (repository.endsWith("/") ? "" : "/") + "blob/HEAD/" + file;
  }

  private @Nullable Html structuredData(Page page) {
    return rendering
        .structuredData()
        .of(page, rendering.site())
        .map(Escape::jsonInScript)
        .orElse(null);
  }
}
