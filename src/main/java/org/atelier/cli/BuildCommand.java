package org.atelier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.atelier.authoring.SiteSummary;
import org.atelier.build.BuildResult;
import org.atelier.check.Checks;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputException;
import org.atelier.output.OutputWriter;
import org.atelier.output.WriteReport;
import org.atelier.render.Renderers;
import org.jspecify.annotations.Nullable;
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

  @Option(names = "--no-cache")
  boolean noCache;

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String quickVerb() {
    return "build";
  }

  @Override
  public void declare(QuickOptions options) {
    common.declare(options);
    flags.declare(options);
    report.declare(options);
    options.text(value -> destination = value, "-d", "--destination");
    options.flag(() -> noCache = true, "--no-cache");
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    report.validate();
    var stopwatch = Stopwatch.start(session);
    var options = flags.options(session.world());
    var target = session.destination(destination);
    var last = noCache ? LastBuild.none(target, options) : LastBuild.of(session, target, options);
    var standing = last.find();
    if (standing.isPresent()) {
      var site = standing.get();
      report.print(List.of(), SiteBuild.lines(session, null), session);
      summarise(site.summary(), stopwatch, session);
      summarise(new WriteReport(0, site.files(), 0, false), session.shown(target), session);
      return ExitCode.OK;
    }
    return build(new Job(options, target, last, stopwatch), session);
  }

  /** What is to be made, and where. */
  private record Job(BuildOptions options, Path target, LastBuild last, Stopwatch stopwatch) {}

  private ExitCode build(Job job, Session session) throws IOException {
    var target = job.target();
    var plan = new SiteBuild.Plan(Renderers::all, Checks.ofBuild());
    SiteBuild built;
    Attempt attempt;
    try (var progress = Progress.start(session)) {
      built = SiteBuild.run(session, job.options(), plan, progress);
      attempt = attempt(built.result(), new OutputWriter(target, progress));
    }
    report.print(attempt.problems(), built.sources(), session);
    if (attempt.written() != null) {
      job.last().remember(built.result());
      summarise(SiteSummary.of(built.result()), job.stopwatch(), session);
      summarise(attempt.written(), session.shown(target), session);
    } else if (attempt.code() == ExitCode.SITE_HAS_ERRORS) {
      report.say(Text.message("cli/build.refused").with("folder", session.shown(target)), session);
    }
    return attempt.code();
  }

  /**
   * How writing went.
   *
   * @param written null if nothing was
   */
  private record Attempt(List<Diagnostic> problems, @Nullable WriteReport written, ExitCode code) {}

  private Attempt attempt(BuildResult result, OutputWriter writer) throws IOException {
    var problems = new ArrayList<>(result.diagnostics());
    if (report.fail(problems)) return new Attempt(problems, null, ExitCode.SITE_HAS_ERRORS);
    try {
      return new Attempt(problems, writer.write(result.output()), ExitCode.OK);
    } catch (OutputException e) {
      problems.addAll(e.diagnostics());
      var code = e.isOfTheInput() ? ExitCode.SITE_HAS_ERRORS : ExitCode.USAGE;
      return new Attempt(problems, null, code);
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
