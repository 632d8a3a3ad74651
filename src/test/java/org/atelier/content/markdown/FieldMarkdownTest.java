package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.FieldValue;
import org.atelier.model.FieldValue.Form;
import org.junit.jupiter.api.Test;

/** Markdown in front matter and in entry.yml. */
class FieldMarkdownTest {

  private static final FieldMarkdown FIELDS = new FieldMarkdown(MarkdownTexts.PARSER);

  private static FieldValue.Text text(String value, Form form, int width) {
    return new FieldValue.Text(value, form, SourceSpan.inLine("fr.md", 3, 10, width));
  }

  private static List<String> problems(FieldValue.Text text) {
    return FIELDS.check(text).stream()
        .peek(MarkdownTexts::saySomethingInEveryLanguage)
        .map(p -> p.message().id() + " " + p.where().column() + "-" + p.where().endColumn())
        .toList();
  }

  @Test
  void placesInAPlainValueAreExact() {
    var value = "see [x](javascript:x)";
    assertEquals(
        List.of("url/scheme 18-28"), problems(text(value, Form.INLINE_MARKDOWN, value.length())));
  }

  @Test
  void placesInAQuotedValueAreExact() {
    var value = "see [x](javascript:x)";
    assertEquals(
        List.of("url/scheme 19-29"),
        problems(text(value, Form.INLINE_MARKDOWN, value.length() + 2)));
  }

  @Test
  void placesInAValueWithEscapesAreTheValue() {
    var value = "see [x](javascript:x)";
    assertEquals(
        List.of("url/scheme 10-34"),
        problems(text(value, Form.INLINE_MARKDOWN, value.length() + 3)));
  }

  @Test
  void placesInAValueOfSeveralLinesAreTheValue() {
    var where = new SourceSpan("fr.md", 3, 10, 6, 5);
    var text = new FieldValue.Text("a\n\n[x](javascript:x)\n", Form.BLOCK_MARKDOWN, where);
    assertEquals(where, FIELDS.check(text).get(0).where());
  }

  @Test
  void plainTextsAreNotMarkdown() {
    assertEquals(List.of(), problems(text("[x](javascript:x) <script>", Form.PLAIN, 26)));
    assertEquals(List.of(), FIELDS.linksOf(text("[x](practice:mrs)", Form.PLAIN, 17)));
  }

  @Test
  void linksAreFoundWithTheirPlaces() {
    var links =
        FIELDS.linksOf(text("a [b](practice:mrs) https://example.org", Form.INLINE_MARKDOWN, 39));
    assertEquals(
        List.of("practice:mrs 16", "https://example.org 30"),
        links.stream().map(l -> l.target() + " " + l.where().column()).toList());
  }

  @Test
  void headingsComponentsAndHtmlAreReported() {
    var form = Form.BLOCK_MARKDOWN;
    assertEquals(List.of("markdown/heading-level.field 10-14"), problems(text("## a", form, 4)));
    assertEquals(List.of("component/syntax.field 10-12"), problems(text("::video", form, 7)));
    assertEquals(List.of("markdown/raw-html 10-18"), problems(text("<script>", form, 8)));
    assertEquals(List.of(), problems(text("## a", Form.INLINE_MARKDOWN, 4)));
  }

  @Test
  void wordsAloneNeedNoParser() {
    assertEquals(
        List.of(), problems(text("Join metal, safely and well.", Form.INLINE_MARKDOWN, 28)));
  }
}
