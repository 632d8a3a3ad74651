package org.atelier.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;

/**
 * What to read next: first what an entry's author named under {@code related}, then entries of its
 * type that share facet values or references with it. What few share counts more than what many do.
 */
final class Related {

  private static final int SHOWN = 6;

  /** Enough that some are left in a language that lacks others. */
  private static final int KEPT = 24;

  /** What more entries than this share says nothing, and would make the work quadratic. */
  private static final int COMMON = 150;

  private final SortedMap<EntryId, Entry> entries;
  private final References references;
  private final Facets facets;
  private final Map<EntryId, List<Entry>> byEntry = new HashMap<>();

  Related(SortedMap<EntryId, Entry> entries, References references, Facets facets) {
    this.entries = entries;
    this.references = references;
    this.facets = facets;
  }

  Related link() {
    var sharers = new HashMap<String, List<EntryId>>();
    var traits = new TreeMap<EntryId, Set<String>>();
    for (var entry : entries.values()) {
      if (!entry.published()) continue;
      var own = traits(entry);
      traits.put(entry.id(), own);
      own.forEach(t -> sharers.computeIfAbsent(t, k -> new ArrayList<>()).add(entry.id()));
    }
    traits.forEach((id, own) -> byEntry.put(id, nearest(id, own, sharers)));
    return this;
  }

  /** What an entry can have in common with others of its type. */
  private Set<String> traits(Entry entry) {
    var prefix = entry.type().id() + " ";
    var traits = new LinkedHashSet<String>();
    var best = entry.best(entry.source());
    for (var field : entry.type().fields().values()) {
      var value = best.map(t -> t.fields().fields().get(field.name()));
      if (!field.facet() || value.isEmpty()) continue;
      for (var facet : facets.facets(field, value.get())) {
        traits.add(prefix + facet.field() + " " + facet.value());
      }
    }
    for (var mention : references.of(entry.id())) traits.add(prefix + mention.target());
    return traits;
  }

  private List<Entry> nearest(EntryId id, Set<String> own, Map<String, List<EntryId>> sharers) {
    var chosen = new LinkedHashSet<EntryId>();
    for (var mention : references.of(id)) {
      if (mention.field().equals("related")) chosen.add(mention.target());
    }
    var scores = new TreeMap<EntryId, Double>();
    for (var trait : own) {
      var others = sharers.getOrDefault(trait, List.of());
      if (others.size() > COMMON) continue;
      for (var other : others) scores.merge(other, 1.0 / others.size(), Double::sum);
    }
    scores.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<EntryId, Double>::getValue).reversed())
        .limit(KEPT)
        .forEach(e -> chosen.add(e.getKey()));
    chosen.remove(id);
    return chosen.stream()
        .map(entries::get)
        .filter(entry -> entry != null && entry.published())
        .limit(KEPT)
        .toList();
  }

  List<Entry> to(EntryId entry, Language language) {
    return byEntry.getOrDefault(entry, List.of()).stream()
        .filter(other -> isShown(other, language))
        .limit(SHOWN)
        .toList();
  }

  private static boolean isShown(Entry entry, Language language) {
    return entry.type().fallback() != ContentType.Fallback.HIDE || entry.in(language).isPresent();
  }
}
