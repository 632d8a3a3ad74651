package org.atelier.render.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atelier.config.Language;
import org.atelier.model.Field;
import org.atelier.model.FieldValue;
import org.atelier.model.Schema;
import org.atelier.render.format.Json;
import org.atelier.site.Entry;
import org.atelier.site.Site;

/**
 * Entries as a table: one row each. The columns come from the model, so they are there whether
 * anybody fills them or not. A part of a group has a column {@code group.part}, a word in a
 * language has {@code word.fr}; what has no fixed parts stands in one cell as JSON.
 */
final class DataTable {

  private final DataValues values;
  private final List<Column> columns = new ArrayList<>();

  DataTable(Site site, List<Field> fields, DataValues values) {
    this.values = values;
    columns.add(new Column("id", entry -> entry.id().id()));
    var languages = site.config().languages();
    for (var language : languages) {
      columns.add(new Column("url." + language, e -> values.address(e, language).orElse("")));
    }
    for (var field : fields) addColumns(field, languages);
  }

  private record Column(String name, Function<Entry, String> cell) {}

  /** Where in a file a value stands and in which language it is. */
  private interface Half {
    Optional<FieldValue.Group> of(Entry entry);

    Language language(Entry entry);
  }

  private record Facts() implements Half {
    @Override
    public Optional<FieldValue.Group> of(Entry entry) {
      return Optional.of(entry.shared());
    }

    @Override
    public Language language(Entry entry) {
      return entry.source();
    }
  }

  private record Words(Language language) implements Half {
    @Override
    public Optional<FieldValue.Group> of(Entry entry) {
      return DataValues.translated(entry, language);
    }

    @Override
    public Language language(Entry entry) {
      return language;
    }
  }

  private void addColumns(Field field, List<Language> languages) {
    boolean split = field.place() != Field.Place.MIXED;
    if (field.place() != Field.Place.TRANSLATED) {
      addColumns(List.of(field.name()), "", split ? field.schema() : Schema.ANY, new Facts());
    }
    if (field.place() == Field.Place.SHARED) return;
    for (var language : languages) {
      var schema = split ? field.schema() : Schema.ANY;
      addColumns(List.of(field.name()), "." + language, schema, new Words(language));
    }
  }

  private void addColumns(List<String> path, String ending, Schema schema, Half half) {
    var parts = schema.object().properties();
    if (parts.isEmpty()) {
      var name = String.join(".", path) + ending;
      columns.add(new Column(name, entry -> cell(entry, path, half)));
      return;
    }
    parts.forEach(
        (name, part) -> {
          if (part.meaning().isPrivate()) return;
          var longer = new ArrayList<>(path);
          longer.add(name);
          addColumns(List.copyOf(longer), ending, part, half);
        });
  }

  private String cell(Entry entry, List<String> path, Half half) {
    Optional<FieldValue> value = half.of(entry).map(FieldValue.class::cast);
    for (var name : path) {
      value =
          value.flatMap(
              v -> v instanceof FieldValue.Group group ? group.get(name) : Optional.empty());
    }
    var found = value.map(v -> values.of(v, half.language(entry), entry)).orElse("");
    return cell(found);
  }

  private static String cell(Object value) {
    if (value instanceof BigDecimal number) return number.toPlainString();
    if (value instanceof Map<?, ?> map) return Json.write(map);
    if (!(value instanceof List<?> list)) return Csv.harmless(value.toString());
    boolean simple = list.stream().noneMatch(i -> i instanceof Map || i instanceof List);
    if (!simple) return Json.write(list);
    return Csv.harmless(list.stream().map(String::valueOf).collect(Collectors.joining("; ")));
  }

  String csv(List<Entry> entries) {
    var header = Csv.row(columns.stream().map(Column::name).toList());
    var rows =
        entries.parallelStream()
            .map(entry -> Csv.row(columns.stream().map(c -> c.cell().apply(entry)).toList()))
            .toList();
    return Csv.START + header + String.join("", rows);
  }
}
