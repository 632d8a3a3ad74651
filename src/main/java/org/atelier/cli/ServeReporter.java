package org.atelier.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.atelier.authoring.PageState;
import org.atelier.authoring.SiteSummary;
import org.atelier.build.BuildResult;
import org.atelier.cli.print.PageProblems;
import org.atelier.cli.print.Visible;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;
import org.atelier.serve.PageNote;
import org.atelier.serve.Reporter;
import org.atelier.serve.Trouble;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;

/** Tells on the console what the server does; called by its threads, one line at a time. */
final class ServeReporter implements Reporter {

  private final Session session;
  private final Progress progress;
  private final ReportFlags report = new ReportFlags();
  private String base;
  private int port;
  private boolean hasSite;
  private List<Diagnostic> told = List.of();

  /**
   * @param progress of the first build, which ends with it
   * @param base the folder of the host, as far as it is known
   */
  ServeReporter(Session session, Progress progress, String base) {
    this.session = session;
    this.progress = progress;
    this.base = base;
  }

  synchronized void listening(int number) {
    port = number;
    sayAddress();
  }

  private void sayAddress() {
    session.say(Text.message("cli/serve.at").with("address", PortFlag.address(port, base)));
  }

  @Override
  public synchronized void built(Build build) {
    progress.close();
    var result = build.result();
    if (!result.diagnostics().equals(told)) {
      told = result.diagnostics();
      report.print(told, SiteBuild.lines(session, build.sources()), session);
    }
    if (result.hasErrors()) {
      session.say(Text.message(hasSite ? "cli/serve.broken" : "cli/serve.nothing"));
      return;
    }
    if (hasSite) sayAgain(build);
    else sayFirst(build);
    hasSite = true;
    moveTo(result);
  }

  /** The folder of the host is known only now. */
  private void moveTo(BuildResult result) {
    var config = result.config();
    if (config == null || config.baseUrl().path().equals(base)) return;
    base = config.baseUrl().path();
    sayAddress();
  }

  private void sayFirst(Build build) {
    var pages = SiteSummary.of(build.result()).total();
    session.say(
        Text.message("cli/serve.built")
            .with("pages", session.count("cli/count.pages", pages))
            .with("time", milliseconds(build)));
  }

  private void sayAgain(Build build) {
    var changed = build.changed();
    var first = changed.isEmpty() ? "" : session.prefix() + changed.get(0);
    var what = changed.size() > 1 ? session.count("cli/count.changed", changed.size()) : first;
    session.say(
        Text.message("cli/serve.rebuilt")
            .with("changed", what)
            .with("files", session.count("cli/count.renewed", build.files()))
            .with("time", milliseconds(build)));
  }

  private static String milliseconds(Build build) {
    return String.valueOf(Math.max(1, build.nanos() / 1_000_000));
  }

  @Override
  public synchronized void notMade(List<Diagnostic> why) {
    report.print(why, SiteBuild.lines(session, null), session);
  }

  @Override
  public synchronized void refused(IOException why) {
    session.print(Visible.text(session.catalogue().say(WorldFault.explain(why))) + "\n");
  }

  @Override
  public synchronized void polling(IOException why) {
    session.say(Text.message("cli/serve.polling").with("reason", String.valueOf(why.getMessage())));
  }

  @Override
  public synchronized void failed(Throwable bug) {
    session.confess(bug);
  }

  @Override
  public Trouble explain(List<Diagnostic> problems, @Nullable SourceTree sources) {
    return new PageProblems(session.catalogue(), SiteBuild.lines(session, sources)).of(problems);
  }

  @Override
  public Optional<PageNote> note(BuildResult result, String file) {
    return PageState.of(result, file)
        .map(state -> new PageNote(state.source(), state.draft(), state.otherLanguage()));
  }
}
