package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.render.StrictXml;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sitemap and the pages tell search engines the same, here and below a folder. */
@Tag("once")
class SearchEnginesTest {

  private static final String HERE = "https://example.org/";
  private static final String BELOW = "https://example.org/sub/path/";

  private static RealSite site(String base) {
    return base.equals(HERE) ? RealSite.get() : RealSite.belowAFolder();
  }

  /** Alternates by language of each address in the sitemap. */
  private static Map<String, Map<String, String>> sitemap(RealSite site) {
    var all = new TreeMap<String, Map<String, String>>();
    for (var url : StrictXml.elements(StrictXml.parse(site.text("sitemap.xml")), "url")) {
      var alternates = new TreeMap<String, String>();
      for (var link : StrictXml.elements(url, "link")) {
        assertEquals("alternate", link.getAttribute("rel"));
        alternates.put(link.getAttribute("hreflang"), link.getAttribute("href"));
      }
      var before = all.put(StrictXml.text(url, "loc"), alternates);
      assertEquals(null, before, "no address stands twice");
    }
    return all;
  }

  private static Map<String, String> alternates(Document page) {
    var alternates = new TreeMap<String, String>();
    for (var link : page.select("link[rel=alternate][hreflang]")) {
      alternates.put(link.attr("hreflang"), link.attr("href"));
    }
    return alternates;
  }

  private static String address(String base, String path) {
    return base + path.replaceFirst("(^|/)index\\.html$", "$1");
  }

  @ParameterizedTest
  @ValueSource(strings = {HERE, BELOW})
  void theSitemapNamesExactlyThePagesThatMayBeListed(String base) {
    var expected = new TreeMap<String, Map<String, String>>();
    site(base)
        .pages()
        .forEach(
            (path, page) -> {
              boolean listed =
                  page.select("meta[name=robots][content*=noindex], meta[http-equiv=refresh]")
                      .isEmpty();
              var own = address(base, path);
              var canonical = page.select("link[rel=canonical]").attr("href");
              if (listed && canonical.equals(own)) expected.put(own, alternates(page));
            });
    assertEquals(expected, sitemap(site(base)));
    assertTrue(expected.size() > 100, "pages: " + expected.size());
    for (var address : expected.keySet()) assertFalse(address.endsWith("404.html"), address);
  }

  @ParameterizedTest
  @ValueSource(strings = {HERE, BELOW})
  void translationsNameEachOtherAndADefault(String base) {
    var all = sitemap(site(base));
    all.forEach(
        (address, alternates) -> {
          var languages = new TreeSet<>(RealSite.LANGUAGES);
          languages.add("x-default");
          assertEquals(languages, alternates.keySet(), address);
          assertTrue(alternates.containsValue(address), address);
          for (var other : alternates.values()) {
            assertTrue(other.startsWith(base), other);
            assertEquals(alternates, all.get(other), address + " and " + other);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {HERE, BELOW})
  void robotsFindTheSitemap(String base) {
    assertTrue(site(base).text("robots.txt").contains("Sitemap: " + base + "sitemap.xml"));
  }
}
