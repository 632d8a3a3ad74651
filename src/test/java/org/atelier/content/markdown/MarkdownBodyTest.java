package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.atelier.config.Language;
import org.atelier.content.ComponentCall;
import org.atelier.content.Heading;
import org.atelier.content.Link;
import org.atelier.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;

/** What a body says of itself. */
class MarkdownBodyTest {

  private static MarkdownBody body(String text) {
    return body(text, "en");
  }

  private static MarkdownBody body(String text, String language) {
    return Objects.requireNonNull(MarkdownTexts.parse(text, language).value());
  }

  @Test
  void linksAndPicturesComeInTheOrderOfTheText() {
    var links =
        body("""
                See [the *good* practice](practice:mrs "t") and ![a welder](welder.jpg).

                - [![plan](plan.png)](session:one)
                - <info@example.org>, https://example.org/x

                Word[^n] and [later][ref].

                [^n]: [In a note](#note)

                [ref]: ../x
                """)
            .links();
    assertEquals(
        List.of(
            "LINK practice:mrs «the good practice» 1:27",
            "IMAGE welder.jpg «a welder» 1:61",
            "LINK session:one «plan» 3:23",
            "IMAGE plan.png «plan» 3:12",
            "LINK mailto:info@example.org «info@example.org» 4:4",
            "LINK https://example.org/x «https://example.org/x» 4:23",
            "LINK ../x «later» 10:8",
            "LINK #note «In a note» 8:19"),
        links.stream().map(MarkdownBodyTest::show).toList());
  }

  private static String show(Link link) {
    var where = link.where();
    return link.kind()
        + " "
        + link.target()
        + " «"
        + link.text()
        + "» "
        + where.line()
        + ":"
        + where.column();
  }

  @Test
  void linksThatMayNotStandAreNotHandedOn() {
    assertEquals(List.of(), body("[a](javascript:x) ![b](https://example.org/b.png)").links());
  }

  @Test
  void theOutlineHasTheWordsAsReadersSeeThem() {
    var outline = body("## Try *it* {#try}\n\nText\n\n### L'été !\n", "fr").outline();
    assertEquals(
        List.of("2 try «Try it»", "3 l-ete «L’été\u202F!»"),
        outline.stream().map(MarkdownBodyTest::show).toList());
    assertEquals(5, outline.get(1).where().line());
  }

  private static String show(Heading heading) {
    return heading.level() + " " + heading.id() + " «" + heading.text() + "»";
  }

  @Test
  void everyIdOfTheOutlineIsInTheHtml() {
    var text = "## A\n\n## A\n\n:::callout\n## B {#c}\n:::\n\n> ## At B\n";
    var html = MarkdownTexts.html(text, "en");
    for (var heading : body(text).outline()) {
      assertTrue(html.contains(" id=\"" + heading.id() + "\">"), heading.id());
    }
  }

  @Test
  void componentsComeOuterBeforeInnerWithTheirPlaces() {
    var calls =
        body("::::steps\n:::callout{kind=\"info\"}\n::video{id='x'}\n:::\n::::\n").components();
    assertEquals(
        List.of("steps", "callout", "video"), calls.stream().map(ComponentCall::name).toList());
    assertEquals("1:5", place(calls.get(0).where()));
    var kind = Objects.requireNonNull(calls.get(1).arguments().get("kind"));
    assertEquals("info", kind.value());
    assertEquals("2:12", place(kind.nameWhere()));
    assertEquals("2:18", place(kind.valueWhere()));
    assertFalse(calls.get(2).block());
  }

  private static String place(SourceSpan where) {
    return where.line() + ":" + where.column();
  }

  @Test
  void wordsAreCountedAcrossMarks() {
    assertEquals(2, body("un**belie**vable, *really*").words());
    assertEquals(5, body("## Two words\n\nL'atelier `code` – 12 !\n\n    not code\n").words());
    assertEquals(1, body("![a picture](a.jpg) word").words());
    assertEquals(0, body("— … !").words());
  }

  @Test
  void theExcerptIsTheFirstSentencesOfTheText() {
    var sentence = "A welder joins pieces of metal with heat and watches every seam with care. ";
    assertEquals(
        (sentence + sentence).strip(),
        body("## Title\n\n> [!NOTE]\n> No.\n\n" + sentence.repeat(4)).excerpt());
    assertEquals("Short text, with code.", body("Short *text*, with `code`.").excerpt());
    assertEquals("First. Second.", body("First.\n\nSecond.\n").excerpt());
  }

  @Test
  void theExcerptIsCutAtAWordWhereNoSentenceEnds() {
    var excerpt = body("wordwordword ".repeat(30)).excerpt();
    assertEquals("wordwordword ".repeat(15).strip() + "…", excerpt);
    assertTrue(excerpt.length() <= 200);
    assertEquals(200, body("x".repeat(500)).excerpt().length());
    assertEquals("\uD83D\uDE00".repeat(99) + "…", body("\uD83D\uDE00".repeat(300)).excerpt());
  }

  @Test
  void theExcerptOfALanguageIsSetInIt() {
    assertEquals(
        "L’été\u202F: «\u00A0oui\u00A0»\u202F!".replace("\u202F:", "\u00A0:"),
        body("L'été : \"oui\" !", "fr").excerpt());
  }

  @Test
  void theExcerptComesFromListsWhereThereIsNothingElse() {
    assertEquals("One. Two.", body("- One.\n- Two.\n").excerpt());
    assertEquals("", body("## Only a title\n\n~~~\ncode\n~~~\n").excerpt());
  }

  @Test
  void aBodyIsEmptyWhenReadersSeeNothing() {
    assertTrue(body("").isEmpty());
    assertTrue(body(" \n\n\t\n").isEmpty());
    assertTrue(body("<!-- to do -->\n\n[a]: b\n").isEmpty());
    assertFalse(body("a").isEmpty());
    assertFalse(body("::video").isEmpty());
  }

  @Test
  void placesCountFromTheFirstLineOfTheFile() {
    var text = new MarkdownParser.BodyText("content/a/b/fr.md", "x\n\n[a](javascript:x)", 12);
    var problem = MarkdownTexts.PARSER.body(text, new Language("fr")).diagnostics().get(0);
    assertEquals("content/a/b/fr.md:14:5", problem.where().toString());
  }
}
