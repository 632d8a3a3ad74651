package org.atelier.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.atelier.testing.RealModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples on the pages of rules, read against the real site's model where they name the file
 * they are part of: the wrong one must break its rule, and the right one must not.
 */
@Tag("once")
class RuleExamplesTest {

  @TestFactory
  Stream<DynamicTest> theWrongExampleBreaksItsRuleAndTheRightOneKeepsIt() throws IOException {
    var model = RealModel.read();
    var pages =
        RulePage.files().values().stream()
            .map(RulePage::of)
            .filter(page -> page.wrong().file().isPresent())
            .toList();
    assertTrue(pages.size() > 30, "most pages of what authors write name a file");
    return pages.stream().map(page -> DynamicTest.dynamicTest(page.id(), () -> check(page, model)));
  }

  private static void check(RulePage page, RealModel model) {
    assertEquals(true, breaks(page, page.wrong(), model), "the wrong example");
    assertEquals(false, breaks(page, page.right(), model), "the right example");
  }

  private static boolean breaks(RulePage page, RulePage.Example example, RealModel model) {
    var file = page.wrong().file().orElseThrow();
    // A piece of the text below the fields stands for a whole file.
    boolean whole = !file.endsWith(".md") || page.id().startsWith("front");
    boolean hasFields = whole || example.text().startsWith("---");
    var text = hasFields ? example.text() : "---\ntitle: Example\n---\n" + example.text();
    return model.problems(file, text).stream().anyMatch(p -> p.rule().id().equals(page.id()));
  }
}
