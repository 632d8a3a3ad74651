package org.atelier.authoring;

import java.util.Optional;
import org.atelier.diagnostic.Text;
import org.atelier.model.Field;

/** In one sentence, what a field's value looks like. */
final class FieldHint {

  private FieldHint() {}

  static Optional<Text.Message> of(Field field) {
    return field.name().isEmpty() ? Optional.of(Text.message("?")) : Optional.empty();
  }
}
