package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Objects;
import org.atelier.content.LinkResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A body or a field on its way into a page. */
class MarkdownRendererTest {

  private static final MarkdownRenderer FRENCH = MarkdownTexts.renderer("fr");

  private static String body(String text, LinkResolver links) {
    var body = Objects.requireNonNull(MarkdownTexts.parse(text, "fr").value());
    return FRENCH.body(body, links, (call, inner) -> "[" + call.name() + inner + "]");
  }

  private static LinkResolver to(String href, @Nullable String language) {
    return link -> new LinkResolver.Target(href, language, false);
  }

  @Test
  void addressesAreEscaped() {
    assertEquals(
        "<p><a href=\"/fr/?a=1&amp;b=%22%3C\">x</a></p>\n",
        body("[x](y)", to("/fr/?a=1&b=\"<", null)));
  }

  @Test
  void aLinkToAnotherLanguageSaysSo() {
    assertEquals(
        "<p><a href=\"/nl/x/\" hreflang=\"nl\">x</a></p>\n", body("[x](y)", to("/nl/x/", "nl")));
  }

  @Test
  void aLinkThatLeavesTheSiteCannotReachBack() {
    LinkResolver outside = link -> new LinkResolver.Target("https://example.org/", null, true);
    assertEquals(
        "<p><a href=\"https://example.org/\" rel=\"noopener\">x</a></p>\n",
        body("[x](https://example.org/)", outside));
  }

  @Test
  void wordsOfALinkThatLeadsNowhereStay() {
    assertEquals("<p><em>x</em> y</p>\n", body("[*x*](y) ![y](z)", to("", null)));
  }

  @Test
  void componentsStandWhereTheyWereCalled() {
    assertEquals("<p>a</p>\n[b<p>c</p>\n]\n[d]\n", body("a\n:::b\nc\n:::\n::d\n", to("", null)));
  }

  @Test
  void fieldsOfOneLineHaveNoBlocks() {
    assertEquals(
        "1. <em>L’été</em>\u202F! # x <a href=\"practice:mrs\">y</a> a",
        FRENCH.inline("1. *L'été* ! # x [y](practice:mrs)\n\na", MarkdownTexts.AS_WRITTEN));
    assertEquals("&lt;a &amp; b", FRENCH.inline("<a & b", MarkdownTexts.AS_WRITTEN));
    assertEquals("- a", FRENCH.inline("- a", MarkdownTexts.AS_WRITTEN));
    assertEquals("", FRENCH.inline("", MarkdownTexts.AS_WRITTEN));
  }

  @Test
  void fieldsOfSeveralParagraphsHaveBlocks() {
    assertEquals(
        "<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n", FRENCH.block("a\n\n- b", MarkdownTexts.AS_WRITTEN));
  }

  @Test
  void fieldsHaveNoHeadingsSoTheirIdsCannotMeetThoseOfTheBody() {
    assertEquals(
        "<p>a</p>\n<p>b</p>\n", FRENCH.block("## a\n\n:::x\nb\n:::\n", MarkdownTexts.AS_WRITTEN));
    assertEquals("<p>a[^1]</p>\n", FRENCH.block("a[^1]", MarkdownTexts.AS_WRITTEN));
  }

  @Test
  void plainTextsAreSetAndNotEscaped() {
    assertEquals("L’été\u202F! <a> *b*", FRENCH.plain("L'été ! <a> *b*"));
  }

  @Test
  void labelsMustBeComplete() {
    assertThrows(IllegalArgumentException.class, () -> new MarkdownLabels(Map.of()));
    assertEquals("markdown.footnote-back", MarkdownLabel.FOOTNOTE_BACK.key());
  }
}
