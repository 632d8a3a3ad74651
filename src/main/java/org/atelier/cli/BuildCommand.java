package org.atelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.atelier.authoring.SiteSummary;
import org.atelier.check.Checks;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputException;
import org.atelier.output.OutputWriter;
import org.atelier.output.WriteReport;
import org.atelier.render.Renderers;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the site and writes it, or writes nothing and says why. */
@CommandLine.Command(name = "build")
final class BuildCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final BuildFlags flags = new BuildFlags();
  @Mixin final ReportFlags report = new ReportFlags();

  @Option(
      names = {"-d", "--destination"},
      paramLabel = "FOLDER",
      defaultValue = "")
  String destination = "";

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    report.validate();
    var stopwatch = Stopwatch.start(session);
    var options = flags.options(session.world());
    var target = session.destination(destination);
    var plan = new SiteBuild.Plan(Renderers::all, Checks.ofBuild());
    var built = SiteBuild.run(session, options, plan);
    var problems = built.result().diagnostics();
    if (report.fail(problems)) {
      report.print(problems, built.sources(), session);
      report.say(Text.message("cli/build.refused").with("folder", session.shown(target)), session);
      return ExitCode.SITE_HAS_ERRORS;
    }
    return write(built, target, stopwatch, session);
  }

  private ExitCode write(SiteBuild built, Path target, Stopwatch stopwatch, Session session)
      throws IOException {
    var problems = new ArrayList<>(built.result().diagnostics());
    try {
      var written = new OutputWriter(target).write(built.result().output());
      report.print(problems, built.sources(), session);
      summarise(SiteSummary.of(built.result()), stopwatch, session);
      summarise(written, session.shown(target), session);
      return ExitCode.OK;
    } catch (OutputException e) {
      problems.addAll(e.diagnostics());
      report.print(problems, built.sources(), session);
      if (!e.isOfTheInput()) return ExitCode.USAGE;
      report.say(Text.message("cli/build.refused").with("folder", session.shown(target)), session);
      return ExitCode.SITE_HAS_ERRORS;
    }
  }

  private void summarise(SiteSummary summary, Stopwatch stopwatch, Session session) {
    var languages =
        summary.pages().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    report.say(
        Text.message("cli/build.pages")
            .with("pages", session.count("cli/count.pages", summary.total()))
            .with("languages", languages)
            .with("seconds", stopwatch.seconds()),
        session);
    summary
        .nextDate()
        .map(day -> Text.message("cli/build.next-date").with("date", day.toString()))
        .ifPresent(sentence -> report.say(sentence, session));
  }

  private void summarise(WriteReport written, String folder, Session session) {
    if (written.repaired()) report.say(Text.message("cli/build.repaired"), session);
    if (!written.strangers().isEmpty()) {
      var files = String.join(", ", written.strangers());
      report.say(Text.message("cli/build.strangers").with("files", files), session);
    }
    report.say(
        Text.message("cli/build.files")
            .with("folder", folder)
            .with("written", session.count("cli/count.written", written.written()))
            .with("unchanged", session.count("cli/count.unchanged", written.unchanged()))
            .with("deleted", session.count("cli/count.deleted", written.deleted())),
        session);
  }
}
