package org.atelier.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Where a destination is for readers of one language: in their own language if there is such a
 * page, else where the original stands. Reports nothing.
 */
final class LinkTargets {

  static final LinkTarget NOWHERE = new LinkTarget.Nowhere();

  private final Map<EntryId, Entry> entries;
  private final PageIndex index;
  private final Map<UrlPath, Asset> files = new HashMap<>();
  private final Map<EntryId, Map<Language, UrlPath>> places = new HashMap<>();

  LinkTargets(Map<EntryId, Entry> entries, PageIndex index) {
    this.entries = entries;
    this.index = index;
    for (var entry : entries.values()) {
      if (entry.published()) entry.files().forEach(file -> files.put(file.url(), file));
    }
    for (var page : index.pages().values()) {
      if (page instanceof Page.Listing list && list.facet() == null) addPlaces(list);
    }
  }

  private void addPlaces(Page.Listing list) {
    if (list.type().pages()) return;
    for (var entry : list.members()) {
      places.computeIfAbsent(entry.id(), e -> new HashMap<>()).put(list.language(), list.url());
    }
  }

  /** The file, if the entry that it belongs to is published; else it is not there to be read. */
  LinkTarget file(Asset asset) {
    return files.containsKey(asset.url()) ? new LinkTarget.ToFile(asset) : NOWHERE;
  }

  LinkTarget entry(EntryId id, String fragment, Language language) {
    var article = article(id, language);
    if (article.isPresent()) return page(article.get(), fragment);
    var place = place(id, language);
    // What has no page of its own stands on its list, under its id.
    return place == null ? NOWHERE : new LinkTarget.ToPage(place, id, id.id());
  }

  /** The entry's page for readers of a language, or the original's where they have none. */
  Optional<Page.Article> article(EntryId id, Language language) {
    var own = index.article(id, language);
    if (own.isPresent()) return own;
    var entry = entries.get(id);
    if (entry == null) return Optional.empty();
    return entry.best(language).flatMap(t -> index.article(id, t.language()));
  }

  private @Nullable UrlPath place(EntryId id, Language language) {
    var byLanguage = places.get(id);
    if (byLanguage == null) return null;
    var own = byLanguage.get(language);
    var entry = entries.get(id);
    return own != null || entry == null
        ? own
        : entry.best(language).map(t -> byLanguage.get(t.language())).orElse(null);
  }

  LinkTarget list(Destination.ToList to, Language language) {
    return index.list(new PageIndex.ListKey(to.type().id(), language, to.facet())).stream()
        .findFirst()
        .<LinkTarget>map(list -> new LinkTarget.ToPage(list.url(), null, to.fragment()))
        .orElse(NOWHERE);
  }

  LinkTarget address(UrlPath url, String fragment) {
    var file = files.get(url);
    if (file != null) return new LinkTarget.ToFile(file);
    var page = index.at(url).orElse(null);
    if (page instanceof Page.Redirect redirect) return address(redirect.to(), fragment);
    if (page instanceof Page.Article article) return page(article, fragment);
    return page == null ? NOWHERE : new LinkTarget.ToPage(url, null, fragment);
  }

  /** A place that the text in this language lacks is dropped: the page itself is near enough. */
  private LinkTarget page(Page.Article article, String fragment) {
    var kept = hasAnchor(article.content(), fragment) ? fragment : "";
    return new LinkTarget.ToPage(article.url(), article.entry().id(), kept);
  }

  boolean hasAnchor(Translation content, String fragment) {
    if (fragment.isEmpty()) return true;
    var body = content.body();
    if (body == null) return false;
    for (var heading : body.outline()) {
      if (heading.id().equals(fragment)) return true;
    }
    return false;
  }
}
