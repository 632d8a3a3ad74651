package org.atelier.model;

import java.util.Set;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode;

/**
 * A model that asks for a picture asks for its words too: for those who don't see it, the words are
 * the picture. What the words are worth is looked at where they are shown.
 */
final class PictureChecks {

  /** The part of a group that says what one sees in its picture. */
  static final String WORDS = "alt";

  private static final String WIDGET = "image";

  private final Keywords keywords;

  PictureChecks(Keywords keywords) {
    this.keywords = keywords;
  }

  /**
   * Of a declaration, its parts and its items; a picture that is neither has no place for words.
   */
  void check(YamlNode.Mapping mapping, Schema schema) {
    var items = schema.list().items();
    if (items != null && isPicture(items)) {
      mapping.entry("items").ifPresent(entry -> report(entry.key(), "items"));
    }
    if (!(mapping.get("properties").orElse(null) instanceof YamlNode.Mapping parts)) return;
    if (hasWords(schema.object())) return;
    schema
        .object()
        .properties()
        .forEach(
            (name, part) -> {
              if (isPicture(part)) parts.entry(name).ifPresent(e -> report(e.key(), name));
            });
  }

  private static boolean isPicture(Schema schema) {
    return schema.meaning().form() == FieldValue.Form.FILE
        && WIDGET.equals(schema.meaning().widget());
  }

  private static boolean hasWords(Schema.ObjectRules group) {
    var words = group.properties().get(WORDS);
    return words != null
        && group.required().contains(WORDS)
        && words.types().equals(Set.of(JsonType.STRING))
        && words.text().minLength() > 0;
  }

  private void report(YamlNode.Scalar where, String name) {
    keywords.report(
        Keywords.problem("alt", where.where())
            .with("field", name)
            .hint(Text.message("model/schema.alt.hint")));
  }
}
