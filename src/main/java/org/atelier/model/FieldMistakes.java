package org.atelier.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.model.Wording.Name;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** What to say of fields that are missing, unknown or in the wrong file. */
final class FieldMistakes {

  /**
   * Where the values stand.
   *
   * @param type what people call the entry's type
   * @param file the name of the file, such as {@code entry.yml}
   * @param otherFiles where the other half stands
   */
  record Scope(Text type, String file, List<String> otherFiles) {}

  /** The mapping in question, and the names that its author may have meant. */
  static final class Level {

    private final Schema schema;
    private final @Nullable Schema otherHalf;
    private final YamlNode.Mapping mapping;
    private final @Nullable Name name;
    private @Nullable Set<String> free;

    /**
     * @param otherHalf what stands of it in the other file, if anything
     * @param name null for a whole file
     */
    Level(
        Schema schema, @Nullable Schema otherHalf, YamlNode.Mapping mapping, @Nullable Name name) {
      this.schema = schema;
      this.otherHalf = otherHalf;
      this.mapping = mapping;
      this.name = name;
    }

    /** A name that is there already can't be what the author meant. Made once for all mistakes. */
    private Set<String> free() {
      var names = free;
      if (names == null) {
        names = new LinkedHashSet<>(schema.object().properties().keySet());
        if (otherHalf != null) names.addAll(otherHalf.object().properties().keySet());
        for (var key : mapping.keys()) names.remove(key);
        free = names;
      }
      return names;
    }

    /** Of these, the ones that stand in this file, in the order of the alphabet. */
    private List<String> freeHere() {
      var names = new TreeSet<>(free());
      names.retainAll(schema.object().properties().keySet());
      return List.copyOf(names);
    }
  }

  private static final int MAX_NAMES = 8;

  private final Scope scope;

  FieldMistakes(Scope scope) {
    this.scope = scope;
  }

  static @Nullable Schema part(@Nullable Schema half, String key) {
    return half == null ? null : half.object().properties().get(key);
  }

  Diagnostic unknown(Level level, YamlNode.Scalar key) {
    var elsewhere = part(level.otherHalf, key.text());
    if (elsewhere != null) return wrongPlace(key, elsewhere);
    var id = Rule.MODEL_UNKNOWN_FIELD.id() + (level.name == null ? "" : ".part");
    var diagnostic =
        Diagnostic.of(Rule.MODEL_UNKNOWN_FIELD, key.where(), Text.message(id))
            .with("key", Wording.quote(key.text()))
            .with("type", scope.type());
    if (level.name != null) diagnostic = diagnostic.with("field", level.name.text());
    var advised = Wording.nearest(diagnostic, key.text(), level.free());
    return advised.hint() == null ? withNames(advised, level.freeHere()) : advised;
  }

  /** Where no name is near, those there are; of many, the first ones show what is meant. */
  private static Diagnostic withNames(Diagnostic diagnostic, List<String> names) {
    if (names.isEmpty()) return diagnostic;
    var hint =
        names.size() <= MAX_NAMES
            ? Text.message("hint/value-fields").with("fields", Text.anyOf(names))
            : Text.message("hint/value-fields.more")
                .with("fields", String.join(", ", names.subList(0, MAX_NAMES)));
    return diagnostic.hint(hint);
  }

  private Diagnostic wrongPlace(YamlNode.Scalar key, Schema elsewhere) {
    var variant = scope.file().equals(EntrySchema.SHARED_FILE) ? ".translated" : ".shared";
    return Diagnostic.of(
            Rule.MODEL_WRONG_PLACE,
            key.where(),
            Text.message(Rule.MODEL_WRONG_PLACE.id() + variant))
        .with("field", Name.of(key.text(), elsewhere).text())
        .with("file", Text.anyOf(scope.otherFiles()));
  }

  Diagnostic missing(Level level, String required) {
    var property = level.schema.object().properties().getOrDefault(required, Schema.ANY);
    var id = Rule.MODEL_MISSING_FIELD.id() + (level.name == null ? "" : ".part");
    var where = Wording.anchor(level.mapping);
    var diagnostic =
        Diagnostic.of(Rule.MODEL_MISSING_FIELD, where, Text.message(id))
            .with("field", Name.of(required, property).text())
            .with("file", scope.file());
    if (level.name != null) diagnostic = diagnostic.with("group", level.name.text());
    var help = property.meaning().help();
    return help == null ? diagnostic : diagnostic.hint(Wording.help(help));
  }

  /** None of the alternatives holds: says them all in one sentence. */
  static Diagnostic noAlternative(Schema schema, YamlNode node, Name name) {
    var where = node instanceof YamlNode.Mapping mapping ? Wording.anchor(mapping) : node.where();
    boolean names = schema.anyOf().stream().allMatch(FieldMistakes::onlyRequires);
    var id = Rule.MODEL_ALTERNATIVES.id() + (names ? ".parts" : "");
    var choices = new ArrayList<Text>();
    for (var branch : schema.anyOf()) {
      choices.add(names ? parts(branch, schema.object().properties()) : Wording.expected(branch));
    }
    return Diagnostic.of(Rule.MODEL_ALTERNATIVES, where, Text.message(id))
        .with("field", name.text())
        .with("expected", new Text.Alternatives(choices))
        .with("found", Wording.found(node));
  }

  private static boolean onlyRequires(Schema branch) {
    return !branch.object().required().isEmpty()
        && branch.object().properties().isEmpty()
        && branch.types().isEmpty();
  }

  private static Text parts(Schema branch, Map<String, Schema> properties) {
    var names = List.copyOf(branch.object().required());
    if (names.size() > 1) return Text.literal(String.join(" + ", names));
    return Name.of(names.get(0), properties.getOrDefault(names.get(0), Schema.ANY)).text();
  }
}
