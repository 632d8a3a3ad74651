package org.atelier.render.web;

import static org.atelier.render.FormatSite.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atelier.config.BuildOptions;
import org.atelier.render.ContentSecurityPolicy;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Robots, redirects, headers and the small files. */
class HostFilesTest {

  private static final String SUB = "https://example.org/sub/path/";

  @Test
  void robotsFindTheSitemap() {
    var files = FormatSite.of(Examples.SMALL).at(SUB).render(prose -> new RobotsRenderer());
    assertEquals(
        """
        User-agent: *
        Disallow:

        Sitemap: https://example.org/sub/path/sitemap.xml
        """,
        files.get("robots.txt"));
  }

  @Test
  void robotsStayOutOfAPreview() {
    var now = Instant.parse("2026-06-01T10:00:00Z");
    var preview = new BuildOptions(now, null, true, false, false, false, false);
    var files = FormatSite.of(Examples.SMALL).with(preview).render(prose -> new RobotsRenderer());
    assertTrue(the(files, "robots.txt").contains("Disallow: /\n"));
  }

  @Test
  void oldAddressesAndTheLanguageOfTheReaderAreRules() {
    var rules = rules(FormatSite.of(Examples.SMALL));
    assertEquals(
        List.of(
            "/metiers/soudeur/ /fr/metiers/soudeur/ 301!",
            "/metiers/soudeur/ /fr/metiers/soudeur/ 301",
            "/vieux.html /fr/metiers/soudeur/ 301!",
            "/vieux.html /fr/metiers/soudeur/ 301",
            "/ /fr/ 302! Language=fr",
            "/ /en/ 302! Language=en",
            "/ /nl/ 302! Language=nl"),
        rules);
  }

  @Test
  void rulesKnowWhereTheSiteLives() {
    for (var rule : rules(FormatSite.of(Examples.SMALL).at(SUB))) {
      var parts = rule.split(" ", -1);
      assertTrue(parts[0].startsWith("/sub/path/") && parts[1].startsWith("/sub/path/"), rule);
    }
  }

  private static List<String> rules(FormatSite site) {
    var rules = new ArrayList<String>();
    for (var line : the(redirects(site), "_redirects").split("\n", -1)) {
      if (!line.isEmpty() && !line.startsWith("#")) rules.add(line);
    }
    return rules;
  }

  private static Map<String, String> redirects(FormatSite site) {
    return site.render(RedirectsRenderer::new);
  }

  @Test
  void anOldAddressIsAPageToo() {
    var html = the(redirects(FormatSite.of(Examples.SMALL).at(SUB)), "metiers/soudeur/index.html");
    var parser = Parser.htmlParser().setTrackErrors(100);
    var page = Jsoup.parse(html, "", parser);
    assertEquals(List.of(), parser.getErrors());
    assertEquals("fr", page.expectFirst("html").attr("lang"));
    assertEquals("0; url=/sub/path/fr/metiers/soudeur/", meta(page, "http-equiv=refresh"));
    assertEquals(ContentSecurityPolicy.META, meta(page, "http-equiv=Content-Security-Policy"));
    assertEquals("noindex", meta(page, "name=robots"));
    assertEquals(SUB + "fr/metiers/soudeur/", page.expectFirst("link[rel=canonical]").attr("href"));
    assertEquals("/sub/path/fr/metiers/soudeur/", page.expectFirst("a").attr("href"));
    assertEquals("Soudeur", page.expectFirst("a").text());
  }

  private static String meta(Document page, String which) {
    return page.expectFirst("meta[" + which + "]").attr("content");
  }

  @Test
  void anOldAddressNeverTakesThePlaceOfAPage() {
    var files =
        redirects(
            FormatSite.of(
                """
                -- pages/a/fr.md --
                title: A
                slug: a
                aliases: [/fr/b/, /, /fr/, /404.html, /assets/x/, /data/x/]
                -- pages/a/entry.yml --
                kind: standard
                -- pages/b/fr.md --
                title: B
                slug: b
                -- pages/b/entry.yml --
                kind: standard
                """));
    assertFalse(files.containsKey("fr/b/index.html"), files.toString());
    assertFalse(files.containsKey("index.html"));
    assertFalse(files.containsKey("404.html"));
    assertFalse(files.keySet().stream().anyMatch(f -> f.startsWith("assets/")), files.toString());
  }

  @Test
  void anAddressCanWriteNoRuleOfItsOwn() {
    for (var alias :
        List.of(
            "/a\\n/* https://evil.example 301", "//evil.example", "/\\\\evil.example", "/a b")) {
      var rules =
          rules(
              FormatSite.of(
                      """
                  -- pages/a/entry.yml --
                  kind: standard
                  -- pages/a/fr.md --
                  title: A
                  draft: false
                  """
                          + "aliases: [\""
                          + alias
                          + "\"]\n")
                  .despiteErrors());
      assertEquals(3, rules.size(), rules.toString());
    }
  }

  @Test
  void aTitleCanNotLeaveThePageOfAnOldAddress() {
    var site =
        FormatSite.of(
            Examples.HOSTILE.replace("slug: evil\n", "slug: evil\naliases: [/old-evil/]\n"));
    redirects(site)
        .forEach(
            (path, html) -> {
              if (path.endsWith(".html"))
                assertEquals(0, Jsoup.parse(html).select("script").size());
            });
  }

  @Test
  void everyFileComesWithThePolicyAndTheOtherHeaders() {
    var rules = headers(FormatSite.of(Examples.SMALL));
    var all = the(rules, "/*");
    assertEquals(ContentSecurityPolicy.HEADER, all.get("Content-Security-Policy"));
    assertTrue(ContentSecurityPolicy.HEADER.startsWith(ContentSecurityPolicy.META));
    assertTrue(ContentSecurityPolicy.HEADER.contains("frame-ancestors 'none'"));
    assertFalse(ContentSecurityPolicy.HEADER.contains("unsafe"));
    assertEquals("nosniff", all.get("X-Content-Type-Options"));
    assertEquals("DENY", all.get("X-Frame-Options"));
    assertEquals("max-age=31536000", all.get("Strict-Transport-Security"));
    assertEquals("same-origin", all.get("Cross-Origin-Opener-Policy"));
    assertEquals(
        "public, max-age=31536000, immutable", the(rules, "/assets/*").get("Cache-Control"));
    assertEquals("nl", the(rules, "/nl/*").get("Content-Language"));
    assertEquals(
        "public, max-age=0, must-revalidate", the(rules, "/search/nl.json").get("Cache-Control"));
    assertEquals(
        "public, max-age=31536000, immutable", the(rules, "/search/nl/*").get("Cache-Control"));
    assertTrue(the(the(rules, "/media/*.svg"), "Content-Security-Policy").endsWith("sandbox"));
  }

  @Test
  void noTwoRulesThatMeetSayTheSameHeader() {
    var rules = headers(FormatSite.of(Examples.SMALL).at(SUB));
    for (var path :
        List.of(
            "",
            "fr/x/",
            "assets/a.1.css",
            "media/a/b/c.svg",
            "data/a.json",
            "x.txt",
            "search/fr.json",
            "search/fr/words-0.1.json")) {
      var said = new HashMap<String, String>();
      rules.forEach(
          (pattern, headers) -> {
            if (!("/sub/path/" + path).matches(pattern.replace(".", "\\.").replace("*", ".*")))
              return;
            headers.forEach(
                (name, value) -> {
                  var before = said.put(name, value);
                  assertTrue(before == null || name.endsWith("Policy"), path + " " + name);
                });
          });
      assertTrue(said.containsKey("Content-Security-Policy"), path);
    }
  }

  private static Map<String, Map<String, String>> headers(FormatSite site) {
    var rules = new HashMap<String, Map<String, String>>();
    var current = new HashMap<String, String>();
    for (var line : the(site.render(prose -> new HeadersRenderer()), "_headers").split("\n", -1)) {
      if (line.isEmpty()) continue;
      if (line.startsWith("  ")) {
        var parts = line.strip().split(": ", 2);
        current.put(parts[0], parts[1]);
      } else {
        current = new HashMap<>();
        rules.put(line, current);
      }
    }
    return rules;
  }

  @Test
  void withoutEncryptionNobodyIsToldToInsistOnIt() {
    var rules = headers(FormatSite.of(Examples.SMALL).at("http://localhost:8080/"));
    assertFalse(the(rules, "/*").containsKey("Strict-Transport-Security"));
  }

  @Test
  void theManifestSaysWhereTheSiteStarts() {
    var files = FormatSite.of(Examples.SMALL).at(SUB).render(ManifestRenderer::new);
    var manifest = JsonMapper.shared().readTree(the(files, "manifest.webmanifest"));
    assertEquals("/sub/path/", manifest.get("start_url").stringValue());
    assertEquals("Métiers", manifest.get("name").stringValue());
    assertEquals("fr", manifest.get("lang").stringValue());
  }

  @Test
  void languageModelsGetAShortIndexOfEachLanguage() {
    var text = the(FormatSite.of(Examples.SMALL).render(LlmsRenderer::new), "llms.txt");
    assertTrue(text.startsWith("# Métiers\n\n> Le site\n"), text);
    assertTrue(text.contains("\n## nl\n"), text);
    assertTrue(text.contains("- [Jobs](https://example.org/en/occupations/)\n"), text);
    assertFalse(text.contains("Soudeur"));
  }

  @Test
  void gitHubPublishesTheFilesAsTheyAre() {
    var files = FormatSite.of(Examples.SMALL).render(prose -> new NoJekyllRenderer());
    assertEquals(Map.of(".nojekyll", ""), files);
  }
}
