package org.atelier.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.model.Field.Place;
import org.atelier.model.Meaning.Translatable;
import org.jspecify.annotations.Nullable;

/**
 * Takes one declaration apart: what {@code entry.yml} must be and what the front matter of each
 * language must be. A group with parts in both stands in both; a list with a key stands in {@code
 * entry.yml}, and its words in the front matter as a mapping from key to words.
 */
final class Halves {

  private Halves() {}

  /** Where a value is written, by its own mark and those of its parts. */
  static Place place(Schema schema) {
    if (schema.meaning().translatable() == Translatable.YES) return Place.TRANSLATED;
    if (schema.meaning().translatable() == Translatable.EITHER) return Place.EITHER;
    var items = schema.list().items();
    if (schema.meaning().key() != null && items != null) {
      return place(items) == Place.SHARED ? Place.SHARED : Place.MIXED;
    }
    var parts = new TreeSet<Place>();
    for (var part : schema.object().properties().values()) parts.add(place(part));
    if (parts.isEmpty() || parts.equals(Set.of(Place.SHARED))) return Place.SHARED;
    return parts.equals(Set.of(Place.TRANSLATED)) ? Place.TRANSLATED : Place.MIXED;
  }

  /** One half of a value, null where nothing of it stands there. */
  private static @Nullable Schema half(Schema whole, Place half) {
    var place = place(whole);
    if (place == half || place == Place.EITHER) return whole;
    if (place != Place.MIXED) return null;
    var items = whole.list().items();
    if (whole.meaning().key() == null || items == null) return ofObject(whole, half);
    var parts = ofObject(items, half);
    return half == Place.SHARED ? whole.withItems(parts) : words(whole, items, parts);
  }

  /** From the key of an item to its words. */
  private static Schema words(Schema list, Schema items, Schema words) {
    var key = items.object().properties().get(list.meaning().key());
    return Schema.ANY
        .withTypes(Set.of(JsonType.OBJECT))
        .withObject(new Schema.ObjectRules(Map.of(), Set.of(), false, words, key))
        .withMeaning(list.meaning());
  }

  /** One half of a group's parts, whether or not the group itself stands in one file only. */
  static Schema ofObject(Schema whole, Place half) {
    var properties = new LinkedHashMap<String, Schema>();
    whole
        .object()
        .properties()
        .forEach(
            (name, property) -> {
              var part = half(property, half);
              if (part != null) properties.put(name, part);
            });
    var rules = new Schema.ObjectRules(properties, required(whole, half), true, null, null);
    return whole
        .withObject(rules)
        .withCombined(
            speaksOf(whole.anyOf(), properties.keySet()) ? whole.anyOf() : List.of(),
            whole.allOf().stream().filter(s -> speaksOf(List.of(s), properties.keySet())).toList());
  }

  /**
   * A part that may stand in either half is asked for by neither; the words of a mixed part are
   * asked for when the halves are joined, because they depend on the items there are.
   */
  private static Set<String> required(Schema whole, Place half) {
    var required = new TreeSet<String>();
    for (var name : whole.object().required()) {
      var place = place(whole.object().properties().getOrDefault(name, Schema.ANY));
      if (place == half || (place == Place.MIXED && half == Place.SHARED)) required.add(name);
    }
    return required;
  }

  /** Whether alternatives mention names of this half only; the compiler refuses mixtures. */
  private static boolean speaksOf(List<Schema> branches, Set<String> names) {
    return branches.stream().allMatch(b -> names.containsAll(mentioned(b)));
  }

  /** The parts that a branch of {@code anyOf} or {@code allOf} speaks of. */
  static Set<String> mentioned(Schema branch) {
    var names = new TreeSet<>(branch.object().required());
    names.addAll(branch.object().properties().keySet());
    for (var inner : branch.anyOf()) names.addAll(mentioned(inner));
    for (var inner : branch.allOf()) names.addAll(mentioned(inner));
    return names;
  }
}
