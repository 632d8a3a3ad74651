package org.atelier.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** Every page can be reached from the root by following links. */
final class OrphansCheck implements FactsCheck {

  private static final String ROOT = "index.html";
  private static final String NOT_FOUND = "404.html";

  @Override
  public List<Rule> rules() {
    return List.of(Rule.PAGE_ORPHAN);
  }

  @Override
  public List<Diagnostic> look(SiteFacts facts) {
    var reached = new HashSet<String>();
    var waiting = new ArrayDeque<String>();
    if (facts.pages().containsKey(ROOT)) waiting.add(ROOT);
    while (!waiting.isEmpty()) {
      var path = waiting.poll();
      var page = facts.pages().get(path);
      if (page == null || !reached.add(path)) continue;
      for (var address : page.targets()) {
        facts.follow(page, address).filter(d -> d.inside()).ifPresent(d -> waiting.add(d.file()));
      }
    }
    var problems = new ArrayList<Diagnostic>();
    for (var page : facts.pages().values()) {
      boolean expected = page.redirect() || page.path().endsWith(NOT_FOUND);
      if (!expected && !reached.contains(page.path())) {
        problems.add(page.problem(Rule.PAGE_ORPHAN));
      }
    }
    return problems;
  }
}
