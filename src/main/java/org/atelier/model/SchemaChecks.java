package org.atelier.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.config.Language;
import org.atelier.model.Field.Place;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.Scalar;

/** What must hold between the keywords of one declaration. */
final class SchemaChecks {

  private final Keywords keywords;

  SchemaChecks(Keywords keywords) {
    this.keywords = keywords;
  }

  /** Marks that would have no effect where they stand, or the wrong one. */
  void checkMarks(YamlNode.Mapping mapping, Spot spot) {
    for (var entry : mapping.entries()) {
      boolean useless =
          switch (entry.key().text()) {
            case "x-translatable" ->
                entry.value() instanceof Scalar scalar
                    && !SchemaCompiler.isFalse(scalar)
                    && !(scalar.text().equals("either")
                        ? spot.mayBeEither()
                        : spot.mayBeTranslated());
            case "x-private", "x-key", "x-facet" -> spot == Spot.BRANCH;
            default -> false;
          };
      if (useless) {
        keywords.report(
            Keywords.problem("mark", entry.key().where()).with("key", entry.key().text()));
      }
    }
  }

  void check(YamlNode.Mapping mapping, Schema schema, Spot spot) {
    checkRequired(mapping, schema);
    checkMeaning(mapping, schema, spot);
    checkKey(mapping, schema);
    checkReference(mapping, schema);
    checkPatternHelp(mapping, schema);
    new PictureChecks(keywords).check(mapping, schema);
    checkDivided(mapping, schema, spot);
  }

  private void checkRequired(YamlNode.Mapping mapping, Schema schema) {
    var known = schema.object().properties().keySet();
    if (known.isEmpty()) return;
    checkNames(mapping, known);
    for (var keyword : List.of("anyOf", "allOf")) {
      if (!(mapping.get(keyword).orElse(null) instanceof YamlNode.Sequence branches)) continue;
      for (var item : branches.items()) {
        if (item instanceof YamlNode.Mapping branch && !branch.has("properties")) {
          checkNames(branch, known);
        }
      }
    }
  }

  private void checkNames(YamlNode.Mapping mapping, Iterable<String> known) {
    var names = new TreeSet<String>();
    known.forEach(names::add);
    if (!(mapping.get("required").orElse(null) instanceof YamlNode.Sequence required)) return;
    for (var item : required.items()) {
      if (!(item instanceof Scalar name) || names.contains(name.text())) continue;
      var problem =
          Keywords.problem("required", name.where()).with("name", Wording.quote(name.text()));
      keywords.report(Wording.nearest(problem, name.text(), names));
    }
  }

  /** What a declaration says beside its own rules, or beside a definition's. */
  void checkMeaning(YamlNode.Mapping mapping, Schema schema, Spot spot) {
    checkValueLabels(mapping, schema);
    if (spot != Spot.ROOT) checkUrl(mapping, schema);
    checkValueUrls(mapping, schema);
  }

  /** Labels for every word of an enum and for nothing else. */
  private void checkValueLabels(YamlNode.Mapping mapping, Schema schema) {
    var labels = mapping.entry("x-enum-labels").orElse(null);
    if (labels == null || !(labels.value() instanceof YamlNode.Mapping labelled)) return;
    var words = schema.allowed().stream().map(Scalar::text).toList();
    checkWords(labelled, "label-without-value", words);
    for (var word : words) {
      if (labelled.has(word)) continue;
      keywords.report(
          Keywords.problem("value-without-label", labels.key().where())
              .with("value", Wording.quote(word)));
    }
  }

  private void checkWords(YamlNode.Mapping said, String problem, List<String> words) {
    for (var entry : said.entries()) {
      var key = entry.key();
      if (words.contains(key.text())) continue;
      var unknown = Keywords.problem(problem, key.where()).with("value", Wording.quote(key.text()));
      keywords.report(Wording.nearest(unknown, key.text(), words));
    }
  }

  /** Only lists that are filtered by a field have an address with the field in it. */
  private void checkUrl(YamlNode.Mapping mapping, Schema schema) {
    var url = mapping.entry("x-url").orElse(null);
    if (url == null || schema.meaning().facet()) return;
    keywords.report(Keywords.problem("url-without-facet", url.key().where()));
  }

  /** Addresses for words of an enum and for nothing else, in each language one for each word. */
  private void checkValueUrls(YamlNode.Mapping mapping, Schema schema) {
    var urls = mapping.get("x-enum-urls").orElse(null);
    if (!(urls instanceof YamlNode.Mapping named)) return;
    checkWords(named, "url-without-value", schema.allowed().stream().map(Scalar::text).toList());
    for (var language : keywords.languages()) {
      var taken = new HashMap<String, Scalar>();
      for (var word : schema.allowed()) {
        if (!named.has(word.text())) taken.put(word.text(), word);
      }
      for (var word : schema.allowed()) {
        var segments = named.get(word.text()).orElse(null);
        if (segments instanceof YamlNode.Mapping texts
            && texts.get(language.code()).orElse(null) instanceof Scalar segment) {
          claim(segment, language, taken);
        }
      }
    }
  }

  private void claim(Scalar segment, Language language, Map<String, Scalar> taken) {
    var other = taken.putIfAbsent(segment.text(), segment);
    if (other == null) return;
    keywords.report(
        Keywords.problem("url-twice", segment.where())
            .with("segment", Wording.quote(segment.text()))
            .with("language", language.code())
            .related(other.where()));
  }

  /** A key must be a text that every item has, the same in all languages. */
  private void checkKey(YamlNode.Mapping mapping, Schema schema) {
    var key = mapping.get("x-key").orElse(null);
    if (key == null) return;
    var items = schema.list().items();
    var part = items == null ? null : items.object().properties().get(schema.meaning().key());
    boolean fine =
        items != null
            && part != null
            && items.object().required().contains(schema.meaning().key())
            && part.types().equals(Set.of(JsonType.STRING))
            && Halves.place(part) == Place.SHARED
            && !part.meaning().isPrivate();
    if (!fine) keywords.report(Keywords.problem("key", key.where()));
  }

  private void checkReference(YamlNode.Mapping mapping, Schema schema) {
    var reference = mapping.entry("x-reference").orElse(null);
    if (reference == null || schema.types().contains(JsonType.STRING)) return;
    keywords.report(Keywords.problem("reference", reference.key().where()));
  }

  private void checkPatternHelp(YamlNode.Mapping mapping, Schema schema) {
    if (schema.text().pattern() != null) return;
    mapping
        .entry("x-pattern-help")
        .ifPresent(e -> keywords.report(Keywords.problem("pattern-help", e.key().where())));
  }

  /** What is said of a group in two halves must be for one of them to keep. */
  private void checkDivided(YamlNode.Mapping mapping, Schema schema, Spot spot) {
    if (Halves.place(schema) != Place.MIXED || schema.meaning().key() != null) return;
    if (!schema.object().closed() && spot != Spot.ROOT) {
      keywords.report(Keywords.problem("open", Wording.anchor(mapping)));
    }
    for (var keyword : List.of("propertyNames", "enum", "const")) {
      mapping
          .entry(keyword)
          .ifPresent(
              e ->
                  keywords.report(
                      Keywords.problem("halves", e.key().where()).with("key", keyword)));
    }
    checkBranches(mapping, "anyOf", schema, List.of(schema.anyOf()));
    checkBranches(mapping, "allOf", schema, schema.allOf().stream().map(List::of).toList());
  }

  private void checkBranches(
      YamlNode.Mapping mapping, String keyword, Schema schema, List<List<Schema>> rules) {
    for (var rule : rules) {
      var places = new TreeSet<Place>();
      for (var branch : rule) {
        for (var name : Halves.mentioned(branch)) {
          var part = schema.object().properties().get(name);
          if (part != null) places.add(Halves.place(part));
        }
      }
      boolean onePlace =
          places.size() <= 1 && !places.contains(Place.MIXED) && !places.contains(Place.EITHER);
      if (onePlace) continue;
      mapping
          .entry(keyword)
          .ifPresent(
              e ->
                  keywords.report(
                      Keywords.problem("halves", e.key().where()).with("key", keyword)));
    }
  }
}
