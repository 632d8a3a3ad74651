package org.atelier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cut between the fields and the text of a file. */
class FrontMatterTest {

  private static FrontMatter cut(String text) {
    var parts = FrontMatter.cut("fr.md", text).value();
    assertNotNull(parts);
    return parts;
  }

  private static List<String> problems(String text) {
    return FrontMatter.cut("fr.md", text).diagnostics().stream()
        .sorted()
        .map(p -> p.message().id() + " " + Diagnostics.range(p.where()))
        .toList();
  }

  @Test
  void fieldsStandBetweenTwoLinesOfThreeHyphens() {
    var parts = cut("---\ntitle: A\nb: c\n---\n\nText\n---\nmore\n");
    assertEquals("title: A\nb: c\n", parts.yaml());
    assertEquals(2, parts.yamlLine());
    assertEquals("\nText\n---\nmore\n", parts.body());
    assertEquals(5, parts.bodyLine());
    assertEquals("4:1-4:4", Diagnostics.range(parts.end()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\n---", "---\n---\n", "--- \n---\t\n"})
  void bothPartsMayBeEmpty(String text) {
    assertEquals("", cut(text).yaml());
    assertEquals("", cut(text).body());
    assertEquals(List.of(), problems(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: A\n---\n", "Text", "# Title", "-\ntitle: A\n", "\n\n- a\n"})
  void aFileWithoutAnOpeningMarkSaysSo(String text) {
    assertNull(FrontMatter.cut("fr.md", text).value());
    assertEquals(
        "frontmatter/missing", FrontMatter.cut("fr.md", text).diagnostics().get(0).message().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "  \n\n"})
  void anEmptyFileHasAPlaceToPointAt(String text) {
    assertEquals(List.of("frontmatter/missing 1:1-1:1"), problems(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"—-", "——", "—", "–––", "----", "***", "+++", "===", "___", "~~~"})
  void whatKeyboardsMakeOfThreeHyphensIsMended(String mark) {
    var text = mark + "\ntitle: A\n" + mark + "\nText\n";
    assertEquals("title: A\n", cut(text).yaml());
    assertEquals("Text\n", cut(text).body());
    int end = mark.length() + 1;
    assertEquals(
        List.of("frontmatter/missing.mark 1:1-1:" + end, "frontmatter/unclosed.mark 3:1-3:" + end),
        problems(text));
    var fix = FrontMatter.cut("fr.md", text).diagnostics().get(0).fix();
    assertNotNull(fix);
    assertEquals("---", fix.replacement());
  }

  @Test
  void emptyLinesAboveAreReportedAndTheRestIsRead() {
    assertEquals(List.of("frontmatter/missing.late 3:1-3:4"), problems("\n\n---\na: b\n---\nText"));
    assertEquals("a: b\n", cut("\n\n---\na: b\n---\nText").yaml());
    assertEquals(6, cut("\n\n---\na: b\n---\nText").bodyLine());
  }

  @Test
  void spacesBeforeAMarkAreReported() {
    assertEquals(List.of("frontmatter/missing.mark 1:1-1:5"), problems(" ---\na: b\n---\n"));
  }

  @Test
  void aLineOfHyphensInTheTextOfAFieldEndsNothing() {
    var text = "---\naDay: |\n  Morning\n\n  ---\n\n  Evening\n---\nText\n";
    assertEquals("aDay: |\n  Morning\n\n  ---\n\n  Evening\n", cut(text).yaml());
    assertEquals("Text\n", cut(text).body());
    assertEquals(List.of(), problems(text));
  }

  @Test
  void fieldsWithoutAnEndSaySo() {
    assertEquals(List.of("frontmatter/unclosed 1:1-1:4"), problems("---\ntitle: A\n\nText\n"));
  }

  @Test
  void listsAndTextsOfFieldsAreNoMarks() {
    var text = "---\na:\n  - b\n  -\n  ===\n-\n---\nText";
    assertEquals("a:\n  - b\n  -\n  ===\n-\n", cut(text).yaml());
    assertEquals(List.of(), problems(text));
  }
}
