package org.atelier.cli;

import java.util.List;
import org.atelier.cli.print.DiagnosticPrinter;
import org.atelier.cli.print.GitHubPrinter;
import org.atelier.cli.print.HumanPrinter;
import org.atelier.cli.print.JsonPrinter;
import org.atelier.cli.print.SourceLines;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;
import picocli.CommandLine.Option;

/** The options that decide how problems are told, and which of them are too many. */
final class ReportFlags {

  static final List<String> FORMATS = List.of("human", "json", "github");

  @Option(names = "--format", paramLabel = "human|json|github", defaultValue = "human")
  String format = "human";

  @Option(names = "--fail-on", paramLabel = "error|warning", defaultValue = "error")
  String failOn = "error";

  void declare(QuickOptions options) {
    options.text(value -> format = value, "--format");
    options.text(value -> failOn = value, "--fail-on");
  }

  void validate() {
    Choice.of("--format", format, FORMATS);
    Choice.of("--fail-on", failOn, List.of("error", "warning"));
  }

  /** Whether these problems stop the build. */
  boolean fail(List<Diagnostic> problems) {
    var limit = failOn.equals("warning") ? Severity.WARNING : Severity.ERROR;
    return problems.stream().anyMatch(p -> p.severity().compareTo(limit) >= 0);
  }

  /** A line beside the problems: a program that reads JSON wants JSON alone. */
  void say(Text.Message sentence, Session session) {
    if (!format.equals("json")) session.say(sentence);
  }

  /** Tells the problems; notes only to those who want every word. */
  void print(List<Diagnostic> problems, SourceLines sources, Session session) {
    boolean all = session.common().verbose || format.equals("json");
    var told = problems.stream().filter(p -> all || p.severity() != Severity.INFO).toList();
    session.print(printer(sources, session).text(told));
  }

  private DiagnosticPrinter printer(SourceLines sources, Session session) {
    return switch (format) {
      case "json" -> new JsonPrinter(session.catalogue(), sources);
      case "github" -> new GitHubPrinter(session.catalogue(), sources);
      default -> new HumanPrinter(session.catalogue(), sources, session.palette());
    };
  }
}
