package org.atelier.site;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;

/** The site as {@link SiteLinker} made it: every answer is a look-up in what was worked out. */
final class LinkedSite implements Site {

  private final LinkContext context;
  private final SortedMap<EntryId, Entry> entries;
  private final PageIndex index;
  private final Graph graph;
  private final List<Page> pages;
  private final List<Asset> assets;

  /** What was worked out over the pages. */
  record Graph(
      Members members,
      References references,
      Related related,
      Navigation navigation,
      LinkTable links,
      Menus menus,
      Map<UrlPath, UrlPath> redirects,
      List<LocalDate> dates) {}

  LinkedSite(LinkContext context, SortedMap<EntryId, Entry> entries, PageIndex index, Graph graph) {
    this.context = context;
    this.entries = Collections.unmodifiableSortedMap(entries);
    this.index = index;
    this.graph = graph;
    this.pages = List.copyOf(index.pages().values());
    this.assets =
        entries.values().stream()
            .filter(Entry::published)
            .flatMap(e -> e.files().stream())
            .sorted((a, b) -> a.url().compareTo(b.url()))
            .toList();
  }

  @Override
  public SiteConfig config() {
    return context.config();
  }

  @Override
  public ContentModel model() {
    return context.model();
  }

  @Override
  public SortedMap<EntryId, Entry> entries() {
    return entries;
  }

  @Override
  public List<Page> pages() {
    return pages;
  }

  @Override
  public List<Asset> assets() {
    return assets;
  }

  @Override
  public Optional<Page> pageAt(UrlPath url) {
    return index.at(url);
  }

  @Override
  public Optional<Language> textLanguageAt(UrlPath url) {
    return index.at(url).orElse(null) instanceof Page.Article article
        ? Optional.of(article.content().language())
        : Optional.empty();
  }

  @Override
  public Optional<Page.Article> article(EntryId entry, Language language) {
    return index.article(entry, language);
  }

  @Override
  public Optional<Page.Listing> listing(ContentType type, Language language) {
    return index.listing(type, language);
  }

  @Override
  public Optional<UrlPath> listAddress(ContentType type, Language language) {
    return listing(type, language).map(Page.Listing::url);
  }

  @Override
  public List<Page.Listing> facets(ContentType type, Language language) {
    return index.facets(type, language);
  }

  @Override
  public List<Entry> members(ContentType type, Language language) {
    return graph.members().of(type, language);
  }

  @Override
  public SortedMap<Language, UrlPath> counterparts(Page page) {
    return graph.navigation().counterparts(page);
  }

  @Override
  public SortedMap<Language, UrlPath> translations(Page page) {
    return graph.navigation().translations(page);
  }

  @Override
  public List<MenuEntry> menu(String name, Language language) {
    return graph.menus().menu(name, language);
  }

  @Override
  public List<Crumb> breadcrumbs(Page page) {
    return graph.navigation().breadcrumbs(page);
  }

  @Override
  public Optional<Page.Article> previous(Page.Article article) {
    return graph.navigation().previous(article);
  }

  @Override
  public Optional<Page.Article> next(Page.Article article) {
    return graph.navigation().next(article);
  }

  @Override
  public List<Backlink> backlinks(EntryId entry) {
    return List.copyOf(graph.references().to(entry));
  }

  @Override
  public List<Entry> related(Page.Article article) {
    return graph.related().to(article.entry().id(), article.language());
  }

  @Override
  public LinkTarget resolve(Document from, Link link, Language language) {
    return graph.links().resolve(from, link.target(), language);
  }

  @Override
  public LinkTarget resolve(String target, Language language) {
    return graph.links().resolve(target, language);
  }

  @Override
  public Map<UrlPath, UrlPath> redirects() {
    return graph.redirects();
  }

  @Override
  public List<LocalDate> datesThatMatter() {
    return graph.dates();
  }
}
