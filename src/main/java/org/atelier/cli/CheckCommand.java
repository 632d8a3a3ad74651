package org.atelier.cli;

import java.io.IOException;
import org.atelier.authoring.SiteSummary;
import org.atelier.check.Checks;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.Text;
import org.atelier.render.Renderers;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Makes every check there is and writes nothing. */
@CommandLine.Command(name = "check")
final class CheckCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final BuildFlags flags = new BuildFlags();
  @Mixin final ReportFlags report = new ReportFlags();

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String quickVerb() {
    return "check";
  }

  @Override
  public void declare(QuickOptions options) {
    common.declare(options);
    flags.declare(options);
    report.declare(options);
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    report.validate();
    var plan = new SiteBuild.Plan(Renderers::all, Checks.all());
    var built = SiteBuild.run(session, flags.options(session.world()), plan);
    var problems = built.result().diagnostics();
    report.print(problems, built.sources(), session);
    if (report.fail(problems)) return ExitCode.SITE_HAS_ERRORS;
    int pages = SiteSummary.of(built.result()).total();
    // "All passed" below a list of warnings would be read instead of it.
    boolean warned = problems.stream().anyMatch(p -> p.severity() == Severity.WARNING);
    var sentence = Text.message(warned ? "cli/check.no-errors" : "cli/check.passed");
    report.say(sentence.with("pages", session.count("cli/count.pages", pages)), session);
    return ExitCode.OK;
  }
}
