package org.atelier.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one of our own functions says of a template; becomes a diagnostic at once. */
final class TemplateProblem extends PebbleException {

  private static final long serialVersionUID = 1;

  private final String variant;
  private final String name;
  private final transient List<String> known;
  private final transient Map<String, String> arguments;

  private TemplateProblem(
      String variant, String name, Collection<String> known, String template, int line) {
    super(null, variant + " " + name, line, template);
    this.variant = variant;
    this.name = name;
    this.known = List.copyOf(known);
    this.arguments = new TreeMap<>(Map.of("name", name));
  }

  /**
   * @param variant last part of the id of the sentence that explains it
   * @param name the offending word of the template
   * @param known the words that would have been right
   */
  static TemplateProblem of(
      String variant, String name, Collection<String> known, String template, int line) {
    return new TemplateProblem(variant, name, known, template, line);
  }

  TemplateProblem with(String argument, String value) {
    arguments.put(argument, value);
    return this;
  }

  String variant() {
    return variant;
  }

  String name() {
    return name;
  }

  List<String> known() {
    return known;
  }

  Map<String, String> arguments() {
    return arguments;
  }
}
