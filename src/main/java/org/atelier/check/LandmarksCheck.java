package org.atelier.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** One main part, and a name of its own for each of several navigations. */
final class LandmarksCheck implements PageCheck {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HTML_LANDMARK);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    if (page.document().select("main").size() != 1) {
      problems.add(page.problem(Rule.HTML_LANDMARK).with("landmark", "main"));
    }
    var names = new HashSet<String>();
    for (var navigation : page.document().select("nav")) {
      var label = navigation.attr("aria-label") + navigation.attr("aria-labelledby");
      if (!names.add(label)) {
        problems.add(page.problem(Rule.HTML_LANDMARK).with("landmark", "nav " + label));
      }
    }
    return problems;
  }
}
