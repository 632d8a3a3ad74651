package org.atelier.cli.print;

import java.util.List;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;
import org.atelier.serve.Problem;
import org.atelier.serve.Trouble;
import org.jspecify.annotations.Nullable;

/** Problems for the page that shows them beside the site. */
public final class PageProblems {

  /** Who has more has one that causes the others. */
  private static final int MOST = 20;

  private final Catalogue catalogue;
  private final SourceLines sources;

  public PageProblems(Catalogue catalogue, SourceLines sources) {
    this.catalogue = catalogue;
    this.sources = sources;
  }

  public Trouble of(List<Diagnostic> problems) {
    var headline =
        Text.message("cli/serve.trouble").with("problems", new Counts(catalogue).of(problems));
    return new Trouble(
        catalogue.say(headline), problems.stream().limit(MOST).map(this::one).toList());
  }

  private Problem one(Diagnostic problem) {
    var where = problem.where();
    var hint = problem.hint();
    return new Problem(
        problem.rule().id(),
        Severities.key(problem.severity()),
        Visible.text(catalogue.say(problem.message())),
        where.file(),
        where.line(),
        where.column(),
        excerpt(problem),
        hint == null ? null : Visible.text(catalogue.say(hint)));
  }

  private Problem.@Nullable Excerpt excerpt(Diagnostic problem) {
    var where = problem.where();
    var line = sources.line(where.file(), where.line());
    if (where.isWholeFile() || line.isEmpty()) return null;
    var excerpt = Excerpt.of(line.get(), where);
    return new Problem.Excerpt(excerpt.text(), excerpt.indent(), excerpt.carets());
  }
}
