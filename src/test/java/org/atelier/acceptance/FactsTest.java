package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages must say and must never say, read in the pages as built. */
@Tag("once")
class FactsTest {

  private static final Path FACTS = Path.of("src/test/resources/facts");
  private static final String GAP = ".{0,120}";

  /** One line of a table: a fact, the page it is about, the language, and phrases. */
  private record Line(String fact, String entry, String language, String[] phrases) {
    static Line of(String line) {
      var cells = line.split(" \\| ", 4);
      return new Line(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].split(" & "));
    }

    String name() {
      return fact + " " + language + " " + entry;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFactIsStatedInEveryLanguage() throws IOException {
    return lines("stated.txt")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.name(),
                    () -> {
                      var words = RealSite.words(RealSite.get().page(line.entry, line.language));
                      for (var phrase : line.phrases) {
                        assertTrue(pattern(phrase).matcher(words).find(), phrase + " in: " + words);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsStatedThatIsNotKnown() throws IOException {
    return lines("never.txt")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.name(),
                    () -> {
                      var page = RealSite.get().page(line.entry, line.language);
                      // Days on which a source was looked at are not days of the session.
                      page.select(".sources, .reviewed").remove();
                      var words = RealSite.words(page);
                      for (var phrase : line.phrases) {
                        var matcher = pattern(phrase).matcher(words);
                        assertEquals("", matcher.find() ? matcher.group() : "", phrase);
                      }
                    }));
  }

  @Test
  void theTablesNameEveryFactInEveryLanguage() throws IOException {
    var named = new TreeSet<String>();
    lines("stated.txt").forEach(l -> named.add(l.fact + l.language));
    lines("never.txt").forEach(l -> named.add(l.fact + l.language));
    // The chain is walked by its links, in ChainTest.
    var expected = new TreeSet<String>();
    for (var language : RealSite.LANGUAGES) {
      for (int i = 1; i <= 41; i++) expected.add("F%02d%s".formatted(i, language));
      for (int i = 1; i <= 10; i++) expected.add("N%02d%s".formatted(i, language));
    }
    assertEquals(expected, named);
  }

  private static Stream<Line> lines(String file) throws IOException {
    return Files.readAllLines(FACTS.resolve(file)).stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(Line::of);
  }

  /** Words as they are, with gaps; between slashes, a regular expression. */
  private static Pattern pattern(String phrase) {
    var text = phrase.strip();
    if (text.startsWith("/")) return Pattern.compile(text.substring(1, text.length() - 1));
    var parts = RealSite.plain(text).split(" ?\\.\\.\\. ?");
    return Pattern.compile(String.join(GAP, Arrays.stream(parts).map(Pattern::quote).toList()));
  }
}
