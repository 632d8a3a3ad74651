package org.atelier.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.render.view.BacklinkView;
import org.atelier.render.view.BacklinksView;
import org.atelier.render.view.DateView;
import org.atelier.render.view.EntryView;
import org.atelier.render.view.FieldsView;
import org.atelier.render.view.HeadingView;
import org.atelier.render.view.Html;
import org.atelier.render.view.LinkView;
import org.atelier.site.Backlink;
import org.atelier.site.Entry;
import org.atelier.site.Page;
import org.jspecify.annotations.Nullable;

/** The entry a page is about. */
final class EntryViews {

  /**
   * Less than the 200 and more of practised readers: this site is for those who read with effort.
   */
  private static final int WORDS_A_MINUTE = 130;

  private final Rendering rendering;
  private final Page.Article page;
  private final Perspective perspective;
  private final LinkViews links;
  private final List<Diagnostic> problems;

  EntryViews(Rendering rendering, Page.Article page, List<Diagnostic> problems) {
    this.rendering = rendering;
    this.page = page;
    this.perspective = new Perspective(page.language(), page.content().language());
    this.links = new LinkViews(rendering, perspective);
    this.problems = problems;
  }

  EntryView view() {
    var site = rendering.site();
    var entry = page.entry();
    var content = page.content();
    var language = content.language();
    var fields = new FieldViews(rendering, perspective, content.document());
    return new EntryView(
        entry.id().id(),
        entry.id().type(),
        entry.type().label().in(language),
        rendering.prose().plain(content.title(), language),
        rendering.prose().plain(content.description(), language),
        rendering.language(language),
        new SiteFunctions(rendering, perspective).section(entry.id().type()).orElse(null),
        fields.entry(entry.type(), content.fields()),
        body(),
        readingMinutes(),
        outline(),
        backlinks(),
        links.all(site.related(page)),
        neighbour(site.previous(page).orElse(null)),
        neighbour(site.next(page).orElse(null)),
        reviewed(fields));
  }

  private @Nullable Html body() {
    var content = page.content();
    var body = content.body();
    if (body == null || body.isEmpty()) return null;
    var document = content.document();
    var html =
        rendering
            .prose()
            .body(
                body,
                content.language(),
                new Links(rendering, document, perspective),
                new ThemeComponents(rendering, document, perspective, problems));
    return new Html(FirstPicture.atOnce(html));
  }

  private int readingMinutes() {
    var body = page.content().body();
    return body == null ? 0 : Math.max(1, Math.round((float) body.words() / WORDS_A_MINUTE));
  }

  private List<HeadingView> outline() {
    var body = page.content().body();
    if (body == null || !page.content().fields().flag("toc")) return List.of();
    return body.outline().stream()
        .filter(heading -> heading.level() == 2)
        .map(h -> new HeadingView(h.level(), h.id(), h.text()))
        .toList();
  }

  private @Nullable LinkView neighbour(Page.@Nullable Article other) {
    return other == null ? null : links.of(other.entry()).orElse(null);
  }

  private @Nullable DateView reviewed(FieldViews fields) {
    return page.content().fields().fields().get("reviewed") instanceof FieldValue.Date date
        ? fields.date(date)
        : null;
  }

  /** By type and field, each group in id order. */
  private List<BacklinksView> backlinks() {
    var groups = new TreeMap<String, List<Backlink>>();
    for (var backlink : rendering.site().backlinks(page.entry().id())) {
      var key = backlink.from().type() + "." + backlink.field();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(backlink);
    }
    var views = new ArrayList<BacklinksView>();
    groups.forEach((key, group) -> addGroup(key, group, views));
    return views;
  }

  private void addGroup(String key, List<Backlink> group, List<BacklinksView> into) {
    var entries = new LinkedHashMap<String, BacklinkView>();
    for (var backlink : group) {
      var from = rendering.site().entries().get(backlink.from());
      var link = links.find(backlink.from()).orElse(null);
      if (from == null || link == null) continue;
      entries.put(
          backlink.from() + " " + backlink.context(),
          new BacklinkView(link, context(from, backlink)));
    }
    if (entries.isEmpty()) return;
    var first = group.get(0);
    into.add(
        new BacklinksView(
            first.from().type(), first.field(), label(key, first), List.copyOf(entries.values())));
  }

  /** The theme's words for the role, else the plural of the type: a new type needs no words. */
  private String label(String key, Backlink backlink) {
    var language = perspective.text();
    return rendering
        .messages(language)
        .find("backlink." + key.replace('.', '-'), List.of())
        .orElseGet(
            () ->
                rendering
                    .site()
                    .model()
                    .type(backlink.from().type())
                    .map(type -> type.labelPlural().in(language))
                    .orElse(backlink.from().type()));
  }

  /** The item of the list that the reference stands in. */
  private @Nullable FieldsView context(Entry from, Backlink backlink) {
    int dot = backlink.field().indexOf('.');
    var content = from.best(perspective.reader()).orElse(null);
    if (dot < 0 || content == null) return null;
    var name = backlink.field().substring(0, dot);
    var field = from.type().fields().get(name);
    for (var item : content.fields().items(name)) {
      if (item instanceof FieldValue.Group group && isOf(group, backlink)) {
        var views =
            new FieldViews(rendering, perspective.withText(content.language()), content.document());
        var schema = field == null ? null : ModelWords.items(field.schema());
        return views.group(group, schema);
      }
    }
    return null;
  }

  private boolean isOf(FieldValue.Group group, Backlink backlink) {
    if (!mentions(group, page.entry().id())) return false;
    return backlink.context().isEmpty()
        || group.fields().values().stream()
            .anyMatch(v -> v instanceof FieldValue.Text t && t.value().equals(backlink.context()));
  }

  private static boolean mentions(FieldValue value, EntryId id) {
    if (value instanceof FieldValue.Reference reference) return reference.target().equals(id);
    if (value instanceof FieldValue.Items items) {
      return items.values().stream().anyMatch(item -> mentions(item, id));
    }
    return value instanceof FieldValue.Group group
        && group.fields().values().stream().anyMatch(part -> mentions(part, id));
  }
}
