package org.atelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.source.YamlNode.ScalarType;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be shown in yaml.spec.md: line ends, marks, sizes and bombs. */
class YamlReaderTest {

  @Test
  void windowsAndOldMacLineEndsCountAsOneLineEach() {
    assertEquals(
        """
        mapping 1:1-4:4
          a 1:1-1:2: integer <1> 1:4-1:5
          b 2:1-2:2: string <é> 2:4-2:7
          c 3:1-3:2: string <x y> 3:4-4:4
        """,
        YamlSpecTest.read("a: 1\r\nb: 'é'\rc: x\r\n  y\r\n"));
  }

  @Test
  void aBlockEndsWithItsLastLetterWhateverTheLineEnd() {
    assertEquals(
        """
        mapping 1:1-4:5
          a 1:1-1:2: string <x\\n> 1:4-2:4
          b 4:1-4:2: null <~> 4:4-4:5
        """,
        YamlSpecTest.read("a: |\r\n  x\r\n\r\nb: ~"));
  }

  @Test
  void aByteOrderMarkTakesNoColumn() {
    assertEquals(
        """
        mapping 1:1-1:5
          a 1:1-1:2: string <b> 1:4-1:5
        """,
        YamlSpecTest.read("\ufeffa: b"));
  }

  @Test
  void frontMatterCountsFromItsFirstLine() {
    var read = YamlReader.read("fr.md", "a: b\na: 'x\n", 2);
    assertNull(read.value());
    assertEquals("3:4-3:5", range(read));

    var mapping = mapping(YamlReader.read("fr.md", "\n\na: b", 2));
    assertEquals("4:1-4:5", Diagnostics.range(mapping.where()));
  }

  @Test
  void aSecondDocumentIsRefusedAndAFirstMarkIsNot() {
    assertEquals(
        "mapping 2:1-2:5\n  a 2:1-2:2: string <b> 2:4-2:5\n",
        YamlSpecTest.read("---\na: b\n...\n"));
    assertEquals("3:1-3:4", range(YamlReader.read("a.yml", "---\na: b\n---\nc: d\n", 1)));
  }

  @Test
  void characterThatNobodyTypesIsShownAtItsPlace() {
    assertEquals(
        """
        1:6-1:7 source/character.control
          A control character stands here (U+0000), which is not part of any text. Delete it.
        2:4-2:5 source/character.control
          A control character stands here (U+0007), which is not part of any text. Delete it.
        """,
        YamlSpecTest.read("a: \ud83d\ude00\u0000\nb: \u0007\n"));
    assertEquals("1:4-1:5", range(YamlReader.read("a.yml", "a: \ud800x\n", 1)), "half an emoji");
  }

  @Test
  void emptyTextIsAnEmptyMapping() {
    for (var text : List.of("", " ", "\n\n", "---\n", "# x", "\ufeff")) {
      var read = YamlReader.read("a.yml", text, 1);
      assertEquals(List.of(), mapping(read).entries(), text);
      assertEquals(List.of(), read.diagnostics(), text);
    }
  }

  @Test
  void atMost256KibAreRead() {
    int room = YamlReader.MAX_BYTES - "a: ''".length();
    assertEquals(
        List.of(), YamlReader.read("a.yml", "a: '" + "x".repeat(room) + "'", 1).diagnostics());
    var accents = "a: '" + "é".repeat(room / 2 + 1) + "'";
    for (var text : List.of("a: '" + "x".repeat(room + 1) + "'", accents)) {
      var read = YamlReader.read("a.yml", text, 1);
      assertNull(read.value());
      assertEquals(List.of(Rule.YAML_TOO_LARGE), rules(read));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "- ", "{a: ", "[{a: ", "- - "})
  void nestingWithoutEndIsRefusedAtTheSeventeenthLevel(String opening) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          var read = YamlReader.read("a.yml", opening.repeat(100_000 / opening.length()), 1);
          assertEquals(List.of(Rule.YAML_DEPTH), rules(read));
          assertEquals(1, read.diagnostics().get(0).where().line());
        });
  }

  /** Where each level would be the name of the one around it, the first such name is refused. */
  @ParameterizedTest
  @ValueSource(strings = {"? ", "[? ", "{"})
  void nestingOfNamesWithoutEndIsRefusedAtTheFirst(String opening) {
    var read = YamlReader.read("a.yml", opening.repeat(100_000 / opening.length()), 1);
    assertEquals(List.of("yaml/syntax.key"), messages(read));
  }

  @Test
  void nestingIsRefusedOnASmallStack() throws InterruptedException {
    var found = new ArrayList<Rule>();
    var reader =
        new Thread(
            null,
            () -> found.addAll(rules(YamlReader.read("a.yml", "[".repeat(100_000), 1))),
            "small",
            640 * 1024);
    reader.start();
    reader.join();
    assertEquals(List.of(Rule.YAML_DEPTH), found);
  }

  @Test
  void namesAndNumbersMayBeAsLongAsTheText() {
    int room = YamlReader.MAX_BYTES - "? \n: ".length();
    assertEquals(
        List.of("x".repeat(room)),
        mapping(YamlReader.read("a.yml", "? " + "x".repeat(room) + "\n: ", 1)).keys());
    var digits = "1".repeat(room);
    assertEquals(
        ScalarType.INTEGER,
        ((YamlNode.Scalar)
                mapping(YamlReader.read("a.yml", "a: " + digits, 1)).get("a").orElseThrow())
            .type());
  }

  @Test
  void nestingByIndentationIsRefusedToo() {
    var text =
        IntStream.range(0, 600)
            .mapToObj(i -> " ".repeat(i) + "a:")
            .collect(Collectors.joining("\n"));
    assertEquals("17:17-17:18", range(YamlReader.read("a.yml", text, 1)));
  }

  @Test
  void aliasesAreNotExpanded() {
    var laughs = new StringBuilder("l0: &l0 [ha]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(9)));
    }
    var read = YamlReader.read("a.yml", laughs.toString(), 1);
    assertNull(read.value());
    assertEquals(List.of(Rule.YAML_ALIAS), rules(read).stream().distinct().toList());
    assertNull(YamlReader.read("a.yml", "a: &a [*a]", 1).value());
  }

  /** Sizes are the largest we read; what is quadratic in them would not end in this time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: \"",
        "a: '",
        "a: ",
        "a: |\n ",
        "#",
        "a: [\"b\",",
        "'",
        "a: {b,",
        "a:\n- b\n",
        "? a\n",
        "a: !",
        "a: &a ",
        "%",
        "\\",
        "a: \"\\u"
      })
  void patternRepeatedUpToTheLimitIsReadInTime(String pattern) {
    var text = pattern.repeat(YamlReader.MAX_BYTES / pattern.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(YamlReader.read("a.yml", text, 1) != null));
  }

  @Test
  void tenThousandKeysAreReadWithoutComparingEachToEach() {
    var text =
        IntStream.range(0, 20_000).mapToObj(i -> "k" + i + ": v").collect(Collectors.joining("\n"));
    assertEquals(20_000, mapping(YamlReader.read("a.yml", text, 1)).entries().size());
  }

  private static YamlNode.Mapping mapping(Outcome<YamlNode.Mapping> outcome) {
    return outcome.toOptional().orElseThrow();
  }

  private static List<Rule> rules(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::rule).toList();
  }

  private static List<String> messages(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(d -> d.message().id()).toList();
  }

  private static String range(Outcome<?> outcome) {
    assertEquals(1, outcome.diagnostics().size(), outcome::toString);
    return Diagnostics.range(outcome.diagnostics().get(0).where());
  }
}
