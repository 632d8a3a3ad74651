package org.atelier.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.atelier.build.BuildResult;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.output.OutputFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What readers get from the real theme; most on the real content. */
class RealSiteTest {

  private static final String HOSTILE = "</title><script>alert('x')</script>\" onload=x & 'y'";

  private static String text(BuildResult built, String path) {
    return Objects.requireNonNull(
            built.output().files().get(path), () -> path + " " + print(built.diagnostics()))
        .text();
  }

  private static Document page(BuildResult built, String path) {
    return Jsoup.parse(text(built, path), "https://example.org/");
  }

  private static String print(List<Diagnostic> problems) {
    var english = Catalogue.of("en");
    var out = new StringBuilder();
    for (var problem : problems) {
      out.append(problem.where()).append(' ').append(english.say(problem.message()));
      var hint = problem.hint();
      out.append(hint == null ? "" : " " + english.say(hint)).append('\n');
    }
    return out.toString();
  }

  @Test
  void theRealSiteRenders() {
    var built = new RealSite().build();
    assertFalse(built.hasErrors(), print(built.diagnostics()));
    for (var file : built.output().files().values()) {
      if (!file.path().value().endsWith(".html")) continue;
      var html = ((OutputFile.Bytes) file.content()).toString();
      var page = Jsoup.parse(html);
      var path = file.path().value();
      var first = page.head().child(0);
      assertEquals("Content-Security-Policy", first.attr("http-equiv"), path);
      assertEquals(ContentSecurityPolicy.META, first.attr("content"), path);
      assertEquals(1, page.select("h1").size(), path);
      assertEquals(1, page.select("main").size(), path);
      var ids = page.select("[id]").eachAttr("id");
      assertEquals(ids.size(), ids.stream().distinct().count(), path + " " + ids);
      assertTrue(
          page.select("[style], style, [onclick], script:not([type], [src])").isEmpty(), path);
    }
  }

  @Test
  void aFrenchQuotationIsSetAsFrenchOnAnEnglishPage() {
    var page = page(new RealSite().build(), "en/sessions/france-2/index.html");
    var quotation = page.select("blockquote[lang=fr]").first();
    assertEquals(
        "Comment les filières industrielles redeviennent attractives\u202f?",
        Objects.requireNonNull(quotation).text());
  }

  @Test
  void aPageOffersTheSamePageInEveryLanguage() {
    var page = page(new RealSite().build(), "fr/metiers/soudeur/index.html");
    assertEquals("fr", page.select("html").attr("lang"));
    assertEquals(
        List.of("/fr/metiers/soudeur/", "/en/occupations/welder/", "/nl/beroepen/lasser/"),
        page.select(".languages a").eachAttr("href"));
    assertEquals(List.of("fr", "en", "nl"), page.select(".languages a").eachAttr("lang"));
    assertEquals(
        List.of("fr", "en", "nl", "x-default"), page.select("link[hreflang]").eachAttr("hreflang"));
    assertEquals(
        "https://example.org/fr/metiers/soudeur/",
        page.select("link[hreflang=x-default]").attr("href"));
    assertEquals("#main", page.body().child(0).attr("href"));
  }

  @Test
  void theHomePagesPointToTheChooser() {
    var built = new RealSite().build();
    for (var path : List.of("fr/index.html", "nl/index.html", "index.html")) {
      var page = page(built, path);
      assertEquals(
          "https://example.org/", page.select("link[hreflang=x-default]").attr("href"), path);
      assertEquals(4, page.select("link[hreflang]").size(), path);
    }
  }

  @Test
  void aMissingTranslationFallsBackInAllParts() {
    var built = new RealSite().delete("content/occupations/welder/nl.md").build();
    assertFalse(built.hasErrors(), print(built.diagnostics()));
    var page = page(built, "nl/beroepen/soudeur/index.html");
    assertEquals("nl", page.select("html").attr("lang"));
    assertEquals("Naar de inhoud", page.body().child(0).text(), "the chrome is the reader's");
    assertEquals(
        "Deze pagina is nog niet vertaald. De tekst is in het Frans.",
        page.select(".notice p").eachText().get(0));
    assertEquals("/fr/metiers/soudeur/", page.select(".notice a").attr("href"));
    assertEquals("fr", page.select("main > div[lang]").attr("lang"));
    assertEquals("Ce que vous faites", page.select("main h2").eachText().get(0));
    assertEquals(
        "https://example.org/fr/metiers/soudeur/", page.select("link[rel=canonical]").attr("href"));
    assertTrue(page.select("link[hreflang]").isEmpty());
    var original = page(built, "fr/metiers/soudeur/index.html");
    assertEquals(
        List.of("fr", "en", "x-default"), original.select("link[hreflang]").eachAttr("hreflang"));
    var list = page(built, "nl/beroepen/index.html");
    assertEquals("fr", list.select("a[href=/nl/beroepen/soudeur/]").attr("lang"));
  }

  @Test
  void aPublishedReportIsLinkedFromTheSessionAndInTheOpenData() {
    var folder = "content/sessions/france-2/";
    var built =
        new RealSite()
            .replace(
                folder + "entry.yml", "report: null", "report: {file: report.csv, language: fr}")
            .write(folder + "report.csv", "a,b\n")
            .build();
    assertFalse(built.hasErrors(), print(built.diagnostics()));
    var link = page(built, "nl/sessies/frankrijk-2/index.html").select("a[href$=report.csv]");
    assertEquals("/media/session/france-2/report.csv", link.attr("href"));
    assertEquals("fr", link.attr("hreflang"));
    assertTrue(
        text(built, "data/sessions.json")
            .contains("\"file\":\"https://example.org/media/session/france-2/report.csv\""));
  }

  @Test
  void aHostileTitleIsHarmlessEverywhere() {
    var built =
        new RealSite()
            .write(
                "content/pages/about/fr.md",
                "---\ntitle: "
                    + "\""
                    + HOSTILE.replace("\"", "\\\"")
                    + "\"\ndescription: \""
                    + HOSTILE.replace("\"", "\\\"")
                    + "\"\n---\nBonjour.\n")
            .build();
    var path =
        built.output().files().keySet().stream()
            .filter(p -> p.startsWith("fr/") && !p.endsWith(".pdf"))
            .filter(p -> text(built, p).contains("alert("))
            .toList();
    assertFalse(path.isEmpty(), print(built.diagnostics()));
    for (var file : built.output().files().values()) {
      if (!file.path().value().endsWith(".html")) continue;
      var page = Jsoup.parse(file.text());
      var scripts = page.select("script:not([src], [type=\"application/ld+json\"])");
      assertTrue(scripts.isEmpty(), file.path().value());
      assertTrue(page.select("[onload]").isEmpty(), file.path().value());
    }
  }

  @Test
  void whatIsWrongWithAComponentIsSaidOnceAtTheOffendingWord() {
    var built =
        new RealSite()
            .write(
                "content/pages/about/fr.md",
                """
                ---
                title: Essai
                description: Une page pour essayer.
                ---
                ::vidio{url="https://example.org/"}

                :::callout{kind="inf" titel="x"}
                Bonjour.
                :::

                ::contact{id="veronique-debuigni"}

                ::contact{}

                ::video{url="nowhere" title="Film"}

                ::figure{src="foto.jpg" alt="Une photo"}
                """)
            .delete("content/pages/about/nl.md")
            .build();
    var found =
        built.diagnostics().stream().filter(d -> d.rule().id().startsWith("component/")).toList();
    assertEquals(
        """
        content/pages/about/fr.md:5:3 There is no component “vidio”. This theme has callout, contact, details, figure, quote, steps or video. Did you mean “video”?
        content/pages/about/fr.md:7:18 “inf” is not possible for “kind”. Possible are info, tip or warning. Did you mean “info”?
        content/pages/about/fr.md:7:23 The component “callout” does not know “titel”. It knows kind or title. Did you mean “title”?
        content/pages/about/fr.md:11:15 “veronique-debuigni” does not exist, or is not published, so “id” leads nowhere. Did you mean “veronique-debuigny”?
        content/pages/about/fr.md:13:3 The component “contact” needs “id”.
        content/pages/about/fr.md:15:14 “nowhere” is no address that “url” can lead to. Use https://, or a page of this site.
        content/pages/about/fr.md:17:15 There is no file “foto.jpg” in the folder of this entry.
        """,
        print(found));
  }

  @Test
  void anOrganisationTellsBothOfItsRoles() {
    var page = page(new RealSite().build(), "en/organisations/cetim/index.html");
    var roles = page.select("section[aria-labelledby=section-roles]").text();
    assertTrue(roles.contains("Organises sessions"), roles);
    assertTrue(
        roles.contains("Speaks in workshops Co-creation session 2 in France (Workshop 2:"), roles);
  }

  @Test
  void whatIsNotPublishedIsSaidSo() {
    var page = page(new RealSite().build(), "en/sessions/france-1/index.html");
    var text = page.select("main").text();
    assertTrue(text.contains("Place Not published yet"), text);
    assertTrue(text.contains("The theme of this workshop is not published."), text);
    assertTrue(text.contains("The recommendations are not published yet."), text);
    assertEquals("2019-10-17", page.select("dl.facts time").attr("datetime"));
  }

  @Test
  void structuredDataStandsInTheHead() {
    StructuredData hostile = (page, site) -> Optional.of("{\"name\":\"</script>&\u2028\"}");
    var html = text(new RealSite().with(hostile, HtmlRenderer::new).build(), "fr/index.html");
    assertTrue(
        html.contains(
            "<script type=\"application/ld+json\">"
                + "{\"name\":\"\\u003c/script\\u003e\\u0026\\u2028\"}</script>"),
        html);
  }

  @Test
  void aBaseUrlWithAFolderStandsBeforeEveryAddress() {
    var config = new RealSite();
    var built =
        config
            .append("content/pages/about/fr.md", "\n[Le programme](page:programme#chain)\n")
            .replace(
                "content/site.yml", "baseUrl: https://example.org/", "baseUrl: https://x.org/a/b/")
            .build();
    var page = page(built, "fr/a-propos/index.html");
    for (var element : page.select("a[href^=/], link[href^=/], img[src^=/]")) {
      var address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
      assertTrue(address.startsWith("/a/b/"), address);
    }
    assertEquals("/a/b/fr/programme/#chain", page.select("main a[href*=#chain]").attr("href"));
    assertEquals("https://x.org/a/b/fr/a-propos/", page.select("link[rel=canonical]").attr("href"));
  }
}
