package org.atelier.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** The page parses without errors, and no id stands twice. */
final class ParseCheck implements PageCheck {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HTML_PARSE, Rule.HTML_DUPLICATE_ID);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    for (var error : page.errors()) {
      problems.add(
          page.problem(Rule.HTML_PARSE)
              .with("place", error.getCursorPos())
              .with("reason", error.getErrorMessage()));
    }
    var seen = new HashSet<String>();
    for (var element : page.document().select("[id]")) {
      if (!seen.add(element.id())) {
        problems.add(page.problem(Rule.HTML_DUPLICATE_ID).with("id", element.id()));
      }
    }
    return problems;
  }
}
