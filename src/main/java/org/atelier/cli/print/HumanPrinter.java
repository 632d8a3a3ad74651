package org.atelier.cli.print;

import java.util.List;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/**
 * Problems as a good compiler tells them: the place, the sentence, the line with carets under the
 * offending token, what to do, where to read more. Ends with a count.
 */
public final class HumanPrinter implements DiagnosticPrinter {

  private final Catalogue catalogue;
  private final SourceLines sources;
  private final Palette palette;

  public HumanPrinter(Catalogue catalogue, SourceLines sources, Palette palette) {
    this.catalogue = catalogue;
    this.sources = sources;
    this.palette = palette;
  }

  @Override
  public String text(List<Diagnostic> problems) {
    if (problems.isEmpty()) return "";
    var out = new StringBuilder();
    for (var problem : problems) {
      one(problem, out);
      out.append('\n');
    }
    return out.append(new Counts(catalogue).of(problems)).append('\n').toString();
  }

  private void one(Diagnostic problem, StringBuilder out) {
    var severity = problem.severity();
    var id = new Severities(catalogue).word(severity) + "[" + problem.rule().id() + "]";
    out.append(palette.severity(severity, id))
        .append(' ')
        .append(palette.bold(place(problem.where())))
        .append('\n');
    out.append("  ").append(sentence(problem.message())).append('\n');
    excerpt(problem, out);
    var hint = problem.hint();
    if (hint != null) {
      note(Text.message("cli/hint").with("hint", hint), out);
    }
    for (var other : problem.related()) {
      note(Text.message("cli/see-also").with("place", place(other)), out);
    }
    out.append(palette.faint("   = docs/rules/" + problem.rule().id() + ".md")).append('\n');
  }

  private void excerpt(Diagnostic problem, StringBuilder out) {
    var where = problem.where();
    var line = sources.line(where.file(), where.line());
    if (where.isWholeFile() || line.isEmpty()) return;
    var excerpt = Excerpt.of(line.get(), where);
    var number = String.valueOf(where.line());
    var gutter = " ".repeat(Math.max(4, number.length()));
    out.append(palette.faint(gutter.substring(number.length()) + number + " |"));
    if (!excerpt.text().isEmpty()) out.append(' ').append(excerpt.text());
    out.append('\n').append(palette.faint(gutter + " |")).append(' ');
    out.append(" ".repeat(excerpt.indent()));
    out.append(palette.severity(problem.severity(), "^".repeat(excerpt.carets()))).append('\n');
  }

  private void note(Text.Message text, StringBuilder out) {
    out.append("   = ").append(Visible.text(catalogue.say(text))).append('\n');
  }

  private String place(SourceSpan where) {
    return Visible.text(sources.name(where.toString()));
  }

  /** GitHub obeys a line that starts with two colons, and sentences may start with input. */
  private String sentence(Text.Message message) {
    var sentence = Visible.text(catalogue.say(message));
    return sentence.stripLeading().startsWith("::") ? "> " + sentence : sentence;
  }
}
