package org.atelier.build;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.atelier.build.Question.Kind;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.site.Asset;
import org.atelier.site.Backlink;
import org.atelier.site.Crumb;
import org.atelier.site.Entry;
import org.atelier.site.LinkTarget;
import org.atelier.site.MenuEntry;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * A site that writes down what one page asks of it. The configuration and the model are not written
 * down: where they differ, no page is what it was. For one thread.
 */
final class AskedSite implements Site {

  private final Site site;
  private final Set<Question> questions = new HashSet<>();

  AskedSite(Site site) {
    this.site = site;
  }

  Set<Question> questions() {
    return questions;
  }

  private void ask(Question question) {
    questions.add(question);
  }

  private void askEntry(EntryId id) {
    ask(Question.of(Kind.ENTRY, id));
  }

  /** Whoever gets an entry may look at all that is known of it. */
  private List<Entry> handOut(List<Entry> entries) {
    for (var entry : entries) askEntry(entry.id());
    return entries;
  }

  private Optional<Page.Article> handOut(Optional<Page.Article> article) {
    article.ifPresent(found -> askEntry(found.entry().id()));
    return article;
  }

  /** The page that is being made. */
  void handOut(Page page) {
    ask(Question.of(Kind.PAGE, page.url()));
    if (page instanceof Page.Article article) askEntry(article.entry().id());
    if (page instanceof Page.Listing listing) handOut(listing.members());
  }

  @Override
  public SiteConfig config() {
    return site.config();
  }

  @Override
  public ContentModel model() {
    return site.model();
  }

  @Override
  public SortedMap<EntryId, Entry> entries() {
    return new AskedEntries<>(site.entries(), this::askEntry, () -> ask(Question.of(Kind.ENTRIES)));
  }

  @Override
  public List<Page> pages() {
    ask(Question.of(Kind.ADDRESSES));
    ask(Question.of(Kind.ENTRIES));
    return site.pages();
  }

  @Override
  public List<Asset> assets() {
    ask(Question.of(Kind.ADDRESSES));
    return site.assets();
  }

  @Override
  public Optional<Page> pageAt(UrlPath url) {
    ask(Question.of(Kind.PAGE, url));
    var page = site.pageAt(url);
    page.ifPresent(this::handOut);
    return page;
  }

  @Override
  public Optional<Language> textLanguageAt(UrlPath url) {
    ask(Question.of(Kind.TEXT_LANGUAGE, url));
    return site.textLanguageAt(url);
  }

  @Override
  public Optional<Page.Article> article(EntryId entry, Language language) {
    ask(Question.of(Kind.ARTICLE, entry, language));
    askEntry(entry);
    return site.article(entry, language);
  }

  @Override
  public Optional<Page.Listing> listing(ContentType type, Language language) {
    var listing = site.listing(type, language);
    ask(Question.of(Kind.LIST, type.id(), language));
    listing.ifPresent(this::handOut);
    return listing;
  }

  @Override
  public Optional<UrlPath> listAddress(ContentType type, Language language) {
    ask(Question.of(Kind.LIST_ADDRESS, type.id(), language));
    return site.listAddress(type, language);
  }

  @Override
  public List<Page.Listing> facets(ContentType type, Language language) {
    ask(Question.of(Kind.FACETS, type.id(), language));
    return site.facets(type, language);
  }

  @Override
  public List<Entry> members(ContentType type, Language language) {
    ask(Question.of(Kind.MEMBERS, type.id(), language));
    return handOut(site.members(type, language));
  }

  private void askAround(Page page) {
    ask(Question.of(Kind.AROUND, page.url()));
  }

  @Override
  public SortedMap<Language, UrlPath> counterparts(Page page) {
    askAround(page);
    return site.counterparts(page);
  }

  @Override
  public SortedMap<Language, UrlPath> translations(Page page) {
    askAround(page);
    return site.translations(page);
  }

  @Override
  public List<MenuEntry> menu(String name, Language language) {
    ask(Question.of(Kind.MENU, name, language));
    return site.menu(name, language);
  }

  @Override
  public List<Crumb> breadcrumbs(Page page) {
    askAround(page);
    return site.breadcrumbs(page);
  }

  @Override
  public Optional<Page.Article> previous(Page.Article article) {
    askAround(article);
    return handOut(site.previous(article));
  }

  @Override
  public Optional<Page.Article> next(Page.Article article) {
    askAround(article);
    return handOut(site.next(article));
  }

  @Override
  public List<Backlink> backlinks(EntryId entry) {
    ask(Question.of(Kind.AROUND, entry));
    return site.backlinks(entry);
  }

  @Override
  public List<Entry> related(Page.Article article) {
    askAround(article);
    return handOut(site.related(article));
  }

  @Override
  public LinkTarget resolve(Document from, Link link, Language language) {
    ask(Question.of(Kind.LINK, from.source() + "\n" + link.target(), language));
    return site.resolve(from, link, language);
  }

  @Override
  public LinkTarget resolve(String target, Language language) {
    ask(Question.of(Kind.TARGET, target, language));
    return site.resolve(target, language);
  }

  @Override
  public Map<UrlPath, UrlPath> redirects() {
    ask(Question.of(Kind.REST));
    return site.redirects();
  }

  @Override
  public List<LocalDate> datesThatMatter() {
    ask(Question.of(Kind.REST));
    return site.datesThatMatter();
  }
}
