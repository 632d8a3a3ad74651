package org.atelier.render.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry, or the parts of one of them. Templates read each by its name in the
 * model; one without a value is null, a name the model doesn't have is an error.
 *
 * @param names those the model declares
 * @param values finds a value when a template asks for it
 */
public record FieldsView(Set<String> names, Values values) {

  /** Answers with the view of a field's value. */
  public interface Values {
    @Nullable Object get(String name);
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
