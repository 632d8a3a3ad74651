package org.atelier.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** Schemas and YAML as plain JSON values, for the oracle to read. */
final class SchemaJson {

  private SchemaJson() {}

  /** Only the rules: the oracle knows nothing of labels. */
  static Map<String, Object> of(Schema schema) {
    var json = new LinkedHashMap<String, Object>();
    if (!schema.types().isEmpty()) {
      json.put("type", schema.types().stream().map(JsonType::word).toList());
    }
    if (!schema.allowed().isEmpty()) {
      var values = new ArrayList<@Nullable Object>();
      for (var value : schema.allowed()) values.add(plain(value));
      json.put("enum", values);
    }
    text(schema.text(), json);
    if (schema.number().minimum() != null) json.put("minimum", schema.number().minimum());
    if (schema.number().maximum() != null) json.put("maximum", schema.number().maximum());
    list(schema.list(), json);
    object(schema.object(), json);
    if (!schema.anyOf().isEmpty()) json.put("anyOf", all(schema.anyOf()));
    if (!schema.allOf().isEmpty()) json.put("allOf", all(schema.allOf()));
    return json;
  }

  private static List<Map<String, Object>> all(List<Schema> schemas) {
    return schemas.stream().map(SchemaJson::of).toList();
  }

  private static void text(Schema.TextRules rules, Map<String, Object> json) {
    json.put("minLength", rules.minLength());
    if (rules.maxLength() < Integer.MAX_VALUE) json.put("maxLength", rules.maxLength());
    if (rules.pattern() != null) json.put("pattern", rules.pattern().source());
    if (rules.format() != null) json.put("format", rules.format().word());
  }

  private static void list(Schema.ListRules rules, Map<String, Object> json) {
    if (rules.items() != null) json.put("items", of(rules.items()));
    json.put("minItems", rules.minItems());
    if (rules.maxItems() < Integer.MAX_VALUE) json.put("maxItems", rules.maxItems());
    json.put("uniqueItems", rules.unique());
  }

  private static void object(Schema.ObjectRules rules, Map<String, Object> json) {
    var properties = new LinkedHashMap<String, Object>();
    rules.properties().forEach((name, property) -> properties.put(name, of(property)));
    json.put("properties", properties);
    json.put("required", List.copyOf(rules.required()));
    if (rules.closed()) json.put("additionalProperties", false);
    if (rules.additional() != null) json.put("additionalProperties", of(rules.additional()));
    if (rules.propertyNames() != null) json.put("propertyNames", of(rules.propertyNames()));
  }

  static @Nullable Object plain(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      var items = new ArrayList<@Nullable Object>();
      for (var item : sequence.items()) items.add(plain(item));
      return items;
    }
    if (node instanceof YamlNode.Mapping mapping) {
      var fields = new LinkedHashMap<String, @Nullable Object>();
      for (var entry : mapping.entries()) fields.put(entry.key().text(), plain(entry.value()));
      return fields;
    }
    var scalar = (YamlNode.Scalar) node;
    return switch (scalar.type()) {
      case STRING -> scalar.text();
      case BOOLEAN -> Boolean.valueOf(scalar.text());
      case NULL -> null;
      case INTEGER, NUMBER -> JsonValue.number(scalar);
    };
  }
}
