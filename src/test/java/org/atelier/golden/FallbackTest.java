package org.atelier.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.atelier.build.BuildResult;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The seven parts of a page that stands in for a missing translation, in its golden site. */
class FallbackTest {

  private static final String PAGE = "nl/praktijken/la-visite/index.html";
  private static final String ADDRESS = "https://example.org/nl/praktijken/la-visite/";
  private static final String ORIGINAL = "https://example.org/fr/pratiques/la-visite/";

  private final GoldenSite site = new GoldenSite("fallback");
  private final BuildResult result;

  FallbackTest() throws IOException {
    result = site.build(site.variants().get(0));
  }

  @Test
  void oneTheRestOfThePageIsInTheReadersLanguage() {
    assertEquals("nl", page(PAGE).select("html").attr("lang"));
    assertEquals("Talen", page(PAGE).select("nav").get(1).attr("aria-label"));
    assertEquals("La visite (in het Frans) – Terugval", page(PAGE).title());
    assertEquals(
        "Tekst in het Frans.", page(PAGE).select("meta[name=description]").attr("content"));
  }

  @Test
  void twoANoticeSaysSoAndLeadsToTheOriginal() {
    var notice = page(PAGE).select(".notice");
    assertTrue(notice.text().startsWith("Deze pagina is niet vertaald. De tekst is in het Frans:"));
    assertEquals("/fr/pratiques/la-visite/", notice.select("a").attr("href"));
    assertEquals("fr", notice.select("a").attr("hreflang"));
    for (var path : result.output().files().keySet()) {
      if (path.endsWith(".html") && !path.equals(PAGE)) {
        assertEquals(0, page(path).select(".notice").size(), path);
      }
    }
  }

  @Test
  void threeTheTextSaysWhichLanguageItIsIn() {
    var body = page(PAGE).select("main > div");
    assertEquals("fr", body.attr("lang"));
    assertEquals("La visite", body.select("h1").text());
    var inList = page("nl/praktijken/index.html").select("a[href=/nl/praktijken/la-visite/]");
    assertEquals("fr", inList.attr("lang"));
  }

  @Test
  void fourTheOriginalIsTheOneToBeListed() {
    assertEquals(ORIGINAL, page(PAGE).select("link[rel=canonical]").attr("href"));
  }

  @Test
  void fiveItHasNoPartInHreflang() {
    assertEquals(0, page(PAGE).select("link[hreflang]").size());
    var alternates =
        page("fr/pratiques/la-visite/index.html").select("link[hreflang]").eachAttr("hreflang");
    assertEquals("[fr, en, x-default]", alternates.toString());
  }

  @Test
  void sixItIsNeitherInTheSitemapNorInTheFeedsOfItsLanguage() {
    assertFalse(text("sitemap.xml").contains(ADDRESS));
    assertTrue(text("sitemap.xml").contains("<loc>" + ORIGINAL + "</loc>"));
    for (var feed : new String[] {"nl/feed.xml", "nl/feed.json"}) {
      assertFalse(text(feed).contains("la-visite"), feed);
      assertTrue(text(feed).contains("een-gesprek"), feed);
      assertTrue(text(feed.replace("nl/", "fr/")).contains("la-visite"), feed);
    }
  }

  @Test
  void sevenOneLineSaysWhatIsMissing() {
    var lines = result.diagnostics();
    assertEquals(1, lines.size());
    assertEquals(Rule.TRANSLATION_MISSING, lines.get(0).rule());
    assertEquals(Severity.WARNING, lines.get(0).severity());
    assertTrue(lines.get(0).message().toString().contains("nl"));
  }

  @Test
  void theSwitchLeadsToItAllTheSame() {
    var nl = page("fr/pratiques/la-visite/index.html").select("nav a[lang=nl]").attr("href");
    assertEquals("/nl/praktijken/la-visite/", nl);
  }

  @Test
  void openDataSayNothingInALanguageThatIsMissing() {
    assertFalse(text("data/practices.json").contains("/nl/praktijken/la-visite/"));
  }

  private Document page(String path) {
    return Jsoup.parse(text(path));
  }

  private String text(String path) {
    var file = result.output().files().get(path);
    if (file == null) throw new AssertionError(path + " is not in the output");
    return file.text();
  }
}
