package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** One main heading, and no level skipped on the way down. */
final class HeadingsCheck implements PageCheck {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HTML_ONE_H1, Rule.HTML_HEADING_ORDER);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    int mains = page.document().select("h1").size();
    if (mains != 1) problems.add(page.problem(Rule.HTML_ONE_H1).with("count", mains));
    int above = 0;
    for (var heading : page.document().select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.normalName().charAt(1) - '0';
      if (level > above + 1) {
        problems.add(
            page.problem(Rule.HTML_HEADING_ORDER)
                .with("heading", heading.text())
                .with("level", level)
                .with("above", above));
      }
      above = level;
    }
    return problems;
  }
}
