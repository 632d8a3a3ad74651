package org.atelier.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a model file says under a keyword, and reports what is not of the keyword's form.
 * Knows no keyword by name.
 */
final class Keywords {

  private static final int MAX_COUNT = 1_000_000;

  private final List<Language> languages;

  /** A set, because a definition is read again wherever it is referred to. */
  private final Set<Diagnostic> problems = new LinkedHashSet<>();

  Keywords(List<Language> languages) {
    this.languages = List.copyOf(languages);
  }

  List<Language> languages() {
    return languages;
  }

  List<Diagnostic> problems() {
    return List.copyOf(problems);
  }

  void report(Diagnostic problem) {
    problems.add(problem);
  }

  /** A problem of the model itself: a variant of the one rule, ready for its arguments. */
  static Diagnostic problem(String variant, SourceSpan where) {
    return Diagnostic.of(
        Rule.MODEL_SCHEMA, where, Text.message(Rule.MODEL_SCHEMA.id() + "." + variant));
  }

  void checkKnown(YamlNode.Mapping mapping, Collection<String> known) {
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      if (known.contains(key)) continue;
      var unknown = problem("unknown-keyword", entry.key().where()).with("key", Wording.quote(key));
      report(Wording.nearest(unknown, key, known));
    }
  }

  boolean flag(YamlNode.Mapping mapping, String key, boolean otherwise) {
    var node = mapping.get(key).orElse(null);
    if (node == null) return otherwise;
    if (node instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.BOOLEAN) {
      return scalar.text().equalsIgnoreCase("true");
    }
    wrong(key, node, Text.message("value/expected-boolean"));
    return otherwise;
  }

  int count(YamlNode.Mapping mapping, String key, int otherwise) {
    var node = mapping.get(key).orElse(null);
    if (node == null) return otherwise;
    if (node instanceof YamlNode.Scalar scalar && JsonType.INTEGER.fits(scalar)) {
      var number = JsonValue.number(scalar);
      if (number != null
          && number.signum() >= 0
          && number.compareTo(BigDecimal.valueOf(MAX_COUNT)) <= 0) {
        return number.intValue();
      }
    }
    wrong(key, node, Text.message("value/expected-count"));
    return otherwise;
  }

  @Nullable BigDecimal number(YamlNode.Mapping mapping, String key) {
    var node = mapping.get(key).orElse(null);
    if (node == null) return null;
    var number = node instanceof YamlNode.Scalar scalar ? JsonValue.number(scalar) : null;
    if (number == null) wrong(key, node, Text.message("value/expected-number"));
    return number;
  }

  YamlNode.@Nullable Scalar text(YamlNode.Mapping mapping, String key) {
    var node = mapping.get(key).orElse(null);
    if (node == null) return null;
    if (node instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.STRING) return scalar;
    wrong(key, node, Text.message("value/expected-string"));
    return null;
  }

  /** One of the words of an enum, written in small letters. */
  <E extends Enum<E>> E word(YamlNode.Mapping mapping, String key, Class<E> words, E otherwise) {
    var text = text(mapping, key);
    if (text == null) return otherwise;
    var known = new ArrayList<String>();
    for (var word : words.getEnumConstants()) {
      var name = word.name().toLowerCase(Locale.ROOT);
      if (name.equals(text.text())) return word;
      known.add(name);
    }
    wrongWord(key, text, known);
    return otherwise;
  }

  void wrongWord(String key, YamlNode.Scalar found, List<String> known) {
    report(Wording.nearest(value(key, found, Text.anyOf(known)), found.text(), known));
  }

  List<YamlNode.Scalar> words(YamlNode.Mapping mapping, String key) {
    var node = mapping.get(key).orElse(null);
    if (node == null) return List.of();
    var words = new ArrayList<YamlNode.Scalar>();
    if (node instanceof YamlNode.Sequence sequence) {
      var seen = new TreeSet<String>();
      for (var item : sequence.items()) {
        if (item instanceof YamlNode.Scalar scalar
            && scalar.type() == ScalarType.STRING
            && seen.add(scalar.text())) {
          words.add(scalar);
        } else {
          wrong(key, item, Text.message("value/expected-distinct-names"));
        }
      }
    } else {
      wrong(key, node, Text.message("value/expected-distinct-names"));
    }
    return words;
  }

  YamlNode.@Nullable Mapping mapping(YamlNode.Mapping mapping, String key) {
    var node = mapping.get(key).orElse(null);
    if (node == null || node instanceof YamlNode.Mapping) return (YamlNode.Mapping) node;
    wrong(key, node, Text.message("value/expected-object"));
    return null;
  }

  /** A text in every language of the site; more languages are welcome. */
  @Nullable Localized localized(YamlNode.Mapping mapping, String key) {
    var node = mapping.get(key).orElse(null);
    return node == null ? null : localized(key, node);
  }

  @Nullable Localized localized(String key, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping texts)) {
      wrong(key, node, Text.message("value/expected-texts"));
      return null;
    }
    var found = new TreeMap<Language, String>();
    for (var entry : texts.entries()) {
      var language = language(key, entry.key());
      if (language == null) continue;
      if (entry.value() instanceof YamlNode.Scalar scalar
          && scalar.type() == ScalarType.STRING
          && !scalar.text().isBlank()) {
        found.put(language, scalar.text());
      } else {
        wrong(key, entry.value(), Text.message("value/expected-string"));
        found.put(language, "?");
      }
    }
    for (var language : languages) {
      if (found.containsKey(language) || node.where().file().equals(Reserved.FILE)) continue;
      report(
          problem("language", Wording.anchor(texts))
              .with("key", Wording.quote(key))
              .with("language", language.code()));
    }
    return found.isEmpty() ? null : new Localized(found);
  }

  @Nullable Language language(String key, YamlNode.Scalar code) {
    try {
      return new Language(code.text());
    } catch (IllegalArgumentException e) {
      wrong(key, code, Text.message("value/expected-language"));
      return null;
    }
  }

  void wrong(String key, YamlNode found, Text expected) {
    report(value(key, found, expected));
  }

  private static Diagnostic value(String key, YamlNode found, Text expected) {
    var where = found instanceof YamlNode.Mapping mapping ? Wording.anchor(mapping) : found.where();
    return problem("value", where)
        .with("key", Wording.quote(key))
        .with("expected", expected)
        .with("found", Wording.found(found));
  }
}
