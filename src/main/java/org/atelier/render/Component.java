package org.atelier.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A component that authors may call, as {@code theme.yml} declares it. Its template is {@code
 * components/<name>.peb}.
 *
 * @param block whether it has content of its own
 * @param parameters by name, in the order of the file
 * @param where its name in {@code theme.yml}
 */
public record Component(
    String name, boolean block, Map<String, Parameter> parameters, SourceSpan where) {

  public Component {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** What an argument may be. */
  public enum ParameterType {
    /** Words. */
    TEXT,
    /** One of the declared words. */
    CHOICE,
    /** An entry, written as {@code id} or {@code type:id}. */
    REFERENCE,
    /** A web address, or a link as in the text. */
    URL,
    /** The name of a file of the same entry. */
    FILE,
    /** {@code true} or {@code false}. */
    BOOLEAN
  }

  /**
   * One argument that the component takes.
   *
   * @param values of a choice, or the types a reference may have; empty where any will do
   * @param preset what an absent argument is taken as, null where it stays absent
   */
  public record Parameter(
      String name,
      ParameterType type,
      List<String> values,
      boolean required,
      @Nullable String preset) {
    public Parameter {
      values = List.copyOf(values);
    }
  }
}
