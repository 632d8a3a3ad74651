package org.atelier.render.page;

import java.util.Map;
import org.atelier.config.Language;
import org.atelier.model.Schema;
import org.jspecify.annotations.Nullable;

/** What the model says of the parts of a field: which there are and what people call them. */
final class ModelWords {

  private ModelWords() {}

  /** The declared parts of a group, in the order of the model. */
  static Map<String, Schema> parts(@Nullable Schema schema) {
    return schema == null ? Map.of() : schema.object().properties();
  }

  /** What the items of a list must be. */
  static @Nullable Schema items(@Nullable Schema schema) {
    return schema == null ? null : schema.list().items();
  }

  static String label(@Nullable Schema schema, String name, Language language) {
    var label = schema == null ? null : schema.meaning().label();
    return label == null ? name : label.in(language);
  }
}
