package org.atelier.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.TreeSet;
import org.atelier.check.Checks;
import org.junit.jupiter.api.Test;

/** The site {@code checks} has a page for each rule, which breaks that one rule and no other. */
class CheckRulesTest {

  @Test
  void everyRuleIsBrokenByItsOwnPageAndKeptByAllOthers() throws IOException {
    var expected = new TreeSet<String>();
    for (var check : Checks.all()) {
      for (var rule : check.rules()) {
        expected.add(rule.id() + " content/pages/" + rule.id().replace('/', '-'));
      }
    }
    var site = new GoldenSite("checks");
    var found = new TreeSet<String>();
    for (var problem : site.build(site.variants().get(0)).diagnostics()) {
      var file = problem.where().file();
      found.add(problem.rule().id() + " " + file.substring(0, file.lastIndexOf('/')));
    }
    assertEquals(expected, found);
  }
}
