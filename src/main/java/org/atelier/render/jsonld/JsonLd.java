package org.atelier.render.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.render.StructuredData;
import org.atelier.render.format.Json;
import org.atelier.render.format.PlainText;
import org.atelier.render.page.Prose;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * What pages say to machines, in the words of schema.org: the page, the way to it, and the thing it
 * is about where that has a word. A page that stands in for another language's says only the way:
 * the rest is said where the text lives. Never an offer of a job, never a fact without its source.
 */
public final class JsonLd implements StructuredData {

  private final PlainText words;

  public JsonLd(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Optional<String> of(Page page, Site site) {
    var graph = new ArrayList<Node>();
    switch (page.kind()) {
      case ARTICLE -> article((Page.Article) page, site, graph);
      case LISTING -> listing((Page.Listing) page, site, graph);
      case CHOOSER -> graph.add(website(site, site.config().sourceLanguage()));
      case NOT_FOUND, REDIRECT -> {}
    }
    breadcrumbs(page, site, graph);
    if (graph.isEmpty()) return Optional.empty();
    var document = new LinkedHashMap<String, Object>();
    document.put("@context", "https://schema.org");
    document.put("@graph", graph.stream().map(Node::properties).toList());
    return Optional.of(Json.write(document));
  }

  private void article(Page.Article article, Site site, List<Node> graph) {
    if (article.isFallback()) return;
    var language = article.language();
    if (article.url().equals(UrlPath.ROOT.page(language.code()))) {
      graph.add(website(site, language));
    }
    var facts = new Facts(article, site, words);
    var things = things(facts);
    var fields = article.content().fields();
    var isArticle = article.entry().id().type().equals("practice");
    var work =
        Node.of(isArticle ? "Article" : "WebPage")
            .with("@id", facts.url())
            .with("url", facts.url())
            .with(isArticle ? "headline" : "name", facts.title())
            .with("description", facts.description())
            .with("inLanguage", language.code())
            .with("isPartOf", Node.reference(websiteId(site)))
            .with("datePublished", fields.date("publishDate").map(Object::toString))
            .with("dateModified", fields.date("reviewed").map(Object::toString));
    translations(article, site, work);
    if (isArticle) {
      var about = new ArrayList<Node>();
      things.forEach(
          thing -> about.add(Node.reference(String.valueOf(thing.properties().get("@id")))));
      about.addAll(facts.references("occupations", "occupation"));
      work.with("about", about);
    } else if (!things.isEmpty()) {
      work.with("mainEntity", Node.reference(facts.id(article.entry().id().type())));
    }
    graph.add(work);
    graph.addAll(things);
  }

  /** What the page is about; nothing where schema.org has no word for it. */
  private static List<Node> things(Facts facts) {
    return switch (facts.article().entry().id().type()) {
      case "occupation" -> Occupations.nodes(facts);
      case "practice" -> Programmes.practice(facts);
      case "path" -> Programmes.path(facts);
      case "session" -> Sessions.nodes(facts);
      case "organisation" -> Organisations.nodes(facts);
      case "contact" -> Organisations.contact(facts);
      default -> List.of();
    };
  }

  /** The original names its translations, each translation names the original. */
  private static void translations(Page.Article article, Site site, Node work) {
    var base = site.config().baseUrl();
    var source = article.entry().source();
    var others = new ArrayList<Node>();
    site.translations(article)
        .forEach(
            (language, url) -> {
              boolean own = language.equals(article.language());
              var related = article.language().equals(source) || language.equals(source);
              if (!own && related) others.add(Node.reference(base.absolute(url.value())));
            });
    if (article.language().equals(source)) work.with("workTranslation", others);
    else if (!others.isEmpty()) work.with("translationOfWork", others.get(0));
  }

  private void listing(Page.Listing listing, Site site, List<Node> graph) {
    var url = site.config().baseUrl().absolute(listing.url().value());
    var language = listing.language();
    graph.add(
        Node.of("CollectionPage")
            .with("@id", url)
            .with("url", url)
            .with("name", words.of(listing.type().labelPlural().in(language), language))
            .with("inLanguage", language.code())
            .with("isPartOf", Node.reference(websiteId(site))));
    if (listing.type().id().equals("term")) graph.add(Glossary.node(listing, url, words));
  }

  private Node website(Site site, Language language) {
    var config = site.config();
    var publisher = config.publisher().name();
    return Node.of("WebSite")
        .with("@id", websiteId(site))
        .with("url", config.baseUrl().value())
        .with("name", words.of(config.title().in(language), language))
        .with("description", words.of(config.description().in(language), language))
        .with("inLanguage", config.languages().stream().map(Language::code).toList())
        .with(
            "publisher",
            publisher == null ? null : Node.of("Organization").with("name", publisher));
  }

  private static String websiteId(Site site) {
    return site.config().baseUrl().value() + "#website";
  }

  private void breadcrumbs(Page page, Site site, List<Node> graph) {
    if (page.kind() == Page.Kind.NOT_FOUND || page.kind() == Page.Kind.REDIRECT) return;
    var crumbs = site.breadcrumbs(page);
    if (crumbs.size() < 2) return;
    var language =
        page instanceof Page.Listing list ? list.language() : ((Page.Article) page).language();
    var items = new ArrayList<Map<String, Object>>();
    for (var crumb : crumbs) {
      items.add(
          Node.of("ListItem")
              .with("position", items.size() + 1)
              .with("name", words.of(crumb.label(), language))
              .with("item", site.config().baseUrl().absolute(crumb.url().value()))
              .properties());
    }
    graph.add(Node.of("BreadcrumbList").with("itemListElement", items));
  }
}
