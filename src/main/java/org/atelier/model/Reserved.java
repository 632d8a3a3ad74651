package org.atelier.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.jspecify.annotations.Nullable;

/** The fields that every type has: declared in the program, in the form of a model file. */
final class Reserved {

  static final String FILE = "org/atelier/model/reserved.yml";

  private final YamlNode.Mapping declaration;

  private Reserved(YamlNode.Mapping declaration) {
    this.declaration = declaration;
  }

  static Reserved load() {
    try (var stream = Reserved.class.getResourceAsStream("reserved.yml")) {
      if (stream == null) throw new IllegalStateException(FILE + " is not in the program");
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      var read = YamlReader.read(FILE, text, 1);
      if (read.value() == null || !read.diagnostics().isEmpty()) {
        throw new IllegalStateException(FILE + ": " + read.diagnostics());
      }
      return new Reserved(read.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String field) {
    return entries(declaration, "properties").stream().anyMatch(e -> e.key().text().equals(field));
  }

  /**
   * A type's declaration with the reserved fields after its own. A field that the type declares too
   * keeps what the type does not say otherwise.
   */
  YamlNode.Mapping joinedTo(YamlNode.Mapping type, Keywords keywords) {
    var reserved = new LinkedHashMap<String, YamlNode.Entry>();
    for (var entry : entries(declaration, "properties")) reserved.put(entry.key().text(), entry);
    var properties = new ArrayList<YamlNode.Entry>();
    for (var entry : entries(type, "properties")) {
      var base = reserved.remove(entry.key().text());
      properties.add(
          base != null && entry.value() instanceof YamlNode.Mapping own
              ? new YamlNode.Entry(entry.key(), tightened(base, own, entry.key().text(), keywords))
              : entry);
    }
    properties.addAll(reserved.values());
    var joined = new ArrayList<YamlNode.Entry>();
    for (var entry : type.entries()) {
      if (!Set.of("properties", "required").contains(entry.key().text())) joined.add(entry);
    }
    joined.add(entry(type, "properties", new YamlNode.Mapping(properties, type.where())));
    joined.add(entry(type, "required", new YamlNode.Sequence(required(type), type.where())));
    return new YamlNode.Mapping(joined, type.where());
  }

  private static List<YamlNode.Entry> entries(YamlNode.Mapping mapping, String key) {
    return mapping.get(key).orElse(null) instanceof YamlNode.Mapping inner
        ? inner.entries()
        : List.of();
  }

  private static YamlNode.Entry entry(YamlNode.Mapping type, String key, YamlNode value) {
    var scalar = new YamlNode.Scalar(YamlNode.ScalarType.STRING, key, Wording.anchor(type));
    return new YamlNode.Entry(type.entry(key).map(YamlNode.Entry::key).orElse(scalar), value);
  }

  private static YamlNode.Mapping tightened(
      YamlNode.Entry base, YamlNode.Mapping own, String field, Keywords keywords) {
    var merged = new LinkedHashMap<String, YamlNode.Entry>();
    var given = (YamlNode.Mapping) base.value();
    for (var entry : own.entries()) {
      var key = entry.key().text();
      merged.put(key, entry);
      boolean fixed = Set.of("x-translatable", "type", "$ref").contains(key);
      if (fixed && !same(entry.value(), given.get(key).orElse(null))) {
        keywords.report(
            Keywords.problem("reserved", entry.key().where())
                .with("key", key)
                .with("field", field));
      }
    }
    for (var entry : given.entries()) {
      var key = entry.key().text();
      // The words of a pattern don't fit another one.
      if (key.equals("x-pattern-help") && own.has("pattern")) continue;
      merged.putIfAbsent(key, entry);
    }
    return new YamlNode.Mapping(List.copyOf(merged.values()), own.where());
  }

  private static boolean same(YamlNode one, @Nullable YamlNode other) {
    return other != null && JsonValue.fingerprint(one).equals(JsonValue.fingerprint(other));
  }

  private List<YamlNode> required(YamlNode.Mapping type) {
    var required = new ArrayList<YamlNode>();
    Map<String, YamlNode> always = new TreeMap<>();
    if (declaration.get("required").orElse(null) instanceof YamlNode.Sequence names) {
      for (var name : names.items()) always.put(((YamlNode.Scalar) name).text(), name);
    }
    if (type.get("required").orElse(null) instanceof YamlNode.Sequence names) {
      required.addAll(names.items());
    }
    var own =
        required.stream()
            .filter(YamlNode.Scalar.class::isInstance)
            .map(n -> ((YamlNode.Scalar) n).text())
            .collect(Collectors.toSet());
    always.forEach(
        (name, node) -> {
          if (!own.contains(name)) required.add(node);
        });
    return required;
  }
}
