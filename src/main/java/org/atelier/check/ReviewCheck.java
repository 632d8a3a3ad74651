package org.atelier.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.output.OutputTree;
import org.atelier.site.Site;
import org.atelier.site.Translation;

/** What was to be looked at again by now, by whom. */
final class ReviewCheck implements Check {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.REVIEW_OVERDUE);
  }

  @Override
  public List<Diagnostic> run(Site site, OutputTree output) {
    var problems = new ArrayList<Diagnostic>();
    for (var entry : site.entries().values()) {
      for (var translation : entry.translations().values()) {
        if (translation.published()) look(translation, site.config().today(), problems);
      }
    }
    return problems;
  }

  private static void look(Translation translation, LocalDate today, List<Diagnostic> problems) {
    var fields = translation.fields();
    var reviewed = fields.date("reviewed").orElse(null);
    var every = fields.text("reviewEvery").orElse(null);
    if (reviewed == null || every == null) return;
    var due = due(reviewed, every);
    if (!due.isBefore(today)) return;
    var where = fields.fields().get("reviewed");
    if (where == null) return;
    problems.add(
        Diagnostic.of(Rule.REVIEW_OVERDUE, where.where())
            .with("due", due.toString())
            .with("owner", fields.text("owner").orElse("–")));
  }

  private static LocalDate due(LocalDate reviewed, String every) {
    try {
      return reviewed.plus(Period.parse(every));
    } catch (DateTimeException e) {
      // The model's pattern has let nothing else through.
      throw new IllegalStateException(every, e);
    }
  }
}
