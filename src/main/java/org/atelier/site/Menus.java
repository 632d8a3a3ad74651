package org.atelier.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.atelier.config.Language;
import org.atelier.config.MenuItem;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;
import org.atelier.model.EntryId;

/**
 * The menus of the site in each language. A line whose page readers don't see today is left out of
 * the menu; one that never leads anywhere is an error.
 */
final class Menus {

  private final LinkContext context;
  private final Map<EntryId, Entry> entries;
  private final PageIndex index;
  private final LinkTable links;
  private final Map<String, Map<Language, List<MenuEntry>>> byName = new HashMap<>();

  Menus(LinkContext context, Map<EntryId, Entry> entries, PageIndex index, LinkTable links) {
    this.context = context;
    this.entries = entries;
    this.index = index;
    this.links = links;
  }

  Menus link() {
    context
        .config()
        .menus()
        .forEach(
            (name, items) -> {
              items.forEach(this::check);
              var menus = new HashMap<Language, List<MenuEntry>>();
              for (var language : context.languages()) menus.put(language, menu(items, language));
              byName.put(name, menus);
            });
    return this;
  }

  private List<MenuEntry> menu(List<MenuItem> items, Language language) {
    var menu = new ArrayList<MenuEntry>();
    for (var item : items) line(item, language).ifPresent(menu::add);
    return List.copyOf(menu);
  }

  private Optional<MenuEntry> line(MenuItem item, Language language) {
    var target = links.resolve(item.target(), language);
    if (target instanceof LinkTarget.ToPage page) {
      return Optional.of(new MenuEntry(label(item, page, language), page.url()));
    }
    if (target instanceof LinkTarget.ToFile file) {
      return Optional.of(new MenuEntry(label(item, item.target(), language), file.asset().url()));
    }
    if (target instanceof LinkTarget.Outside out) {
      var label = label(item, out.href(), language);
      return Optional.of(new MenuEntry(label, UrlPath.ROOT, out.href()));
    }
    return Optional.empty();
  }

  private static String label(MenuItem item, String otherwise, Language language) {
    var label = item.label();
    return label != null ? label.in(language) : otherwise;
  }

  private String label(MenuItem item, LinkTarget.ToPage target, Language language) {
    var label = item.label();
    if (label != null) return label.in(language);
    var page = index.at(target.url()).orElse(null);
    if (page instanceof Page.Article article) return article.content().title();
    if (page instanceof Page.Listing listing) return listing.type().labelPlural().in(language);
    return context.config().title().in(language);
  }

  private void check(MenuItem item) {
    var missing = context.languages().stream().filter(l -> line(item, l).isEmpty()).toList();
    if (missing.size() < context.languages().size()) return;
    var target = item.target();
    if (isKnown(target)) {
      context.report(
          Diagnostic.of(Rule.MENU_TARGET, item.where(), Text.message("menu/target.unpublished"))
              .with("target", target)
              .severity(Severity.WARNING));
    } else {
      context.report(
          Diagnostic.of(Rule.MENU_TARGET, item.where())
              .with("target", target)
              .didYouMean(target, possible()));
    }
  }

  private boolean isKnown(String target) {
    return possible().contains(target);
  }

  /** Everything a menu may lead to, by name. */
  private TreeSet<String> possible() {
    var names = new TreeSet<String>();
    for (var entry : entries.values()) {
      if (entry.type().pages()) names.add(entry.id().toString());
    }
    for (var type : context.types()) {
      if (type.listing() != null) names.add("list:" + type.id());
    }
    return names;
  }

  List<MenuEntry> menu(String name, Language language) {
    return byName.getOrDefault(name, Map.of()).getOrDefault(language, List.of());
  }
}
