package org.atelier.model;

import java.util.List;
import java.util.Locale;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.model.Wording.Name;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/** What to say when a value is of the wrong type: most often it is the notation that is wrong. */
final class TypeMistakes {

  private static final List<String> YES = List.of("yes", "on", "y", "oui", "vrai", "ja", "waar");
  private static final List<String> NO = List.of("no", "off", "n", "non", "faux", "nee", "onwaar");

  private TypeMistakes() {}

  static Diagnostic report(Schema schema, YamlNode node, Name name) {
    if (node instanceof YamlNode.Scalar scalar && scalar.type() == ScalarType.NULL) {
      return Diagnostic.of(
              Rule.MODEL_TYPE, node.where(), Text.message(Rule.MODEL_TYPE.id() + ".empty"))
          .with("field", name.text())
          .with("expected", Wording.expected(schema))
          .hint(Text.message("hint/value-fill-or-remove"));
    }
    var where = node instanceof YamlNode.Mapping mapping ? Wording.anchor(mapping) : node.where();
    var diagnostic =
        Diagnostic.of(Rule.MODEL_TYPE, where)
            .with("field", name.text())
            .with("expected", Wording.expected(schema))
            .with("found", Wording.found(node));
    var advice = advice(schema, node);
    if (advice != null) diagnostic = diagnostic.hint(advice);
    var better = better(schema, node);
    return better == null ? diagnostic : diagnostic.fix(better);
  }

  private static Text.@Nullable Message advice(Schema schema, YamlNode node) {
    var types = schema.types();
    if (node instanceof YamlNode.Sequence) {
      var key = schema.meaning().key();
      return key != null && types.contains(JsonType.OBJECT)
          ? Text.message("hint/value-words-by-key").with("key", key)
          : null;
    }
    if (!(node instanceof YamlNode.Scalar scalar)) return null;
    if (types.contains(JsonType.STRING)) {
      return better(schema, node) == null
          ? null
          : Text.message("hint/value-quotes").with("value", Wording.quote(scalar.text()));
    }
    if (types.contains(JsonType.BOOLEAN)) return Text.message("hint/value-true-or-false");
    if (types.contains(JsonType.ARRAY)) return Text.message("hint/value-list");
    if (types.contains(JsonType.NUMBER)) return Text.message("hint/value-number");
    if (types.contains(JsonType.INTEGER)) return Text.message("hint/value-integer");
    return types.contains(JsonType.OBJECT) ? Text.message("hint/value-group") : null;
  }

  /** The same value in the right notation, where there is no doubt. */
  private static @Nullable String better(Schema schema, YamlNode node) {
    if (!(node instanceof YamlNode.Scalar scalar)) return null;
    if (schema.types().contains(JsonType.STRING)) {
      var rules = schema.text();
      boolean fits =
          rules.format() == null
              && schema.allowed().isEmpty()
              && (rules.pattern() == null || rules.pattern().matches(scalar.text()));
      return fits ? '"' + scalar.text() + '"' : null;
    }
    if (!schema.types().contains(JsonType.BOOLEAN)) return null;
    var word = scalar.text().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) return "true";
    return NO.contains(word) ? "false" : null;
  }
}
