package org.atelier.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.Field.Place;
import org.atelier.model.Wording.Name;
import org.jspecify.annotations.Nullable;

/**
 * Puts the two halves of an entry together: the words of each item beside its facts, by key. Made
 * once per type; takes values that are valid by themselves and reports what only shows when both
 * halves are there.
 */
final class Joiner {

  private static final FieldValue.Group NOTHING =
      new FieldValue.Group(Map.of(), SourceSpan.wholeFile("-"));

  private final List<Part> parts;

  Joiner(Schema group) {
    parts = new ArrayList<>();
    group
        .object()
        .properties()
        .forEach((name, schema) -> parts.add(Part.of(name, schema, group.object().required())));
  }

  /**
   * One part of a group.
   *
   * @param inner for a mixed part: how the groups in it are joined
   * @param neededWords for a mixed part: what the front matter must say of each
   * @param neededFacts for a mixed part: what {@code entry.yml} must say of each
   */
  private record Part(
      Name name,
      Place place,
      boolean required,
      @Nullable String key,
      @Nullable Joiner inner,
      Set<String> neededWords,
      Set<String> neededFacts) {

    static Part of(String name, Schema schema, Set<String> required) {
      var place = Halves.place(schema);
      var items = schema.meaning().key() == null ? null : schema.list().items();
      var group = items == null ? schema : items;
      boolean mixed = place == Place.MIXED;
      return new Part(
          Name.of(name, schema),
          place,
          required.contains(name),
          items == null ? null : schema.meaning().key(),
          mixed ? new Joiner(group) : null,
          mixed ? Halves.ofObject(group, Place.TRANSLATED).object().required() : Set.of(),
          mixed ? Halves.ofObject(group, Place.SHARED).object().required() : Set.of());
    }
  }

  Outcome<FieldValue.Group> join(FieldValue.Group shared, FieldValue.Group translated) {
    var problems = new ArrayList<Diagnostic>();
    var joined = group(shared, translated, shared.where(), problems);
    return Outcome.of(joined, problems);
  }

  /** In the order of the model. */
  private FieldValue.Group group(
      FieldValue.Group shared,
      FieldValue.Group translated,
      SourceSpan where,
      List<Diagnostic> problems) {
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var part : parts) {
      var name = part.name.key();
      var pair = new Pair(shared.fields().get(name), translated.fields().get(name), translated);
      var value =
          switch (part.place) {
            case SHARED -> pair.shared;
            case TRANSLATED -> pair.translated;
            case EITHER -> either(part, pair, problems);
            case MIXED ->
                part.key == null ? mixed(part, pair, problems) : list(part, pair, problems);
          };
      if (value != null) fields.put(name, value);
    }
    return new FieldValue.Group(fields, where);
  }

  /** The two halves of one part, and the front matter in which the second ought to be. */
  private record Pair(
      @Nullable FieldValue shared, @Nullable FieldValue translated, FieldValue.Group around) {

    /** Where words are, or where they are missing. */
    SourceSpan whereWords() {
      return translated == null ? around.where() : translated.where();
    }
  }

  private static @Nullable FieldValue either(Part part, Pair pair, List<Diagnostic> problems) {
    if (pair.shared != null && pair.translated != null) {
      problems.add(
          say(Rule.MODEL_WRONG_PLACE, ".both", pair.translated.where(), part)
              .related(pair.shared.where()));
    } else if (pair.shared == null && pair.translated == null && part.required) {
      problems.add(say(Rule.MODEL_MISSING_FIELD, ".either", pair.around.where(), part));
    }
    return pair.shared != null ? pair.shared : pair.translated;
  }

  private static @Nullable FieldValue mixed(Part part, Pair pair, List<Diagnostic> problems) {
    if (part.inner == null || (pair.shared == null && pair.translated == null)) return null;
    if (pair.translated == null && pair.shared != null && !part.neededWords.isEmpty()) {
      problems.add(
          say(Rule.MODEL_MISSING_FIELD, ".words-of-group", pair.whereWords(), part)
              .with("parts", String.join(", ", part.neededWords))
              .related(pair.shared.where()));
    }
    if (pair.shared == null && pair.translated != null && !part.neededFacts.isEmpty()) {
      problems.add(
          say(Rule.MODEL_MISSING_FIELD, ".facts-of-group", pair.translated.where(), part)
              .with("parts", String.join(", ", part.neededFacts)));
    }
    var shared = pair.shared instanceof FieldValue.Group group ? group : NOTHING;
    var translated = pair.translated instanceof FieldValue.Group group ? group : NOTHING;
    var where = pair.shared != null ? pair.shared.where() : pair.whereWords();
    return part.inner.group(shared, translated, where, problems);
  }

  private static @Nullable FieldValue list(Part part, Pair pair, List<Diagnostic> problems) {
    var words =
        pair.translated instanceof FieldValue.Group group
            ? group.fields()
            : Map.<String, FieldValue>of();
    var keys = new LinkedHashSet<String>();
    var wordless = new LinkedHashMap<String, SourceSpan>();
    var joined = new ArrayList<FieldValue>();
    if (pair.shared instanceof FieldValue.Items items && part.inner != null && part.key != null) {
      for (var item : items.values()) {
        if (!(item instanceof FieldValue.Group facts)) continue;
        var key = facts.text(part.key).orElse("");
        if (!key.isEmpty()) keys.add(key);
        var own = words.get(key) instanceof FieldValue.Group group ? group : NOTHING;
        if (own == NOTHING && !key.isEmpty()) wordless.put(key, facts.where());
        joined.add(part.inner.group(facts, own, facts.where(), problems));
      }
    }
    words.forEach(
        (key, value) -> {
          if (!keys.contains(key)) problems.add(unknownKey(part, key, value, wordless.keySet()));
        });
    if (!part.neededWords.isEmpty() && !wordless.isEmpty()) {
      problems.add(withoutWords(part, pair, wordless));
    }
    return pair.shared == null ? null : new FieldValue.Items(joined, pair.shared.where());
  }

  private static Diagnostic unknownKey(
      Part part, String key, FieldValue value, Iterable<String> keys) {
    var problem =
        say(Rule.MODEL_KEY, "", value.where(), part)
            .with("key", Wording.quote(key))
            .with("file", EntrySchema.SHARED_FILE);
    return Wording.nearest(problem, key, keys);
  }

  private static Diagnostic withoutWords(Part part, Pair pair, Map<String, SourceSpan> wordless) {
    var diagnostic =
        say(Rule.MODEL_MISSING_FIELD, ".words", pair.whereWords(), part)
            .with("parts", String.join(", ", part.neededWords))
            .with("keys", String.join(", ", wordless.keySet()));
    for (var where : wordless.values()) diagnostic = diagnostic.related(where);
    return diagnostic;
  }

  private static Diagnostic say(Rule rule, String variant, SourceSpan where, Part part) {
    return Diagnostic.of(rule, where, Text.message(rule.id() + variant))
        .with("field", part.name.text());
  }
}
