package org.atelier.render.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.atelier.config.BaseUrl;
import org.atelier.config.Language;
import org.atelier.render.RenderContext;
import org.atelier.render.SiteSearch;
import org.atelier.render.StructuredData;
import org.atelier.render.Theme;
import org.atelier.render.i18n.Messages;
import org.atelier.render.picture.Pictures;
import org.atelier.render.share.Cards;
import org.atelier.render.template.TemplateEngine;
import org.atelier.render.view.LanguageView;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * What the making of pages has in common; for any number of threads.
 *
 * @param site who answers what a page asks; all else here was worked out of it for all pages
 * @param wishes where to put which cards a page wants
 * @param terms by the language of the text
 * @param searchIndexes by the language of the reader; none where there is nothing to find
 */
public record Rendering(
    Site site,
    Theme theme,
    Pictures pictures,
    Cards cards,
    Collection<Cards.Wish> wishes,
    Prose prose,
    TemplateEngine engine,
    StructuredData structuredData,
    Homes homes,
    FacetViews facets,
    ListingPages lists,
    Map<Language, TermLinks> terms,
    Map<Language, UrlPath> searchIndexes) {

  public Rendering(
      RenderContext context, Prose prose, TemplateEngine engine, StructuredData structuredData) {
    this(
        context.site(),
        context.theme(),
        context.pictures(),
        new Cards(context.theme()),
        new ConcurrentLinkedQueue<>(),
        prose,
        engine,
        structuredData,
        Homes.of(context.site()),
        new FacetViews(),
        ListingPages.of(context.site()),
        TermLinks.of(context.site()),
        SiteSearch.indexes(context.site()));
  }

  /** The same, telling machines nothing: for what is made beside the pages. */
  public Rendering withoutStructuredData() {
    return with(site, wishes, StructuredData.none());
  }

  /** The same for one page. */
  public Rendering asking(Site site, Collection<Cards.Wish> wishes) {
    return with(site, wishes, structuredData);
  }

  private Rendering with(Site site, Collection<Cards.Wish> wishes, StructuredData data) {
    return new Rendering(
        site,
        theme,
        pictures,
        cards,
        wishes,
        prose,
        engine,
        data,
        homes,
        facets,
        lists,
        terms,
        searchIndexes);
  }

  BaseUrl base() {
    return site.config().baseUrl();
  }

  List<Language> languages() {
    return site.config().languages();
  }

  Messages messages(Language language) {
    return theme.messages(language);
  }

  String href(UrlPath url) {
    return base().relative(url.value());
  }

  String absolute(UrlPath url) {
    return base().absolute(url.value());
  }

  UrlPath home(Language language) {
    return homes.of(language);
  }

  /** A page's HTML, in the language of its text, with links to the words that it uses. */
  String linked(String html, Page.Article page) {
    var terms = terms().get(page.content().language());
    return terms == null ? html : terms.link(html, page.entry().id(), page.language());
  }

  /** A language that a text is in; one the theme doesn't speak is called by its code. */
  LanguageView language(Language language) {
    var messages = theme.messages().get(language);
    return messages == null
        ? new LanguageView(language.code(), language.code(), "ltr")
        : new LanguageView(
            language.code(), messages.say("language.name"), messages.say("language.dir"));
  }

  /** What a language is called in another. */
  String languageName(Language language, Language reader) {
    return messages(reader)
        .find("languages." + language, List.of())
        .orElseGet(() -> language(language).name());
  }
}
