package org.atelier.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.atelier.diagnostic.Text;
import org.atelier.model.Meaning.Translatable;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the declarations of one model file. Everything that is not of our subset of JSON Schema
 * is reported at its token; what can be understood is compiled all the same.
 */
final class SchemaCompiler {

  private static final String DEFINITIONS = "#/$defs/";

  private static final List<String> RULES =
      List.of(
          "type",
          "enum",
          "const",
          "properties",
          "required",
          "additionalProperties",
          "propertyNames",
          "items",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "minimum",
          "maximum",
          "anyOf",
          "allOf",
          "$ref");

  /** A definition that refers to others twice, which do so in turn, would never end. */
  private static final int MAX_DECLARATIONS = 10_000;

  private final Keywords keywords;
  private final MeaningReader meanings;
  private final SchemaChecks checks;
  private final Map<String, YamlNode> definitions;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<YamlNode.Scalar> references = new ArrayList<>();
  private int declarations;

  SchemaCompiler(Keywords keywords, Map<String, YamlNode> definitions) {
    this.keywords = keywords;
    this.meanings = new MeaningReader(keywords);
    this.checks = new SchemaChecks(keywords);
    this.definitions = definitions;
  }

  /** The types that the file refers to, at their tokens. */
  List<YamlNode.Scalar> references() {
    return List.copyOf(references);
  }

  /** The type itself; its keywords have been checked by whoever knows the type's own. */
  Schema compileRoot(YamlNode.Mapping mapping) {
    for (var entry : definitions.entrySet()) {
      open.push(entry.getKey());
      compile("$defs", entry.getValue(), Spot.DEFINITION);
      open.pop();
    }
    return rules(mapping, Meaning.NONE, Spot.ROOT);
  }

  private Schema compile(String keyword, YamlNode node, Spot spot) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      keywords.wrong(keyword, node, Text.message("value/expected-schema"));
      return Schema.ANY;
    }
    if (++declarations > MAX_DECLARATIONS) {
      if (declarations == MAX_DECLARATIONS + 1) {
        keywords.report(Keywords.problem("too-large", Wording.anchor(mapping)));
      }
      return Schema.ANY;
    }
    var known = new TreeSet<>(RULES);
    known.addAll(MeaningReader.WORDS);
    keywords.checkKnown(mapping, known);
    var reference = keywords.text(mapping, "x-reference");
    if (reference != null) references.add(reference);
    checks.checkMarks(mapping, spot);
    var ref = keywords.text(mapping, "$ref");
    if (ref == null) {
      return rules(mapping, meanings.read(mapping, Meaning.NONE), spot);
    }
    var target = resolve(mapping, ref, spot);
    var schema = target.withMeaning(meanings.read(mapping, target.meaning()));
    checks.checkMeaning(mapping, schema, spot);
    return schema;
  }

  private Schema resolve(YamlNode.Mapping mapping, YamlNode.Scalar ref, Spot spot) {
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      boolean rule = RULES.contains(key) && !key.equals("$ref");
      if (rule || key.equals("x-key")) {
        keywords.report(Keywords.problem("beside-ref", entry.key().where()).with("key", key));
      }
    }
    var text = ref.text();
    var name = text.startsWith(DEFINITIONS) ? text.substring(DEFINITIONS.length()) : "";
    var definition = definitions.get(name);
    if (definition == null) {
      var known = definitions.keySet().stream().map(d -> DEFINITIONS + d).toList();
      var problem = Keywords.problem("ref", ref.where()).with("found", Wording.quote(text));
      keywords.report(Wording.nearest(problem, text, known));
      return Schema.ANY;
    }
    if (open.contains(name)) {
      keywords.report(Keywords.problem("ref-loop", ref.where()).with("name", name));
      return Schema.ANY;
    }
    open.push(name);
    var own = meanings.read(mapping, Meaning.NONE).translatable();
    var schema = compile("$defs", definition, own == Translatable.NO ? spot : spot.whole());
    open.pop();
    return schema;
  }

  private Schema rules(YamlNode.Mapping mapping, Meaning meaning, Spot spot) {
    var below = meaning.translatable() == Translatable.NO ? spot : spot.whole();
    var schema =
        new Schema(
            types(mapping),
            allowed(mapping),
            text(mapping),
            new Schema.NumberRules(
                keywords.number(mapping, "minimum"), keywords.number(mapping, "maximum")),
            list(mapping, below),
            object(mapping, below),
            branches(mapping, "anyOf"),
            branches(mapping, "allOf"),
            meaning);
    checks.check(mapping, schema, spot);
    return schema;
  }

  private Set<JsonType> types(YamlNode.Mapping mapping) {
    var types = EnumSet.noneOf(JsonType.class);
    var node = mapping.get("type").orElse(null);
    if (node == null) return types;
    var words = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    var known = Arrays.stream(JsonType.values()).map(JsonType::word).toList();
    for (var word : words) {
      if (!(word instanceof YamlNode.Scalar scalar) || scalar.type() != ScalarType.STRING) {
        keywords.wrong("type", word, Text.anyOf(known));
        continue;
      }
      int index = known.indexOf(scalar.text());
      if (index < 0) keywords.wrongWord("type", scalar, known);
      else types.add(JsonType.values()[index]);
    }
    return types;
  }

  private List<YamlNode.Scalar> allowed(YamlNode.Mapping mapping) {
    var allowed = new ArrayList<YamlNode.Scalar>();
    var fixed = mapping.get("const").orElse(null);
    if (fixed instanceof YamlNode.Scalar scalar) allowed.add(scalar);
    else if (fixed != null)
      keywords.wrong("const", fixed, Text.message("value/expected-single-value"));
    var list = mapping.get("enum").orElse(null);
    if (list == null) return allowed;
    if (!(list instanceof YamlNode.Sequence sequence)
        || sequence.items().isEmpty()
        || fixed != null) {
      keywords.wrong("enum", list, Text.message("value/expected-distinct-values"));
      return allowed;
    }
    for (var item : sequence.items()) {
      if (item instanceof YamlNode.Scalar scalar
          && allowed.stream().noneMatch(a -> JsonValue.equal(a, scalar))) {
        allowed.add(scalar);
      } else {
        keywords.wrong("enum", item, Text.message("value/expected-distinct-values"));
      }
    }
    return allowed;
  }

  private Schema.TextRules text(YamlNode.Mapping mapping) {
    var format =
        mapping.has("format")
            ? keywords.word(mapping, "format", TextFormat.class, TextFormat.DATE)
            : null;
    return new Schema.TextRules(
        keywords.count(mapping, "minLength", 0),
        keywords.count(mapping, "maxLength", Integer.MAX_VALUE),
        pattern(mapping),
        format);
  }

  private @Nullable TextPattern pattern(YamlNode.Mapping mapping) {
    var source = keywords.text(mapping, "pattern");
    if (source == null) return null;
    try {
      return TextPattern.of(source.text());
    } catch (IllegalArgumentException e) {
      boolean known = !(e.getCause() instanceof PatternSyntaxException);
      keywords.report(
          Keywords.problem(known ? "pattern" : "pattern-syntax", source.where())
              .with("construct", known ? String.valueOf(e.getMessage()) : source.text()));
      return null;
    }
  }

  private Schema.ListRules list(YamlNode.Mapping mapping, Spot spot) {
    var items = mapping.get("items").orElse(null);
    return new Schema.ListRules(
        items == null ? null : compile("items", items, spot.items(mapping.has("x-key"))),
        keywords.count(mapping, "minItems", 0),
        keywords.count(mapping, "maxItems", Integer.MAX_VALUE),
        keywords.flag(mapping, "uniqueItems", false));
  }

  private Schema.ObjectRules object(YamlNode.Mapping mapping, Spot spot) {
    var properties = new LinkedHashMap<String, Schema>();
    var declared = keywords.mapping(mapping, "properties");
    if (declared != null) {
      for (var entry : declared.entries()) {
        var key = entry.key().text();
        properties.put(key, compile(key, entry.value(), spot.parts()));
      }
    }
    var required = new TreeSet<String>();
    for (var name : keywords.words(mapping, "required")) required.add(name.text());
    var names = mapping.get("propertyNames").orElse(null);
    var others = mapping.get("additionalProperties").orElse(null);
    boolean closed = isFalse(others);
    boolean asSchema = others instanceof YamlNode.Mapping;
    if (others != null && !closed && !asSchema) {
      keywords.wrong(
          "additionalProperties", others, Text.message("value/expected-false-or-schema"));
    }
    return new Schema.ObjectRules(
        properties,
        required,
        closed,
        others != null && asSchema ? compile("additionalProperties", others, spot.whole()) : null,
        names == null ? null : compile("propertyNames", names, spot.whole()));
  }

  static boolean isFalse(@Nullable YamlNode node) {
    return node instanceof YamlNode.Scalar scalar
        && scalar.type() == ScalarType.BOOLEAN
        && scalar.text().equalsIgnoreCase("false");
  }

  private List<Schema> branches(YamlNode.Mapping mapping, String keyword) {
    var node = mapping.get(keyword).orElse(null);
    if (node == null) return List.of();
    if (!(node instanceof YamlNode.Sequence sequence) || sequence.items().isEmpty()) {
      keywords.wrong(keyword, node, Text.message("value/expected-schemas"));
      return List.of();
    }
    var branches = new ArrayList<Schema>();
    for (var item : sequence.items()) branches.add(compile(keyword, item, Spot.BRANCH));
    return branches;
  }
}
