package org.atelier.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.SourceFile;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.jspecify.annotations.Nullable;

/** {@code theme.yml} to {@link ThemeFile}; reports all that is wrong with it at once. */
final class ThemeFileReader {

  private final List<Diagnostic> problems;

  private ThemeFileReader(List<Diagnostic> problems) {
    this.problems = problems;
  }

  static Outcome<ThemeFile> read(String name, SourceFile source) {
    var problems = new ArrayList<Diagnostic>();
    var root = YamlReader.read(source).drainTo(problems);
    if (root == null) return Outcome.failed(problems);
    var file = new ThemeFileReader(problems).theme(name, source.path().value(), root);
    return Outcome.of(file, problems);
  }

  private ThemeFile theme(String name, String file, YamlNode.Mapping root) {
    onlyKeys(root, List.of("name", "extends", "components"));
    var written = text(root, "name");
    if (written == null || !written.text().equals(name)) {
      var where = written == null ? SourceSpan.wholeFile(file) : written.where();
      problems.add(problem("name", where).with("expected", name));
    }
    var parent = text(root, "extends");
    var components = new TreeMap<String, Component>();
    for (var entry : entries(root, "components")) {
      var component = component(entry);
      if (component != null) components.put(component.name(), component);
    }
    return new ThemeFile(
        name,
        file,
        parent == null ? null : parent.text(),
        parent == null ? SourceSpan.wholeFile(file) : parent.where(),
        components);
  }

  private @Nullable Component component(YamlNode.Entry entry) {
    if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
      problems.add(notMapping(entry.key()));
      return null;
    }
    onlyKeys(mapping, List.of("form", "parameters"));
    var form = word(mapping, "form", List.of("block", "leaf"), entry.key());
    var parameters = new LinkedHashMap<String, Component.Parameter>();
    for (var parameter : entries(mapping, "parameters")) {
      var read = parameter(parameter);
      if (read != null) parameters.put(read.name(), read);
    }
    return new Component(entry.key().text(), "block".equals(form), parameters, entry.key().where());
  }

  private Component.@Nullable Parameter parameter(YamlNode.Entry entry) {
    if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
      problems.add(notMapping(entry.key()));
      return null;
    }
    onlyKeys(mapping, List.of("type", "values", "required", "default", "help"));
    var types = new ArrayList<String>();
    for (var type : Component.ParameterType.values()) types.add(id(type));
    var type = word(mapping, "type", types, entry.key());
    var required =
        mapping.has("required")
            && "true".equals(word(mapping, "required", List.of("true", "false"), entry.key()));
    var preset = text(mapping, "default");
    return new Component.Parameter(
        entry.key().text(),
        type == null ? Component.ParameterType.TEXT : type(type),
        values(mapping),
        required,
        preset == null ? null : preset.text());
  }

  private List<String> values(YamlNode.Mapping mapping) {
    var node = mapping.get("values").orElse(null);
    if (node == null) return List.of();
    var values = new ArrayList<String>();
    if (node instanceof YamlNode.Sequence list) {
      for (var item : list.items()) {
        if (item instanceof YamlNode.Scalar scalar) values.add(scalar.text());
      }
      if (values.size() == list.items().size()) return values;
    }
    problems.add(problem("values", node.where()));
    return values;
  }

  private @Nullable String word(
      YamlNode.Mapping mapping, String key, List<String> words, YamlNode.Scalar owner) {
    var found = text(mapping, key);
    if (found != null && words.contains(found.text())) return found.text();
    var where = found == null ? owner.where() : found.where();
    var problem =
        problem(found == null ? "missing" : "word", where)
            .with("key", key)
            .with("expected", Text.anyOf(words));
    problems.add(
        found == null
            ? problem
            : problem.with("found", found.text()).didYouMean(found.text(), words));
    return null;
  }

  private YamlNode.@Nullable Scalar text(YamlNode.Mapping mapping, String key) {
    var entry = mapping.entry(key).orElse(null);
    if (entry == null) return null;
    if (entry.value() instanceof YamlNode.Scalar scalar
        && scalar.type() != YamlNode.ScalarType.NULL) {
      return scalar;
    }
    problems.add(problem("text", entry.key().where()).with("key", key));
    return null;
  }

  private List<YamlNode.Entry> entries(YamlNode.Mapping mapping, String key) {
    var entry = mapping.entry(key).orElse(null);
    if (entry == null) return List.of();
    if (entry.value() instanceof YamlNode.Mapping inner) return inner.entries();
    problems.add(notMapping(entry.key()));
    return List.of();
  }

  private void onlyKeys(YamlNode.Mapping mapping, List<String> known) {
    for (var entry : mapping.entries()) {
      var key = entry.key().text();
      if (known.contains(key)) continue;
      problems.add(
          problem("key", entry.key().where())
              .with("key", key)
              .with("expected", Text.anyOf(known))
              .didYouMean(key, known));
    }
  }

  private static Diagnostic notMapping(YamlNode.Scalar key) {
    return problem("mapping", key.where()).with("key", key.text());
  }

  private static Diagnostic problem(String variant, SourceSpan where) {
    var id = Rule.THEME_CONFIG.id() + "." + variant;
    return Diagnostic.of(Rule.THEME_CONFIG, where, Text.message(id));
  }

  private static String id(Component.ParameterType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static Component.ParameterType type(String id) {
    return Component.ParameterType.valueOf(id.toUpperCase(Locale.ROOT));
  }
}
