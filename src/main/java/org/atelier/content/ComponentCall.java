package org.atelier.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atelier.diagnostic.SourceSpan;

/**
 * A component as its author called it: {@code :::callout{kind="info"}}. Which components there are
 * and what they accept is the theme's to say.
 *
 * @param block whether it has content of its own (three colons) or not (two)
 * @param where the name's own characters
 */
public record ComponentCall(
    String name, boolean block, Map<String, Argument> arguments, SourceSpan where) {

  public ComponentCall {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** One argument, with the places of its name and of its value. */
  public record Argument(String value, SourceSpan nameWhere, SourceSpan valueWhere) {}
}
