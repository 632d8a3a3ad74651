package org.atelier.render.template;

import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.render.Theme;

/** Turns what the engine throws into a diagnostic at the offending word of the template. */
final class TemplateErrors {

  private final Theme theme;

  TemplateErrors(Theme theme) {
    this.theme = theme;
  }

  Diagnostic missing(String template) {
    return Diagnostic.of(Rule.TEMPLATE_MISSING, SourceSpan.wholeFile(theme.file()))
        .with("name", template)
        .didYouMean(template, theme.templates().keySet());
  }

  /**
   * @param running the template that was asked for, where the engine doesn't say more
   * @param variables the names it could have used
   */
  Diagnostic of(PebbleException e, String running, Set<String> variables) {
    var template = e.getFileName() == null ? running : e.getFileName();
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    if (e instanceof TemplateProblem ours) return of(ours, template, line);
    if (e instanceof LoaderException) {
      return Diagnostic.of(Rule.TEMPLATE_MISSING, place(template, line, ""))
          .with("name", String.valueOf(e.getPebbleMessage()))
          .didYouMean(String.valueOf(e.getPebbleMessage()), theme.templates().keySet());
    }
    if (e instanceof AttributeNotFoundException unknown) {
      var name = String.valueOf(unknown.getAttributeName());
      boolean ofNull =
          variables.contains(name) || String.valueOf(e.getPebbleMessage()).contains("null object");
      return problem(ofNull ? "null" : "variable", place(template, line, name))
          .with("name", name)
          .didYouMean(name, ofNull ? Set.of() : variables);
    }
    return Diagnostic.of(Rule.TEMPLATE_ERROR, place(template, line, ""))
        .with("problem", String.valueOf(e.getPebbleMessage()));
  }

  private Diagnostic of(TemplateProblem e, String template, int line) {
    var place = place(template, line, e.name());
    if (e.variant().equals("message")) {
      var id = Rule.I18N_MISSING_KEY.id() + ".template";
      return Diagnostic.of(Rule.I18N_MISSING_KEY, place, Text.message(id))
          .with("key", e.name())
          .didYouMean(e.name(), e.known());
    }
    var problem = problem(e.variant(), place);
    for (var argument : e.arguments().entrySet()) {
      problem = problem.with(argument.getKey(), argument.getValue());
    }
    return problem.didYouMean(e.name(), e.known());
  }

  private static Diagnostic problem(String variant, SourceSpan where) {
    var id = Rule.TEMPLATE_ERROR.id() + "." + variant;
    return Diagnostic.of(Rule.TEMPLATE_ERROR, where, Text.message(id));
  }

  /** The word in its line; the whole line where it isn't written there as such. */
  private SourceSpan place(String template, int line, String word) {
    var file = theme.templates().get(TreeLoader.plain(template));
    if (file == null) return SourceSpan.wholeFile(theme.file());
    var path = file.path().value();
    var lines = file.text().split("\n", -1);
    if (line < 1 || line > lines.length) return SourceSpan.wholeFile(path);
    var text = lines[line - 1];
    int at = word.isEmpty() ? -1 : indexOfWord(text, word);
    if (at >= 0) return SourceSpan.inLine(path, line, at + 1, word.length());
    int indent = text.length() - text.stripLeading().length();
    return SourceSpan.inLine(path, line, indent + 1, Math.max(1, text.length() - indent));
  }

  private static int indexOfWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + word.length();
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (starts && ends) return at;
    }
    return -1;
  }

  /** Whether a template did something the engine didn't foresee, such as dividing by zero. */
  static boolean isOfEngine(RuntimeException e) {
    var trace = e.getStackTrace();
    for (var frame : trace) {
      if (frame.getClassName().startsWith("io.pebbletemplates.")) return true;
      if (frame.getClassName().startsWith("org.atelier.")) return false;
    }
    return false;
  }
}
