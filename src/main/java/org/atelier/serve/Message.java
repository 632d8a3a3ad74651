package org.atelier.serve;

import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an open page is told, as JSON on one line.
 *
 * @param note what the page is about; null where it is about nothing in particular
 */
record Message(int edition, Step step, Trouble trouble, @Nullable PageNote note) {

  String json(Frame frame, Path root) {
    var out = new StringWriter();
    try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("edition", edition);
      json.writeStringProperty("step", step.word());
      json.writeStringProperty("language", frame.language());
      json.writeStringProperty("headline", trouble.headline());
      json.writeArrayPropertyStart("problems");
      for (var problem : trouble.problems()) {
        var href = frame.opening(root, problem.file(), problem.line());
        write(problem, href, json);
      }
      json.writeEndArray();
      if (note != null) write(note, frame.opening(root, note.source(), 1), json);
      json.writeObjectPropertyStart("words");
      frame.words().forEach(json::writeStringProperty);
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(Problem problem, String href, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", problem.rule());
    json.writeStringProperty("severity", problem.severity());
    json.writeStringProperty("message", problem.message());
    var line = problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "";
    json.writeStringProperty("place", problem.file() + line);
    json.writeStringProperty("href", href);
    var excerpt = problem.excerpt();
    json.writeStringProperty("excerpt", excerpt == null ? "" : excerpt.text());
    json.writeStringProperty(
        "carets",
        excerpt == null ? "" : " ".repeat(excerpt.indent()) + "^".repeat(excerpt.carets()));
    var hint = problem.hint();
    json.writeStringProperty("hint", hint == null ? "" : hint);
    json.writeEndObject();
  }

  private static void write(PageNote note, String href, JsonGenerator json) {
    json.writeObjectPropertyStart("note");
    json.writeStringProperty("source", note.source());
    json.writeStringProperty("href", href);
    json.writeBooleanProperty("draft", note.draft());
    json.writeStringProperty("otherLanguage", note.otherLanguage());
    json.writeEndObject();
  }
}
