package org.atelier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.config.Localized;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What lists of a type can be filtered by: a field, or a part of a group or of a list's items.
 * Knows no value.
 *
 * @param path the names from the field down: {@code workSituations}, {@code noise}
 * @param schema what a value must be
 * @param within what people call the field that it is a part of; null for a whole field
 */
public record FacetField(List<String> path, Schema schema, @Nullable Localized within) {

  public FacetField {
    path = List.copyOf(path);
  }

  /** A field itself and its parts, as the model marks them, in its order. */
  static List<FacetField> of(String name, Schema schema) {
    var found = new ArrayList<FacetField>();
    collect(new FacetField(List.of(name), schema, null), found);
    return List.copyOf(found);
  }

  private static void collect(FacetField field, List<FacetField> into) {
    if (field.schema.meaning().facet()) into.add(field);
    var items = field.schema.list().items();
    var parts = (items == null ? field.schema : items).object().properties();
    var own = field.schema.meaning().label();
    var within = own == null ? field.within : own;
    parts.forEach(
        (name, part) -> {
          var path = new ArrayList<>(field.path);
          path.add(name);
          collect(new FacetField(path, part, within), into);
        });
  }

  /** How it is told from the others of its type: {@code workSituations.noise}. */
  public String name() {
    return String.join(".", path);
  }

  /** Whether it is a part of a field. */
  public boolean isPart() {
    return path.size() > 1;
  }

  public @Nullable Localized label() {
    return schema.meaning().label();
  }

  /** How it stands in addresses of lists filtered by it, where the model says so. */
  public Optional<Localized> segment() {
    return Optional.ofNullable(schema.meaning().segment());
  }

  /** The words that it, or each item of it, may be; none where the model doesn't list them. */
  public List<YamlNode.Scalar> words() {
    var items = schema.list().items();
    return items == null ? schema.allowed() : items.allowed();
  }

  /** What readers see for each of these words; empty where the model doesn't say. */
  public Map<String, Localized> wordLabels() {
    var items = schema.list().items();
    return (items == null ? schema : items).meaning().valueLabels();
  }

  /** The type of the entries it names, whether it names one or is a list of them. */
  public Optional<String> reference() {
    return schema.reference();
  }

  /** What an entry says of it, each value of a list by itself; nothing where it says nothing. */
  public List<FieldValue> valuesIn(FieldValue.Group fields) {
    var found = new ArrayList<FieldValue>();
    collect(fields, 0, found);
    return found;
  }

  private void collect(FieldValue value, int depth, List<FieldValue> into) {
    if (value instanceof FieldValue.Items items) {
      for (var item : items.values()) collect(item, depth, into);
    } else if (depth == path.size()) {
      into.add(value);
    } else if (value instanceof FieldValue.Group group) {
      group.get(path.get(depth)).ifPresent(part -> collect(part, depth + 1, into));
    }
  }
}
