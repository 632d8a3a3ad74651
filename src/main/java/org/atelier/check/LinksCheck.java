package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;

/** Every address inside the site answers, and every fragment is there. */
final class LinksCheck implements FactsCheck {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.LINK_OUTPUT);
  }

  @Override
  public List<Diagnostic> look(SiteFacts facts) {
    return facts.pages().values().parallelStream()
        .flatMap(page -> broken(page, facts).stream())
        .toList();
  }

  private static List<Diagnostic> broken(PageFacts page, SiteFacts facts) {
    var problems = new ArrayList<Diagnostic>();
    for (var address : new TreeSet<>(page.targets())) {
      var reached = facts.follow(page, address);
      if (reached.isEmpty()) {
        problems.add(problem(page, "link/output", address));
        continue;
      }
      var destination = reached.get();
      if (!destination.inside()) continue;
      if (!facts.output().files().containsKey(destination.file())) {
        problems.add(problem(page, "link/output", address));
      } else if (!facts.hasFragment(destination)) {
        problems.add(problem(page, "link/output.anchor", address));
      }
    }
    return problems;
  }

  private static Diagnostic problem(PageFacts page, String sentence, String address) {
    var problem = page.problem(Rule.LINK_OUTPUT);
    return Diagnostic.of(
        Rule.LINK_OUTPUT,
        problem.where(),
        Text.message(sentence).with("page", page.url()).with("address", address));
  }
}
