package org.atelier.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import org.atelier.config.BaseUrl;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets, and what is said of them: the line, the selector, the scheme. */
class ContrastCheckTest {

  @Test
  void aTokenMayHaveAColourForEachScheme() {
    assertFound(
        """
        :root { --ink: light-dark(#000, #fff); --paper: light-dark(#fff, #000) }
        body { background: var(--paper); color: var(--ink) }
        .day { color: light-dark(#ccc, #ccc) }
        .night { color: light-dark(#333, #333) }
        """,
        "3 .day light",
        "4 .night dark");
  }

  @Test
  void aTokenMayBeSetAnewForTheOtherScheme() {
    assertFound(
        """
        :root { --ink: #000; --paper: #fff }
        @media (prefers-color-scheme: dark) { :root { --ink: #fff; --paper: #000 } }
        body { background: var(--paper); color: var(--ink) }
        .grey { background: var(--paper); color: #888 }
        """,
        "4 .grey light");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media (prefers-color-scheme:light)",
        "@media screen and (Prefers-Color-Scheme : light)",
        "@media not all and (prefers-color-scheme: dark)",
      })
  void aRuleIsJudgedInTheSchemesItIsFor(String condition) {
    assertFound("body{background:#fff}" + condition + "{ .a { color: #eee } }", "1 .a light");
  }

  @Test
  void aConditionOnBothSchemesIsNone() {
    var both = "@media (prefers-color-scheme: light), (prefers-color-scheme: dark)";
    assertFound(both + "{ .a { color: #eee; background: #fff } }", "1 .a dark", "1 .a light");
  }

  @Test
  void rulesStandInOthersAndCommentsAnywhere() {
    assertFound(
        """
        /* body { color: #fff } */
        body { background: #fff;
          /* } */
          p { color: /* pale */ #ccc }
          @media (width > 40em) { em { color: #ddd } }
        }
        @media print { b { color: #eee } }
        """,
        "4 body p dark",
        "4 body p light",
        "5 body em dark",
        "5 body em light");
  }

  @Test
  void tokensMayStandForTokensAndNotForThemselves() {
    assertFound(
        """
        :root { --a: var(--b); --b: var( --c , red ); --c: #ccc; --x: var(--y); --y: var(--x) }
        body { background: #fff }
        p { color: var(--a) }
        q { color: var(--x) }
        """,
        "3 p dark",
        "3 p light");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"var(,)", "var(", "var()", "var(--)", "var(--gone)", "var(--a", "light-dark(,)"})
  void whatIsNoColourIsPassedOver(String value) {
    assertFound("body { background: #fff } p { color: " + value + " }");
  }

  private static void assertFound(String css, String... expected) {
    var sheet = OutputFile.ofText("assets/a.css", css, "themes/a/assets/a.css");
    var output = OutputTree.of(List.of(sheet)).toOptional().orElseThrow();
    var facts = new SiteFacts(new BaseUrl("https://example.org/"), output, List.of());
    var found = new ContrastCheck().look(facts).stream().map(ContrastCheckTest::words).sorted();
    assertEquals(List.of(expected), found.toList());
  }

  private static String words(Diagnostic problem) {
    var said = Objects.requireNonNull(problem.message().arguments().get("selector"));
    var scheme = problem.message().id().replaceAll(".*\\.", "");
    return problem.where().line() + " " + ((Text.Literal) said).value() + " " + scheme;
  }
}
