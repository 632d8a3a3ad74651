package org.atelier.cli.print;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Problems for programs: one array, one object on each line, every property always there. The shape
 * is described in docs/command-line.md and only ever grows. A line of 0 means the whole file.
 */
public final class JsonPrinter implements DiagnosticPrinter {

  private final Catalogue catalogue;
  private final SourceLines sources;
  private final JsonFactory factory = new JsonFactory();

  public JsonPrinter(Catalogue catalogue, SourceLines sources) {
    this.catalogue = catalogue;
    this.sources = sources;
  }

  @Override
  public String text(List<Diagnostic> problems) {
    if (problems.isEmpty()) return "[]\n";
    return problems.stream().map(this::one).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
  }

  private String one(Diagnostic problem) {
    var out = new StringWriter();
    try (var json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("rule", problem.rule().id());
      json.writeStringProperty("severity", Severities.key(problem.severity()));
      json.writeStringProperty("message", catalogue.say(problem.message()));
      place(problem.where(), json);
      json.writeArrayPropertyStart("related");
      for (var other : problem.related()) {
        json.writeStartObject();
        place(other, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      var hint = problem.hint();
      if (hint == null) json.writeNullProperty("hint");
      else json.writeStringProperty("hint", catalogue.say(hint));
      fix(problem.fix(), json);
      json.writeEndObject();
    }
    return out.toString();
  }

  private void fix(Diagnostic.@Nullable Fix fix, JsonGenerator json) {
    if (fix == null) {
      json.writeNullProperty("fix");
      return;
    }
    json.writeObjectPropertyStart("fix");
    place(fix.where(), json);
    json.writeStringProperty("replacement", fix.replacement());
    json.writeEndObject();
  }

  private void place(SourceSpan where, JsonGenerator json) {
    json.writeStringProperty("file", sources.name(where.file()));
    json.writeNumberProperty("line", where.line());
    json.writeNumberProperty("column", where.column());
    json.writeNumberProperty("endLine", where.endLine());
    json.writeNumberProperty("endColumn", where.endColumn());
  }
}
