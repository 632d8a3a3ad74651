package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.source.YamlReader;
import org.atelier.testing.Spec;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each example is an entry, in its files, of the model in {@code dish.yml}; or model files. */
class ModelSpecTest {

  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S+) --$\\n");

  @TestFactory
  Stream<DynamicNode> entries() {
    return Spec.examples(
        "entries.spec.md", (input, expected) -> assertEquals(expected, entry(files(input))));
  }

  @TestFactory
  Stream<DynamicNode> models() {
    return Spec.examples(
        "model.spec.md", (input, expected) -> assertEquals(expected, model(files(input))));
  }

  private static String entry(Map<String, String> files) {
    var model = Models.read(Map.of("dish.yml", Models.resource("model/dish.yml")), "en", "fr");
    assertEquals(List.of(), model.diagnostics());
    var type = model.toOptional().orElseThrow().type("dish").orElseThrow();
    var problems = new ArrayList<Diagnostic>();
    FieldValue.Group shared = null;
    FieldValue.Group words = null;
    for (var name : files.keySet()) {
      var yaml = YamlReader.read(name, files.get(name), 1).drainTo(problems);
      if (yaml == null) continue;
      if (name.equals("entry.yml")) shared = type.readShared(yaml).drainTo(problems);
      else words = type.readTranslation(yaml, new Language("en")).drainTo(problems);
    }
    var result = shared != null ? shared : words;
    if (shared != null && words != null) {
      result = type.mergeTranslated(shared, words).drainTo(problems);
    }
    if (!problems.isEmpty()) return print(problems, files);
    var out = new StringBuilder();
    if (result != null) print(result, "", out);
    return out.toString();
  }

  private static String model(Map<String, String> files) {
    var read = Models.read(files, "en", "fr");
    var named = new TreeMap<String, String>();
    files.forEach((name, text) -> named.put(ModelReader.FOLDER + "/" + name, text));
    if (!read.diagnostics().isEmpty()) return print(read.diagnostics(), named);
    var out = new StringBuilder();
    for (var type : read.toOptional().orElseThrow().types().values()) {
      out.append(type.id()).append(' ').append(type.directory()).append('\n');
      var text = files.getOrDefault(type.id() + ".yml", "");
      for (var field : type.fields().values()) {
        if (!text.contains(field.name() + ":")) continue;
        out.append("  ").append(field.name()).append(' ').append(field.place());
        var segment = field.schema().meaning().segment();
        if (segment != null) print(segment, out);
        out.append('\n');
        printSegments(field.schema(), out);
        for (var facet : field.facets()) {
          if (facet.isPart()) print(facet, out);
        }
      }
    }
    return out.toString();
  }

  private static void print(FacetField part, StringBuilder out) {
    out.append("  by ").append(part.name());
    part.segment().ifPresent(segment -> print(segment, out));
    var within = part.within();
    if (within != null) out.append(" in ").append(within.in(new Language("en")));
    out.append('\n');
    printSegments(part.schema(), out);
  }

  /** How the words of a field, or of its items, stand in addresses. */
  private static void printSegments(Schema schema, StringBuilder out) {
    schema
        .meaning()
        .valueSegments()
        .forEach(
            (word, segment) -> {
              out.append("    ").append(word);
              print(segment, out);
              out.append('\n');
            });
    if (schema.list().items() != null) printSegments(schema.list().items(), out);
  }

  private static void print(Localized localized, StringBuilder out) {
    localized.texts().forEach((l, text) -> out.append(' ').append(l.code() + ": " + text));
  }

  private static void print(FieldValue.Group group, String indent, StringBuilder out) {
    group.fields().forEach((name, value) -> print(name, value, indent, out));
  }

  private static void print(String name, FieldValue value, String indent, StringBuilder out) {
    out.append(indent).append(name).append(" = ").append(value.kind());
    if (value instanceof FieldValue.Text text) {
      out.append(' ').append(text.form()).append(' ').append(text.value()).append('\n');
    } else if (value instanceof FieldValue.Choice choice) {
      var label = choice.label() == null ? "" : choice.label().in(new Language("en"));
      out.append(' ').append(choice.value()).append(" (").append(label).append(")\n");
    } else if (value instanceof FieldValue.Group group) {
      out.append('\n');
      print(group, indent + "  ", out);
    } else if (value instanceof FieldValue.Items items) {
      out.append('\n');
      items.values().forEach(item -> print("-", item, indent + "  ", out));
    } else if (value instanceof FieldValue.Date date) {
      out.append(' ').append(date.value()).append('\n');
    } else if (value instanceof FieldValue.Number number) {
      out.append(' ').append(number.value()).append('\n');
    } else if (value instanceof FieldValue.Flag flag) {
      out.append(' ').append(flag.value()).append('\n');
    } else if (value instanceof FieldValue.Reference reference) {
      out.append(' ').append(reference.target()).append('\n');
    }
  }

  private static String print(List<Diagnostic> problems, Map<String, String> files) {
    var english = Catalogue.of("en");
    var out = new StringBuilder();
    for (var problem : problems.stream().sorted().toList()) {
      out.append(at(problem.where(), files)).append('\n');
      out.append("  ").append(problem.message().id()).append('\n');
      out.append("  ").append(english.say(problem.message())).append('\n');
      if (problem.hint() != null) out.append("  ").append(english.say(problem.hint())).append('\n');
      if (problem.fix() != null) {
        out.append("  fix: ").append(problem.fix().replacement()).append('\n');
      }
      for (var other : problem.related())
        out.append("  see ").append(at(other, files)).append('\n');
    }
    return out.toString();
  }

  /** The place and the words that stand there. */
  private static String at(SourceSpan span, Map<String, String> files) {
    if (span.isWholeFile()) return span.toString();
    var line = files.getOrDefault(span.file(), "").split("\n", -1)[span.line() - 1];
    int end = span.endLine() == span.line() ? span.endColumn() - 1 : line.length();
    var more = span.endLine() == span.line() ? "" : "…";
    return span + " >" + line.substring(span.column() - 1, end) + more + "<";
  }

  private static Map<String, String> files(String archive) {
    var files = new TreeMap<String, String>();
    var matcher = FILE.matcher(archive);
    for (var found = matcher.find(); found; ) {
      var name = matcher.group(1);
      var start = matcher.end();
      found = matcher.find();
      files.put(name, archive.substring(start, found ? matcher.start() : archive.length()));
    }
    return files;
  }
}
