package org.atelier.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be: a JSON Schema of our subset in its compiled form, references resolved. As
 * in JSON Schema, a rule says nothing about values of another type.
 *
 * @param types empty where any will do
 * @param allowed the values of {@code enum} or {@code const}; empty where any will do
 * @param anyOf at least one of these must hold too; empty where nothing more is asked
 * @param allOf all of these must hold too
 */
public record Schema(
    Set<JsonType> types,
    List<YamlNode.Scalar> allowed,
    TextRules text,
    NumberRules number,
    ListRules list,
    ObjectRules object,
    List<Schema> anyOf,
    List<Schema> allOf,
    Meaning meaning) {

  /** Accepts everything. */
  public static final Schema ANY =
      new Schema(
          Set.of(),
          List.of(),
          TextRules.ANY,
          NumberRules.ANY,
          ListRules.ANY,
          ObjectRules.ANY,
          List.of(),
          List.of(),
          Meaning.NONE);

  public Schema {
    types = Collections.unmodifiableSet(new TreeSet<>(types));
    allowed = List.copyOf(allowed);
    anyOf = List.copyOf(anyOf);
    allOf = List.copyOf(allOf);
  }

  /** Of texts; lengths in code points. */
  public record TextRules(
      int minLength, int maxLength, @Nullable TextPattern pattern, @Nullable TextFormat format) {
    static final TextRules ANY = new TextRules(0, Integer.MAX_VALUE, null, null);
  }

  /** Of numbers, bounds included. */
  public record NumberRules(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
    static final NumberRules ANY = new NumberRules(null, null);
  }

  /** Of lists. */
  public record ListRules(@Nullable Schema items, int minItems, int maxItems, boolean unique) {
    static final ListRules ANY = new ListRules(null, 0, Integer.MAX_VALUE, false);
  }

  /**
   * Of mappings.
   *
   * @param closed whether names beyond {@code properties} are refused
   * @param additional what values under other names must be, where they are not refused
   * @param propertyNames what the names themselves must be
   */
  public record ObjectRules(
      Map<String, Schema> properties,
      Set<String> required,
      boolean closed,
      @Nullable Schema additional,
      @Nullable Schema propertyNames) {
    static final ObjectRules ANY = new ObjectRules(Map.of(), Set.of(), false, null, null);

    public ObjectRules {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
      required = Collections.unmodifiableSet(new TreeSet<>(required));
    }
  }

  /** The type of the entries it names, whether it names one or is a list of them. */
  Optional<String> reference() {
    var items = list.items();
    var own = meaning.reference();
    return Optional.ofNullable(own != null || items == null ? own : items.meaning().reference());
  }

  Schema withTypes(Set<JsonType> other) {
    return new Schema(other, allowed, text, number, list, object, anyOf, allOf, meaning);
  }

  Schema withObject(ObjectRules other) {
    return new Schema(types, allowed, text, number, list, other, anyOf, allOf, meaning);
  }

  Schema withCombined(List<Schema> otherAnyOf, List<Schema> otherAllOf) {
    return new Schema(types, allowed, text, number, list, object, otherAnyOf, otherAllOf, meaning);
  }

  Schema withItems(Schema items) {
    var rules = new ListRules(items, list.minItems(), list.maxItems(), list.unique());
    return new Schema(types, allowed, text, number, rules, object, anyOf, allOf, meaning);
  }

  Schema withMeaning(Meaning other) {
    return new Schema(types, allowed, text, number, list, object, anyOf, allOf, other);
  }
}
