package org.atelier.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.FacetField;
import org.atelier.render.view.FacetGroupView;
import org.atelier.render.view.FacetView;
import org.atelier.site.Entry;
import org.atelier.site.Facet;
import org.atelier.site.Page;
import org.atelier.site.Site;

/**
 * By what a list can be filtered, in the model's order; worked out once for all pages of a list and
 * its parts. For any number of threads.
 */
final class FacetViews {

  private final Map<Key, List<FacetGroupView>> there = new ConcurrentHashMap<>();
  private final Map<Key, List<FacetGroupView>> asked = new ConcurrentHashMap<>();

  /** Which list, and from where it is seen. */
  private record Key(String type, Perspective perspective) {}

  /** The lists by the values of a type. */
  private record Lists(Site site, List<Page.Listing> filtered, ContentType type) {
    String href(Page.Listing list) {
      return site.config().baseUrl().relative(list.url().value());
    }
  }

  /** Seen from a page that is no list, with the words that nobody has: that too is an answer. */
  List<FacetGroupView> of(Site site, ContentType type, Perspective perspective) {
    var lists = site.facets(type, perspective.reader());
    return asked.computeIfAbsent(
        new Key(type.id(), perspective),
        k ->
            groups(
                new Lists(site, lists, type),
                perspective,
                Map.of(),
                (field, values) -> words(field, values, perspective.text())));
  }

  /** Seen from a list: what there is. Positions only where it is whole, others would mislead. */
  List<FacetGroupView> of(Site site, Page.Listing listing) {
    var perspective = Perspective.of(listing.language());
    var lists = new Lists(site, site.facets(listing.type(), perspective.reader()), listing.type());
    var facet = listing.facet();
    if (facet == null && listing.pages() == 1) {
      var positions = new HashMap<EntryId, Integer>();
      for (var entry : listing.members()) positions.put(entry.id(), positions.size());
      return groups(lists, perspective, positions, FacetViews::values);
    }
    var groups =
        there.computeIfAbsent(
            new Key(listing.type().id(), perspective),
            k -> groups(lists, perspective, Map.of(), FacetViews::values));
    return facet == null ? groups : groups.stream().map(group -> marked(group, facet)).toList();
  }

  private static FacetGroupView marked(FacetGroupView group, Facet current) {
    if (!group.field().equals(current.field())) return group;
    return new FacetGroupView(
        group.field(),
        group.part(),
        group.within(),
        group.label(),
        group.values().stream().map(view -> marked(view, current)).toList());
  }

  private static FacetView marked(FacetView view, Facet current) {
    if (!view.value().equals(current.value())) return view;
    return new FacetView(
        view.value(), view.label(), view.url(), view.count(), true, view.positions());
  }

  /**
   * @param chosen which values of a field to show, of those that somebody has
   */
  private static List<FacetGroupView> groups(
      Lists lists,
      Perspective perspective,
      Map<EntryId, Integer> positions,
      BiFunction<FacetField, Map<String, FacetView>, List<FacetView>> chosen) {
    var values = new HashMap<String, Map<String, FacetView>>();
    for (var list : lists.filtered()) {
      var facet = list.facet();
      if (facet == null) continue;
      var view =
          new FacetView(
              facet.value(),
              facet.label().in(perspective.text()),
              lists.href(list),
              list.total(),
              false,
              positions.isEmpty() ? List.of() : positions(list.members(), positions));
      values.computeIfAbsent(facet.field(), f -> new LinkedHashMap<>()).put(facet.value(), view);
    }
    var groups = new ArrayList<FacetGroupView>();
    for (var field : lists.type().facets()) {
      var shown = chosen.apply(field, values.getOrDefault(field.name(), Map.of()));
      if (!shown.isEmpty()) groups.add(group(field, shown, perspective.text()));
    }
    return List.copyOf(groups);
  }

  private static List<Integer> positions(List<Entry> members, Map<EntryId, Integer> positions) {
    return members.stream()
        .map(Entry::id)
        .filter(positions::containsKey)
        .map(positions::get)
        .toList();
  }

  private static FacetGroupView group(FacetField field, List<FacetView> values, Language text) {
    var part = field.path().get(field.path().size() - 1);
    var within = field.within();
    return new FacetGroupView(
        field.name(),
        part,
        within == null ? null : within.in(text),
        ModelWords.label(field.schema(), part, text),
        values);
  }

  private static List<FacetView> values(FacetField field, Map<String, FacetView> values) {
    return List.copyOf(values.values());
  }

  private static List<FacetView> words(
      FacetField field, Map<String, FacetView> values, Language text) {
    if (field.words().isEmpty()) return List.copyOf(values.values());
    var views = new ArrayList<FacetView>();
    for (var word : field.words()) {
      var value = values.get(word.text());
      views.add(value == null ? nobody(field, word.text(), text) : value);
    }
    return views;
  }

  private static FacetView nobody(FacetField field, String word, Language text) {
    var label = field.wordLabels().get(word);
    var words = label == null ? word : label.in(text);
    return new FacetView(word, words, null, 0, false, List.of());
  }
}
