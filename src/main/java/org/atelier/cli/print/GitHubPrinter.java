package org.atelier.cli.print;

import java.util.List;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Severity;

/**
 * Problems as workflow commands, which GitHub shows beside the changed lines. Whatever comes from
 * the input is escaped, so that no file name and no text can give a command of its own.
 */
public final class GitHubPrinter implements DiagnosticPrinter {

  private final Catalogue catalogue;
  private final SourceLines sources;

  public GitHubPrinter(Catalogue catalogue, SourceLines sources) {
    this.catalogue = catalogue;
    this.sources = sources;
  }

  @Override
  public String text(List<Diagnostic> problems) {
    var out = new StringBuilder();
    for (var problem : problems) one(problem, out);
    return out.toString();
  }

  private void one(Diagnostic problem, StringBuilder out) {
    var where = problem.where();
    out.append("::").append(command(problem.severity())).append(" file=");
    out.append(property(sources.name(where.file())));
    if (!where.isWholeFile()) {
      out.append(",line=").append(where.line());
      // GitHub takes columns only where the lines are the same.
      if (where.endLine() > where.line()) out.append(",endLine=").append(where.endLine());
      else
        out.append(",col=").append(where.column()).append(",endColumn=").append(where.endColumn());
    }
    out.append(",title=").append(property(problem.rule().id())).append("::");
    out.append(data(Visible.text(catalogue.say(problem.message()))));
    var hint = problem.hint();
    if (hint != null) out.append("%0A").append(data(Visible.text(catalogue.say(hint))));
    out.append('\n');
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
