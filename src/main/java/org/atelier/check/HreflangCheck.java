package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/**
 * Translations name each other: a page that names alternates names itself and a default, and every
 * page it names answers with the very same set. Addresses are absolute and lead to real pages.
 */
final class HreflangCheck implements FactsCheck {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HREFLANG_RECIPROCAL);
  }

  @Override
  public List<Diagnostic> look(SiteFacts facts) {
    var byUrl = new TreeMap<String, PageFacts>();
    facts.pages().values().forEach(p -> byUrl.put(facts.base().absolute(p.url()), p));
    var problems = new ArrayList<Diagnostic>();
    for (var page : facts.pages().values()) {
      if (page.alternates().isEmpty()) continue;
      var self = facts.base().absolute(page.url());
      // The page that offers the languages is the default of them all, and in none of them.
      if (!self.equals(page.alternates().get(page.language()))
          && !self.equals(page.alternates().get("x-default"))) {
        problems.add(problem(page, page.language()));
      }
      if (!page.alternates().containsKey("x-default")) problems.add(problem(page, "x-default"));
      new TreeMap<>(page.alternates())
          .forEach(
              (language, address) -> {
                var other = byUrl.get(address);
                boolean agrees =
                    other != null
                        && other.indexed()
                        && (language.equals("x-default")
                            || other.alternates().equals(page.alternates()));
                if (!agrees) problems.add(problem(page, language));
              });
    }
    return problems;
  }

  private static Diagnostic problem(PageFacts page, String language) {
    return page.problem(Rule.HREFLANG_RECIPROCAL).with("language", language);
  }
}
