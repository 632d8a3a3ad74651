package org.atelier.render.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry, or the parts of one of them. Templates read each by its name in the
 * model; one without a value is null, a name the model doesn't have is an error.
 *
 * @param names those the model declares, in its order
 * @param values finds a value when a template asks for it
 */
public record FieldsView(Set<String> names, Values values) {

  /** Answers for each of the names. */
  public interface Values {

    /** The view of the value, null where there is none. */
    @Nullable Object get(String name);

    /** What people call it. */
    String label(String name);

    /** Whether it says something of the thing itself rather than of its page. */
    boolean isFact(String name);
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
