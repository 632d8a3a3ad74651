package org.atelier.render.web;

import static org.atelier.render.FormatSite.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.atelier.render.StrictXml;
import org.junit.jupiter.api.Test;

class SitemapRendererTest {

  /** Address to its alternates, by language. */
  private static Map<String, Map<String, String>> read(String xml) {
    var pages = new TreeMap<String, Map<String, String>>();
    for (var url : StrictXml.elements(StrictXml.parse(xml), "url")) {
      var others = new TreeMap<String, String>();
      for (var link : StrictXml.elements(url, "link")) {
        assertEquals("http://www.w3.org/1999/xhtml", link.getNamespaceURI());
        others.put(link.getAttribute("hreflang"), link.getAttribute("href"));
      }
      pages.put(StrictXml.text(url, "loc"), others);
    }
    return pages;
  }

  private static Map<String, Map<String, String>> pages(FormatSite site) {
    return read(the(site.render(prose -> new SitemapRenderer()), "sitemap.xml"));
  }

  @Test
  void aPageNamesItsTranslationsAndOnlyThose() {
    var pages = pages(FormatSite.of(Examples.SMALL));
    assertEquals(
        Map.of(
            "fr", "https://example.org/fr/metiers/soudeur/",
            "en", "https://example.org/en/occupations/welder/",
            "x-default", "https://example.org/fr/metiers/soudeur/"),
        pages.get("https://example.org/fr/metiers/soudeur/"));
    assertEquals(
        Set.of("fr", "x-default"), the(pages, "https://example.org/fr/sessions/deux/").keySet());
  }

  @Test
  void alternatesAreReciprocalAndNameThePageItself() {
    for (var base : List.of("https://example.org/", "https://example.org/sub/path/")) {
      var pages = pages(FormatSite.of(Examples.SMALL).at(base));
      assertTrue(pages.size() > 10);
      pages.forEach(
          (url, others) -> {
            assertTrue(url.startsWith(base), url);
            assertTrue(others.containsValue(url), url);
            for (var other : others.values()) assertEquals(others, pages.get(other), url);
          });
    }
  }

  @Test
  void aTextThatStandsInForATranslationIsNoPageOfItsOwn() {
    var pages = pages(FormatSite.of(Examples.SMALL));
    assertFalse(pages.containsKey("https://example.org/nl/beroepen/soudeur/"));
    assertFalse(pages.containsKey("https://example.org/en/sessions/deux/"));
    assertFalse(pages.containsKey("https://example.org/en/organisations/"), "a list of such texts");
  }

  @Test
  void hiddenPagesOldAddressesAndErrorPagesAreLeftOut() {
    var pages =
        pages(
            FormatSite.of(
                """
                -- pages/hidden/entry.yml --
                kind: standard
                noindex: true
                -- pages/hidden/fr.md --
                title: Cachée
                aliases: [/old/]
                -- pages/draft/entry.yml --
                draft: true
                -- pages/draft/fr.md --
                title: Brouillon
                """));
    assertFalse(pages.containsKey("https://example.org/fr/cachee/"));
    assertFalse(pages.keySet().toString().contains("brouillon"), pages.toString());
    assertFalse(pages.keySet().toString().contains("404"));
    assertFalse(pages.containsKey("https://example.org/old/"));
    assertTrue(pages.containsKey("https://example.org/"));
  }

  @Test
  void listsFilteredByAPartOfAFieldAreStepsAndNoSubjects() {
    var pages =
        pages(
            FormatSite.of(
                """
                -- occupations/welder/entry.yml --
                entryLevel: none
                workSituations: {noise: loud}
                -- occupations/welder/fr.md --
                title: Soudeur
                slug: soudeur
                """));
    assertTrue(pages.containsKey("https://example.org/fr/metiers/niveau-sans-diplome/"));
    assertFalse(pages.containsKey("https://example.org/fr/metiers/bruit-fort/"));
  }

  @Test
  void theDateIsTheOneOfTheLastReading() {
    var xml =
        the(FormatSite.of(Examples.SMALL).render(prose -> new SitemapRenderer()), "sitemap.xml");
    var dates = new TreeSet<String>();
    for (var date : StrictXml.elements(StrictXml.parse(xml), "lastmod")) {
      dates.add(date.getTextContent());
    }
    assertEquals(Set.of("2026-03-01", "2026-04-01"), dates);
  }

  @Test
  void moreThanOneFileHoldsIsSplitAndIndexed() {
    var site = FormatSite.of(Examples.SMALL);
    var all = pages(site);
    var files = site.render(prose -> new SitemapRenderer(5, 1_000_000));
    var parts = StrictXml.elements(StrictXml.parse(the(files, "sitemap.xml")), "loc");
    var found = new TreeMap<String, Map<String, String>>();
    for (var part : parts) {
      var name = part.getTextContent().substring("https://example.org/".length());
      var pages = read(the(files, name));
      assertTrue(pages.size() <= 5);
      found.putAll(pages);
    }
    assertEquals(files.size() - 1, parts.size());
    assertEquals(all, found);
  }

  @Test
  void aFileThatWouldBeTooLongIsSplitToo() {
    var files = FormatSite.of(Examples.SMALL).render(prose -> new SitemapRenderer(50_000, 2_000));
    assertTrue(files.size() > 3);
    files.values().forEach(xml -> assertTrue(xml.length() < 2_400));
  }
}
