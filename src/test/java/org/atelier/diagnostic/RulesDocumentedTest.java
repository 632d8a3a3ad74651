package org.atelier.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule is explained on a page of its own, and is raised by somebody. */
@Tag("once")
class RulesDocumentedTest {

  private static final Map<Severity, String> WORDS =
      Map.of(Severity.ERROR, "Error", Severity.WARNING, "Warning", Severity.INFO, "Note");

  @Test
  void eachRuleHasItsPageAndEachPageItsRule() {
    var undocumented =
        Rule.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    var orphaned = new TreeSet<>(RulePage.files().keySet());
    orphaned.removeAll(undocumented);
    undocumented.removeAll(RulePage.files().keySet());
    assertEquals(Set.of(), undocumented, "rules without a page");
    assertEquals(Set.of(), orphaned, "pages without a rule");
  }

  @TestFactory
  Stream<DynamicTest> eachPageSaysWhatIsMeantWhatIsWrongAndWhatIsRight() {
    return RulePage.files().entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file)));
  }

  private static void check(Map.Entry<String, Path> file) {
    var page = RulePage.of(file.getValue());
    var rule = Rule.byId(file.getKey()).orElseThrow();
    assertEquals(rule.id(), page.id());
    var word = WORDS.get(rule.severity());
    assertTrue(page.meaning().matches("(?s)" + word + "[.,].*"), "begins with its severity");
    assertTrue(page.meaning().length() > 80, "says more than its sentence");
    assertTrue(!page.wrong().text().equals(page.right().text()), "the examples differ");
  }

  @Test
  void eachRuleIsRaisedSomewhere() throws IOException {
    var code = new StringBuilder();
    try (var all = Files.walk(Path.of("src/main/java"))) {
      for (var file : all.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    var named = new TreeSet<String>();
    var matcher = Pattern.compile("\\bRule\\s*\\.\\s*([A-Z0-9_]+)\\b").matcher(code);
    while (matcher.find()) named.add(matcher.group(1));
    var dead = new TreeSet<String>();
    for (var rule : Rule.values()) {
      if (!named.contains(rule.name())) dead.add(rule.name());
    }
    assertEquals(Set.of(), dead);
  }
}
