package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.atelier.content.LinkResolver;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * The 652 examples of CommonMark 0.31.2 through our parser and our renderer, with every extension
 * and every policy in place. Only what lies across them all is left out: typography and the ids of
 * headings. We write {@code <br>} where the examples write {@code <br />}.
 */
class CommonMarkSpecTest {

  /** Why an example may come out otherwise, and what must be true where it does. */
  private enum Reason {
    NONE((markdown, problems) -> false),
    /** Only allow-listed HTML gets through; the rest is reported. */
    RAW_HTML((markdown, problems) -> problems.contains("markdown/raw-html")),
    /** Comments are for authors and don't reach readers. */
    COMMENT((markdown, problems) -> markdown.contains("<!--")),
    /** Only targets that can harm nobody become links; the rest is reported. */
    URL_POLICY((markdown, problems) -> problems.contains("url/")),
    /** GFM: addresses written in the text are links. */
    AUTOLINK((markdown, problems) -> markdown.contains("://") || markdown.contains("@")),
    /** A code block's language is letters, digits, {@code + # -}. */
    INFO_STRING((markdown, problems) -> markdown.contains("```"));

    private final BiPredicate<String, String> evidence;

    Reason(BiPredicate<String, String> evidence) {
      this.evidence = evidence;
    }
  }

  private static final Map<Reason, Set<Integer>> SANCTIONED =
      Map.of(
          Reason.RAW_HTML,
              Set.of(
                  21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162,
                  163, 164, 165, 167, 169, 170, 171, 172, 173, 174, 175, 176, 178, 180, 181, 182,
                  184, 185, 186, 187, 188, 189, 190, 191, 201, 344, 475, 476, 477, 491, 494, 524,
                  536, 613, 614, 615, 616, 617, 623, 627, 628, 629, 630, 631, 642, 643),
          Reason.COMMENT, Set.of(177, 179, 183, 308, 309, 625, 626),
          Reason.URL_POLICY,
              Set.of(20, 200, 202, 346, 485, 486, 487, 500, 502, 567, 596, 598, 599, 600, 601, 603),
          Reason.AUTOLINK, Set.of(602, 606, 608, 611, 612),
          Reason.INFO_STRING, Set.of(34, 144));

  private static final LinkResolver AS_WRITTEN =
      link -> new LinkResolver.Target(link.target(), null, false);

  @Test
  void everyExampleComesOutAsTheStandardSaysUnlessOnePolicyOfOursSaysOtherwise() {
    var sanctioned = new TreeMap<Integer, Reason>();
    SANCTIONED.forEach((reason, numbers) -> numbers.forEach(n -> sanctioned.put(n, reason)));
    var differences = new TreeMap<Integer, String>();
    int number = 0;
    for (var example : ExampleReader.readExamples(TestResources.getSpec())) {
      number++;
      var problems = new StringBuilder();
      var actual = render(example, problems);
      if (!actual.equals(expected(example))) {
        var reason = sanctioned.getOrDefault(number, Reason.NONE);
        differences.put(number, verdict(reason, example, problems.toString(), actual));
      }
    }
    assertEquals(652, number);
    assertEquals(describe(sanctioned), describe(differences));
  }

  private static String verdict(Reason reason, Example example, String problems, String actual) {
    boolean good = reason.evidence.test(example.getSource(), problems);
    return good ? reason.name() : "NOT SANCTIONED " + problems + actual;
  }

  private static String describe(Map<Integer, ?> differences) {
    var lines = new StringBuilder();
    differences.forEach((number, why) -> lines.append(number).append(' ').append(why).append('\n'));
    return lines.toString();
  }

  private static String expected(Example example) {
    return example.getHtml().replace('→', '\t').replace(" />", ">");
  }

  private static String render(Example example, StringBuilder problems) {
    var writing =
        new Writing(
            SourceText.lines("a.md", example.getSource().replace('→', '\t'), 1),
            Scope.BODY,
            new Writing.Options(false),
            Typography.none(),
            new UrlPolicy(Set.of()));
    var body = Objects.requireNonNull(MarkdownTexts.PARSER.parse(writing).value());
    writing.findings.problems.forEach(p -> problems.append(p.message().id()).append(' '));
    return MarkdownTexts.renderer("en").body(body, AS_WRITTEN, MarkdownTexts.showingComponents());
  }
}
