package org.atelier.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.FacetField;
import org.atelier.render.view.FacetGroupView;
import org.atelier.render.view.FacetView;
import org.atelier.site.Entry;
import org.atelier.site.Facet;
import org.atelier.site.Page;
import org.jspecify.annotations.Nullable;

/** By what a list can be filtered, in the model's order. */
record FacetViews(Rendering rendering, Perspective perspective) {

  /** Seen from a page that is no list, with the words that nobody has: that too is an answer. */
  List<FacetGroupView> of(ContentType type) {
    return groups(type, null, Map.of(), this::words);
  }

  /** Seen from a list: what there is. Positions only where it is whole, others would mislead. */
  List<FacetGroupView> of(Page.Listing listing) {
    var positions = new HashMap<EntryId, Integer>();
    if (listing.facet() == null && listing.pages() == 1) {
      for (var entry : listing.members()) positions.put(entry.id(), positions.size());
    }
    return groups(
        listing.type(), listing.facet(), positions, (f, values) -> List.copyOf(values.values()));
  }

  private List<FacetGroupView> groups(
      ContentType type,
      @Nullable Facet current,
      Map<EntryId, Integer> positions,
      BiFunction<FacetField, Map<String, FacetView>, List<FacetView>> chosen) {
    var values = new HashMap<String, Map<String, FacetView>>();
    for (var list : rendering.site().facets(type, perspective.reader())) {
      var facet = list.facet();
      if (facet == null) continue;
      var view =
          new FacetView(
              facet.value(),
              facet.label().in(perspective.text()),
              rendering.href(list.url()),
              list.total(),
              facet.equals(current),
              positions(list.members(), positions));
      values.computeIfAbsent(facet.field(), f -> new LinkedHashMap<>()).put(facet.value(), view);
    }
    var groups = new ArrayList<FacetGroupView>();
    for (var field : type.facets()) {
      var own = values.get(field.name());
      if (own != null) groups.add(group(field, chosen.apply(field, own)));
    }
    return groups;
  }

  private static List<Integer> positions(List<Entry> members, Map<EntryId, Integer> positions) {
    return members.stream()
        .map(Entry::id)
        .filter(positions::containsKey)
        .map(positions::get)
        .toList();
  }

  private FacetGroupView group(FacetField field, List<FacetView> values) {
    var part = field.path().get(field.path().size() - 1);
    var within = field.within();
    return new FacetGroupView(
        field.name(),
        part,
        within == null ? null : within.in(perspective.text()),
        ModelWords.label(field.schema(), part, perspective.text()),
        values);
  }

  private List<FacetView> words(FacetField field, Map<String, FacetView> values) {
    if (field.words().isEmpty()) return List.copyOf(values.values());
    var views = new ArrayList<FacetView>();
    for (var word : field.words()) {
      var value = values.get(word.text());
      views.add(value == null ? nobody(field, word.text()) : value);
    }
    return views;
  }

  private FacetView nobody(FacetField field, String word) {
    var label = field.wordLabels().get(word);
    var words = label == null ? word : label.in(perspective.text());
    return new FacetView(word, words, null, 0, false, List.of());
  }
}
