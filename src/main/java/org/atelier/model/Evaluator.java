package org.atelier.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.Wording.Name;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Validates YAML against a schema and makes typed values of it, in one pass, reporting every
 * problem. Only what is valid becomes a value. Knows one file at a time: how the halves of an entry
 * fit together is for {@link Joiner}.
 */
final class Evaluator {

  private final FieldMistakes.Scope scope;
  private final List<Diagnostic> problems;
  private final Scalars scalars;
  private final FieldMistakes mistakes;

  Evaluator(FieldMistakes.Scope scope, List<Diagnostic> problems) {
    this.scope = scope;
    this.problems = problems;
    this.scalars = new Scalars(problems);
    this.mistakes = new FieldMistakes(scope);
  }

  /** A whole file; what is wrong in it is left out. */
  FieldValue.Group file(Schema schema, Schema otherHalf, YamlNode.Mapping mapping) {
    var group = group(schema, otherHalf, mapping, null);
    combined(schema, mapping, new Name(scope.file(), null));
    return group;
  }

  /** Null where there is no value, and where it is wrong or private. */
  private @Nullable FieldValue value(
      Schema schema, @Nullable Schema otherHalf, YamlNode node, Name name) {
    if (!fits(schema, node)) {
      problems.add(TypeMistakes.report(schema, node, name));
      return null;
    }
    FieldValue value;
    if (node instanceof YamlNode.Mapping mapping) {
      if (scalars.isForbidden(schema, node, name)) return null;
      value = group(schema, otherHalf, mapping, name);
    } else if (node instanceof YamlNode.Sequence sequence) {
      if (scalars.isForbidden(schema, node, name)) return null;
      value = items(schema, otherHalf, sequence, name);
    } else {
      value = scalars.value(schema, (YamlNode.Scalar) node, name);
    }
    var branch = combined(schema, node, name);
    if (schema.meaning().isPrivate()) return null;
    return schema.types().isEmpty() && branch != null ? branch : value;
  }

  private static boolean fits(Schema schema, YamlNode node) {
    for (var type : schema.types()) {
      if (type.fits(node)) return true;
    }
    return schema.types().isEmpty();
  }

  private FieldValue.Group group(
      Schema schema, @Nullable Schema otherHalf, YamlNode.Mapping mapping, @Nullable Name name) {
    var rules = schema.object();
    var level = new FieldMistakes.Level(schema, otherHalf, mapping, name);
    var fields = new LinkedHashMap<String, FieldValue>();
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      checkName(rules, entry.key(), name);
      var property = rules.properties().get(key);
      if (property == null && rules.closed()) {
        problems.add(mistakes.unknown(level, entry.key()));
        continue;
      }
      boolean known = property != null;
      if (property == null) property = rules.additional() == null ? Schema.ANY : rules.additional();
      var other = known ? FieldMistakes.part(otherHalf, key) : itemsOf(otherHalf);
      var value = value(property, other, entry.value(), Name.of(key, property));
      if (value == null) continue;
      fields.put(key, isWords(schema) ? at(entry.key().where(), value) : value);
    }
    for (var required : rules.required()) {
      if (!mapping.has(required)) problems.add(mistakes.missing(level, required));
    }
    return new FieldValue.Group(fields, Wording.anchor(mapping));
  }

  private void checkName(Schema.ObjectRules rules, YamlNode.Scalar key, @Nullable Name group) {
    if (rules.propertyNames() == null) return;
    var text = new YamlNode.Scalar(YamlNode.ScalarType.STRING, key.text(), key.where());
    var name = group != null ? group : new Name(key.text(), null);
    value(rules.propertyNames(), null, text, name);
  }

  /** Words of an item stand where its key stands, so that a key without an item can be shown. */
  private static FieldValue at(SourceSpan where, FieldValue value) {
    return value instanceof FieldValue.Group group
        ? new FieldValue.Group(group.fields(), where)
        : value;
  }

  private static boolean isWords(Schema schema) {
    return schema.meaning().key() != null && schema.object().additional() != null;
  }

  /** The items of a list with a key, which is a list in one half and a mapping in the other. */
  private static @Nullable Schema itemsOf(@Nullable Schema half) {
    if (half == null || half.meaning().key() == null) return null;
    return half.list().items() != null ? half.list().items() : half.object().additional();
  }

  private FieldValue items(
      Schema schema, @Nullable Schema otherHalf, YamlNode.Sequence sequence, Name name) {
    var rules = schema.list();
    checkCount(rules, sequence, name);
    if (rules.unique()) checkUnique(sequence, name);
    if (schema.meaning().key() != null) checkKeys(schema.meaning().key(), sequence, name);
    var values = new ArrayList<FieldValue>();
    var items = rules.items() == null ? Schema.ANY : rules.items();
    for (var item : sequence.items()) {
      var value = value(items, itemsOf(otherHalf), item, name);
      if (value != null) values.add(value);
    }
    return new FieldValue.Items(values, sequence.where());
  }

  private void checkCount(Schema.ListRules rules, YamlNode.Sequence sequence, Name name) {
    int count = sequence.items().size();
    if (count < rules.minItems()) {
      problems.add(
          count(".few", sequence.where(), name)
              .with("count", count)
              .with("limit", rules.minItems()));
    } else if (count > rules.maxItems()) {
      problems.add(
          count(".many", sequence.items().get(rules.maxItems()).where(), name)
              .with("count", count)
              .with("limit", rules.maxItems()));
    }
  }

  private static Diagnostic count(String variant, SourceSpan where, Name name) {
    return Diagnostic.of(Rule.MODEL_COUNT, where, Text.message(Rule.MODEL_COUNT.id() + variant))
        .with("field", name.text());
  }

  private void checkUnique(YamlNode.Sequence sequence, Name name) {
    var seen = new HashMap<String, SourceSpan>();
    for (var item : sequence.items()) {
      var first = seen.putIfAbsent(JsonValue.fingerprint(item), item.where());
      if (first == null) continue;
      problems.add(
          Diagnostic.of(Rule.MODEL_DUPLICATE_ITEM, item.where())
              .with("found", Wording.found(item))
              .with("field", name.text())
              .related(first));
    }
  }

  private void checkKeys(String key, YamlNode.Sequence sequence, Name name) {
    var seen = new HashMap<String, SourceSpan>();
    for (var item : sequence.items()) {
      if (!(item instanceof YamlNode.Mapping mapping)) continue;
      if (!(mapping.get(key).orElse(null) instanceof YamlNode.Scalar scalar)) continue;
      var first = seen.putIfAbsent(scalar.text(), scalar.where());
      if (first == null) continue;
      problems.add(
          Diagnostic.of(
                  Rule.MODEL_KEY, scalar.where(), Text.message(Rule.MODEL_KEY.id() + ".twice"))
              .with("key", Wording.quote(scalar.text()))
              .with("field", name.text())
              .related(first));
    }
  }

  /** What the alternatives make of a value whose schema itself says nothing of its type. */
  private @Nullable FieldValue combined(Schema schema, YamlNode node, Name name) {
    FieldValue result = null;
    for (var branch : schema.allOf()) {
      var value = value(branch, null, node, name);
      if (result == null) result = value;
    }
    if (schema.anyOf().isEmpty()) return result;
    for (var branch : schema.anyOf()) {
      var wrong = new ArrayList<Diagnostic>();
      var value = new Evaluator(scope, wrong).value(branch, null, node, name);
      if (wrong.isEmpty()) return result == null ? value : result;
    }
    problems.add(FieldMistakes.noAlternative(schema, node, name));
    return result;
  }
}
