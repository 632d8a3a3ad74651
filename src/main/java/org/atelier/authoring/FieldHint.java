package org.atelier.authoring;

import java.util.List;
import java.util.Optional;
import org.atelier.diagnostic.Text;
import org.atelier.model.JsonType;
import org.atelier.model.Schema;
import org.atelier.source.YamlNode;

/**
 * In one sentence, what a value looks like. Leaves out what the field's own help says better:
 * lengths and patterns.
 */
final class FieldHint {

  private FieldHint() {}

  static Optional<Text.Message> of(Schema schema) {
    if (!schema.allowed().isEmpty()) return hint("choice", "words", choices(schema));
    var reference = schema.meaning().reference();
    if (reference != null) return hint("reference", "type", Text.literal(reference));
    if (schema.types().contains(JsonType.ARRAY)) return Optional.of(ofList(schema));
    if (schema.types().contains(JsonType.OBJECT)) return ofMapping(schema);
    if (schema.types().contains(JsonType.BOOLEAN)) return hint("flag");
    if (schema.types().contains(JsonType.INTEGER) || schema.types().contains(JsonType.NUMBER)) {
      return hint("number");
    }
    var format = schema.text().format();
    if (format == null) return Optional.empty();
    return switch (format) {
      case DATE -> hint("date");
      case URI -> hint("address");
      case EMAIL -> hint("email");
    };
  }

  private static Text.Message ofList(Schema list) {
    var items = list.list().items();
    if (items == null) return message("list");
    var reference = items.meaning().reference();
    if (reference != null) return message("references").with("type", reference);
    if (!items.allowed().isEmpty()) return message("choices").with("words", choices(items));
    var parts = parts(items);
    return parts.isEmpty()
        ? message("list")
        : message("groups").with("parts", String.join(", ", parts));
  }

  private static Optional<Text.Message> ofMapping(Schema mapping) {
    var words = mapping.object().additional();
    if (words != null) return hint("words", "parts", Text.literal(String.join(", ", parts(words))));
    var parts = parts(mapping);
    if (parts.isEmpty()) return Optional.empty();
    return hint("group", "parts", Text.literal(String.join(", ", parts)));
  }

  /** The parts one must give; all there are where none is a must. */
  private static List<String> parts(Schema mapping) {
    var all = mapping.object().properties().keySet();
    var required = all.stream().filter(mapping.object().required()::contains).toList();
    return required.isEmpty() ? List.copyOf(all) : required;
  }

  private static Text choices(Schema schema) {
    return Text.anyOf(schema.allowed().stream().map(YamlNode.Scalar::text).toList());
  }

  private static Optional<Text.Message> hint(String id) {
    return Optional.of(message(id));
  }

  private static Optional<Text.Message> hint(String id, String name, Text argument) {
    return Optional.of(message(id).with(name, argument));
  }

  private static Text.Message message(String id) {
    return Text.message("cli/new.hint." + id);
  }
}
