package org.atelier.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.atelier.render.FormatSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the glossary link to it where a page first uses them. */
class TermLinksTest {

  private static final String SITE =
      """
      -- glossary/adviser/en.md --
      title: Adviser
      forms: [adviser, job adviser]
      -- glossary/adviser/fr.md --
      title: Conseiller
      forms: [conseiller]
      -- glossary/cap/en.md --
      title: CAP
      forms: [CAP, maker's mark]
      """;

  private static String link(String html) {
    var site = FormatSite.of(SITE).site();
    var terms = Objects.requireNonNull(TermLinks.of(site).get(new Language("en")));
    return terms
        .link(html, new EntryId("page", "x"), new Language("en"))
        .replace(" class=\"term\" href=\"/en/glossary/#", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>Ask an adviser.</p> | <p>Ask an <a adviser\">adviser</a>.</p>",
        "<p>Advisers, an ADVISER, an adviser</p> | <p>Advisers, an <a adviser\">ADVISER</a>, an adviser</p>",
        "<p>a job adviser</p> | <p>a <a adviser\">job adviser</a></p>",
        "<p>a maker’s mark</p> | <p>a <a cap\">maker’s mark</a></p>",
        "<p>a CAP-like thing, recap, CAP</p> | <p>a CAP-like thing, recap, <a cap\">CAP</a></p>",
        "<h2>Adviser</h2><p>adviser</p> | <h2>Adviser</h2><p><a adviser\">adviser</a></p>",
        "<p lang=\"fr\">adviser</p><p>adviser</p> | <p lang=\"fr\">adviser</p><p><a adviser\">adviser</a></p>",
        "<a href=\"/x\">an adviser</a> adviser | <a href=\"/x\">an adviser</a> <a adviser\">adviser</a>",
        "<a href=\"/en/glossary/#adviser\">who</a> adviser | <a href=\"/en/glossary/#adviser\">who</a> adviser",
        "<p title=\"adviser\">&nbsp;CAP&amp;</p> | <p title=\"adviser\">&nbsp;<a cap\">CAP</a>&amp;</p>",
        "<ul data-terms=\"off\"><li>CAP</li></ul>CAP | <ul data-terms=\"off\"><li>CAP</li></ul><a cap\">CAP</a>",
        "<p>conseiller</p> | <p>conseiller</p>",
        "<p title=\"a > adviser\">adviser</p> | <p title=\"a > adviser\"><a adviser\">adviser</a></p>",
        "<!-- a > adviser --><p>adviser</p> | <!-- a > adviser --><p><a adviser\">adviser</a></p>",
        "<svg><title>CAP</title></svg>CAP | <svg><title>CAP</title></svg><a cap\">CAP</a>",
        "<label>CAP</label>CAP | <label>CAP</label><a cap\">CAP</a>",
        "<p>a &lt; adviser | <p>a &lt; <a adviser\">adviser</a>",
      })
  void theFirstUseInRunningTextIsALink(String html, String expected) {
    assertEquals(expected, link(html));
  }

  @Test
  void aPageDoesNotLinkToItself() {
    var site = FormatSite.of(SITE).site();
    var terms = Objects.requireNonNull(TermLinks.of(site).get(new Language("en")));
    var own = new EntryId("term", "adviser");
    assertEquals("<p>adviser</p>", terms.link("<p>adviser</p>", own, new Language("en")));
  }

  @Test
  void aTextInAnotherLanguageLinksToTheReadersWords() {
    var site = FormatSite.of(SITE).site();
    var french = Objects.requireNonNull(TermLinks.of(site).get(new Language("fr")));
    assertEquals(
        "<p>un <a class=\"term\" href=\"/en/glossary/#adviser\">conseiller</a></p>",
        french.link("<p>un conseiller</p>", new EntryId("page", "x"), new Language("en")));
  }
}
