package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nesting and repetition a hundred thousand deep, in a thread with little stack. */
@Tag("once")
class PathologicalMarkdownTest {

  private static final int MANY = 100_000;
  private static final long SMALL_STACK = 640 * 1024;

  private static Map<String, String> inputs() {
    var inputs = new LinkedHashMap<String, String>();
    for (var unit :
        new String[] {
          ">",
          "> ",
          "*",
          "_",
          "**a ",
          "*a **b ",
          "_a __b ",
          "~",
          "~~a ",
          "[",
          "![",
          "[a](",
          "[a](b",
          "[![",
          "](",
          "]",
          "`",
          "`a``b",
          "\\",
          "<",
          "<a",
          "<a ",
          "<a b",
          "<a b='",
          "<!--",
          "<!",
          "<?",
          "<![CDATA[",
          "<kbd>",
          "</kbd>",
          "<kbd><sub>",
          "<details>",
          "<details>\n",
          "<!-- -->\n",
          "&",
          "&a",
          "&amp;",
          "\"",
          "'",
          "\" \"",
          "'a ",
          "a' ",
          "--",
          "...",
          ". . . ",
          " ",
          "\t",
          "!",
          "« ",
          " !",
          "1 000 ",
          "^[",
          "[^a]",
          "[^a]: ",
          "[^",
          "{",
          "}",
          "{#a",
          "![a](b){",
          ":::a\n",
          "::::",
          "::a{",
          "::a{b=\"\n",
          ":::\n",
          "- ",
          "- a\n",
          "1. ",
          "- [ ] ",
          "#",
          "# a\n",
          "## a\n",
          "|",
          "| a |\n|---|\n",
          "a\n===\n",
          "\n\n",
          "a\n",
          "<https://a",
          "https://a.b ",
          "a@b.c ",
          "a@",
          "[a]: b\n",
          "[a]\n",
          "é",
          "\uD83D\uDE00",
          "\u0301",
          "> [!NOTE]\n",
          "~~~\n",
          "    a\n"
        }) {
      inputs.put(unit + " × many", unit.repeat(MANY / unit.length()));
    }
    inputs.put("brackets around", "[".repeat(MANY) + "a" + "]".repeat(MANY));
    inputs.put("emphasis around", "*a ".repeat(MANY / 3) + " b*".repeat(MANY / 3));
    inputs.put("strong around", "**a ".repeat(MANY / 3) + " b**".repeat(MANY / 3));
    inputs.put("links around", "[".repeat(MANY / 4) + "](x)".repeat(MANY / 4));
    inputs.put("pictures around", "![".repeat(MANY / 4) + "](x)".repeat(MANY / 4));
    inputs.put("notes around", "^[".repeat(MANY) + "]".repeat(MANY));
    inputs.put("struck around", "~~a ".repeat(MANY / 4) + " b~~".repeat(MANY / 4));
    inputs.put("elements around", "<kbd>".repeat(MANY / 4) + "</kbd>".repeat(MANY / 4));
    inputs.put("elements crossed", "<kbd>".repeat(MANY / 4) + "</sub>".repeat(MANY / 4));
    inputs.put("quotes in quotes", "> ".repeat(MANY) + "a");
    inputs.put("lists in lists", "- ".repeat(MANY) + "a");
    inputs.put("lists by indent", indented(500));
    inputs.put("components in components", components(5000));
    inputs.put("quotation marks", "\"a ".repeat(MANY / 4) + "a\" ".repeat(MANY / 4));
    inputs.put("singles, then doubles", "'a ".repeat(MANY / 4) + "a\" ".repeat(MANY / 4));
    inputs.put("a comment without end", "<!--" + " <!-- -".repeat(MANY / 8));
    inputs.put("many equal headings", "## a\n\n".repeat(MANY / 4));
    inputs.put("one long line", "word ".repeat(MANY));
    inputs.put("one long heading", "## " + "word ".repeat(MANY));
    inputs.put("many footnotes", notes(2000));
    inputs.put("one cell wide, long", "|a|\n|-|\n" + "|b|\n".repeat(MANY / 4));
    inputs.put(
        "wide table, short rows",
        "|a".repeat(2000) + "|\n" + "|-".repeat(2000) + "|\n" + "|b\n".repeat(2000));
    return inputs;
  }

  private static String indented(int depth) {
    var out = new StringBuilder();
    for (int i = 0; i < depth; i++) out.append("  ".repeat(i)).append("- a\n");
    return out.toString();
  }

  private static String components(int depth) {
    var out = new StringBuilder();
    for (int i = 0; i < depth; i++) out.append(":::a\n");
    for (int i = 0; i < depth; i++) out.append(":::\n");
    return out.toString();
  }

  private static String notes(int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) out.append("a[^").append(i).append("] ");
    for (int i = 0; i < count; i++)
      out.append("\n\n[^").append(i).append("]: b[^").append(count - 1 - i).append(']');
    return out.toString();
  }

  @TestFactory
  Stream<DynamicTest> neitherOverflowsNorTakesLong() {
    return inputs().entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    printable(e.getKey()), () -> parseOnSmallStack(e.getValue())));
  }

  private static String printable(String name) {
    return name.replace("\n", "⏎").replace("\t", "⇥");
  }

  private static void parseOnSmallStack(String text) throws InterruptedException {
    var failure = new AtomicReference<Throwable>();
    var work = new Thread(null, () -> parse(text, failure), "small stack", SMALL_STACK);
    work.start();
    work.join();
    if (failure.get() != null) throw new AssertionError(failure.get());
  }

  private static void parse(String text, AtomicReference<Throwable> failure) {
    try {
      var clock = ManagementFactory.getThreadMXBean();
      long start = clock.getCurrentThreadCpuTime();
      var parsed = MarkdownTexts.parse(text, "fr");
      var html = MarkdownTexts.html(Objects.requireNonNull(parsed.value()), "fr");
      // Processor time, because other tests run beside this one; square time would take minutes.
      long seconds = TimeUnit.NANOSECONDS.toSeconds(clock.getCurrentThreadCpuTime() - start);
      assertTrue(seconds < 15, () -> "took " + seconds + " s");
      assertTrue(
          html.length() < 60L * text.length() + 100_000, "the output must stay in proportion");
    } catch (Throwable e) {
      failure.set(e);
    }
  }

  @Test
  void whatIsTooLargeIsReported() {
    for (var text : new String[] {"a\n".repeat(200_000), "|a\n|-\n" + "|b\n".repeat(30_000)}) {
      var parsed = MarkdownTexts.parse(text, "en");
      assertEquals("markdown/too-large", parsed.diagnostics().get(0).rule().id());
      parsed.diagnostics().forEach(MarkdownTexts::saySomethingInEveryLanguage);
    }
  }

  @Test
  void whatIsCutIsReported() {
    for (var text :
        new String[] {">".repeat(200) + "a", "*a **b ".repeat(200) + "c** d*".repeat(200)}) {
      var problems = MarkdownTexts.parse(text, "en").diagnostics();
      assertTrue(problems.stream().anyMatch(p -> p.rule().id().equals("markdown/too-deep")), text);
      problems.forEach(MarkdownTexts::saySomethingInEveryLanguage);
    }
  }
}
