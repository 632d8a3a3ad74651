package org.atelier.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;

/**
 * What to read next: first what an entry's author named under {@code related}, then entries of its
 * type that share facet values or references with it. What few share counts more than what many do.
 * Worked out for an entry when it is asked for, since few builds ask for all.
 */
final class Related {

  private static final int SHOWN = 6;

  /** Enough that some are left in a language that lacks others. */
  private static final int KEPT = 24;

  /** What more entries than this share says nothing, and would make the work quadratic. */
  private static final int COMMON = 100;

  private final SortedMap<EntryId, Entry> entries;
  private final References references;
  private final Facets facets;
  private final List<Entry> published;
  private final Map<EntryId, Integer> positions = new HashMap<>();
  private final Map<String, List<Integer>> sharers = new HashMap<>();
  private final Map<EntryId, List<Entry>> found = new ConcurrentHashMap<>();

  Related(SortedMap<EntryId, Entry> entries, References references, Facets facets) {
    this.entries = entries;
    this.references = references;
    this.facets = facets;
    this.published = entries.values().stream().filter(Entry::published).toList();
  }

  Related link() {
    for (int i = 0; i < published.size(); i++) {
      positions.put(published.get(i).id(), i);
      for (var trait : traits(published.get(i))) {
        sharers.computeIfAbsent(trait, t -> new ArrayList<>()).add(i);
      }
    }
    return this;
  }

  /** What an entry can have in common with others of its type. */
  private Set<String> traits(Entry entry) {
    var prefix = entry.type().id() + " ";
    var traits = new LinkedHashSet<String>();
    var best = entry.best(entry.source());
    if (best.isEmpty()) return traits;
    for (var field : entry.type().facets()) {
      for (var facet : facets.facets(field, best.get().fields())) {
        traits.add(prefix + facet.key());
      }
    }
    for (var mention : references.of(entry.id())) traits.add(prefix + mention.target());
    return traits;
  }

  private List<Entry> nearest(EntryId id) {
    var own = entries.get(id);
    if (own == null) return List.of();
    var chosen = new LinkedHashSet<Integer>();
    for (var mention : references.of(id)) {
      var position = positions.get(mention.target());
      if (mention.field().equals("related") && position != null) chosen.add(position);
    }
    chosen.addAll(likely(own));
    chosen.remove(positions.get(id));
    return chosen.stream().limit(KEPT).map(published::get).toList();
  }

  /** Best first, then in id order: that is the order of the positions. */
  private List<Integer> likely(Entry own) {
    var scores = new HashMap<Integer, Double>();
    for (var trait : traits(own)) {
      var others = sharers.getOrDefault(trait, List.of());
      if (others.size() > COMMON) continue;
      for (var other : others) scores.merge(other, 1.0 / others.size(), Double::sum);
    }
    return scores.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Integer, Double>>comparingDouble(e -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(KEPT)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Entry> to(EntryId entry, Language language) {
    return found.computeIfAbsent(entry, this::nearest).stream()
        .filter(other -> isShown(other, language))
        .limit(SHOWN)
        .toList();
  }

  private static boolean isShown(Entry entry, Language language) {
    return entry.type().fallback() != ContentType.Fallback.HIDE || entry.in(language).isPresent();
  }
}
