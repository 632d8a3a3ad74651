package org.atelier.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.atelier.check.Checks;
import org.junit.jupiter.api.Test;

/**
 * The site {@code checks} has a page or a style for each rule, which breaks that one and no other.
 */
class CheckRulesTest {

  @Test
  void everyRuleIsBrokenByItsOwnPageAndKeptByAllOthers() throws IOException {
    var expected = new TreeSet<String>();
    for (var check : Checks.all()) {
      for (var rule : check.rules()) {
        expected.add(rule.id() + " " + rule.id().replace('/', '-'));
      }
    }
    var site = new GoldenSite("checks");
    var found = new TreeSet<String>();
    for (var problem : site.build(site.variants().get(0)).diagnostics()) {
      found.add(problem.rule().id() + " " + name(problem.where().file()));
    }
    assertEquals(expected, found);
  }

  /**
   * {@code html-parse} of {@code content/pages/html-parse/fr.md}; of a style sheet, its own name.
   */
  private static String name(String file) {
    var segments = List.of(file.split("/"));
    var own = segments.get(segments.size() - 1);
    return own.endsWith(".css") ? own.replace(".css", "") : segments.get(segments.size() - 2);
  }
}
