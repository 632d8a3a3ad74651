package org.atelier.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;

/** Each page that search engines may list has a title and a description of its own. */
final class DuplicatesCheck implements FactsCheck {

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.PAGE_TITLE_DUPLICATE, Rule.PAGE_DESCRIPTION_DUPLICATE, Rule.PAGE_DESCRIPTION_MISSING);
  }

  @Override
  public List<Diagnostic> look(SiteFacts facts) {
    var problems = new ArrayList<Diagnostic>();
    var titles = new HashMap<String, PageFacts>();
    var descriptions = new HashMap<String, PageFacts>();
    for (var page : facts.pages().values()) {
      if (page.redirect() || !page.indexed() || isShownElsewhere(page, facts)) continue;
      compare(page, page.title(), titles, Rule.PAGE_TITLE_DUPLICATE, problems);
      if (page.description().isBlank()) {
        problems.add(page.problem(Rule.PAGE_DESCRIPTION_MISSING));
      } else {
        compare(page, page.description(), descriptions, Rule.PAGE_DESCRIPTION_DUPLICATE, problems);
      }
    }
    return problems;
  }

  /** A page that names another as the real one is listed there. */
  private static boolean isShownElsewhere(PageFacts page, SiteFacts facts) {
    return !page.canonical().isEmpty()
        && !page.canonical().equals(facts.base().absolute(page.url()));
  }

  private static void compare(
      PageFacts page,
      String text,
      Map<String, PageFacts> seen,
      Rule rule,
      List<Diagnostic> problems) {
    var first = seen.putIfAbsent(page.language() + "\n" + text, page);
    if (first == null) return;
    problems.add(
        page.problem(rule)
            .with("text", text)
            .with("other", first.url())
            .related(SourceSpan.wholeFile(first.origin())));
  }
}
