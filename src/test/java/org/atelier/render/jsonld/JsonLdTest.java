package org.atelier.render.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.atelier.render.template.Escape;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {

  private static final String BASE = "https://example.org";

  private final Site site = FormatSite.of(Examples.SMALL).site();

  private List<JsonNode> graph(Site of, Page page) {
    var nodes = new ArrayList<JsonNode>();
    new JsonLd(FormatSite.prose(of))
        .of(page, of)
        .map(text -> JsonMapper.shared().readTree(text))
        .ifPresent(
            document -> {
              assertEquals("https://schema.org", document.get("@context").stringValue());
              document.get("@graph").forEach(nodes::add);
            });
    return nodes;
  }

  private List<JsonNode> nodes(String url, String type) {
    var page = site.pageAt(new UrlPath(url)).orElseThrow();
    return graph(site, page).stream()
        .filter(node -> node.get("@type").stringValue().equals(type))
        .toList();
  }

  private JsonNode node(String url, String type) {
    var found = nodes(url, type);
    assertFalse(found.isEmpty(), url + " " + type);
    return found.get(0);
  }

  private static List<String> texts(JsonNode list, String property) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add(item.at("/" + property).stringValue()));
    return texts;
  }

  @Test
  void anOccupationHasItsCodesEachWithItsSet() {
    var occupation = node("/fr/metiers/soudeur/", "Occupation");
    assertEquals("Soudeur", occupation.get("name").stringValue());
    var codes = occupation.get("occupationalCategory");
    assertEquals(List.of("7212.3", "7212", "H2913"), texts(codes, "codeValue"), "verified only");
    assertEquals(List.of("ESCO", "ISCO-08", "ROME"), texts(codes, "inCodeSet/name"));
    for (var code : codes) assertEquals("CategoryCode", code.get("@type").stringValue());
    assertEquals("Vous soudez.", occupation.get("responsibilities").get(0).stringValue());
    assertEquals(
        BASE + "/fr/metiers/soudeur/", occupation.at("/mainEntityOfPage/@id").stringValue());
  }

  @Test
  void whatDiffersByCountryIsSaidByCountry() {
    var nodes = nodes("/fr/metiers/soudeur/", "Occupation");
    assertEquals(3, nodes.size());
    assertFalse(nodes.get(0).has("estimatedSalary"));
    assertEquals("France", nodes.get(1).at("/occupationLocation/name").stringValue());
    assertEquals("Une licence", nodes.get(1).at("/qualifications/0").stringValue());
    assertFalse(nodes.get(1).has("estimatedSalary"));
    assertEquals("Angleterre", nodes.get(2).at("/occupationLocation/name").stringValue());
    assertEquals("GBP", nodes.get(2).at("/estimatedSalary/0/currency").stringValue());
    assertEquals(20000, nodes.get(2).at("/estimatedSalary/0/value/minValue").intValue());
  }

  @Test
  void thereIsNeverAJobOffer() {
    for (var page : site.pages()) {
      assertFalse(graph(site, page).toString().contains("JobPosting"), page.url().value());
    }
  }

  @Test
  void aPracticeIsAnArticleAboutAProgrammeAndOccupations() {
    var article = node("/fr/pratiques/poei/", "Article");
    assertEquals("POEI", article.get("headline").stringValue());
    assertEquals("2026-04-01", article.get("dateModified").stringValue());
    assertEquals(
        List.of(BASE + "/fr/pratiques/poei/#practice", BASE + "/fr/metiers/soudeur/#occupation"),
        texts(article.get("about"), "@id"));
    var programme = node("/fr/pratiques/poei/", "WorkBasedProgram");
    assertEquals("P3M", programme.get("timeToComplete").stringValue());
    assertEquals("MEEF", programme.at("/provider/0/name").stringValue());
    assertFalse(programme.has("trainingSalary"));
  }

  @Test
  void aPathIsAProgrammeWithItsStages() {
    var programme = node("/fr/parcours/pilote/", "EducationalOccupationalProgram");
    assertEquals("P10W", programme.get("timeToComplete").stringValue());
    assertEquals("Apprendre", programme.at("/hasCourse/0/name").stringValue());
    assertEquals("Apprendre bien.", programme.at("/hasCourse/0/description").stringValue());
    assertFalse(programme.has("occupationalCredentialAwarded"));
  }

  @Test
  void aSessionSaysNoDateAndNoPlaceThatNobodyPublished() {
    var first = node("/fr/sessions/une/", "Event");
    assertEquals("2019-10-17", first.get("startDate").stringValue());
    assertFalse(first.has("location"));
    assertFalse(first.has("eventAttendanceMode"));
    assertEquals(List.of("1re session (1)", "Valoriser"), texts(first.get("subEvent"), "name"));
    assertEquals("MEEF", first.at("/organizer/0/name").stringValue());
    assertEquals(1, first.get("performer").size());
    var second = node("/fr/sessions/deux/", "Event");
    assertFalse(second.has("startDate"));
    assertFalse(second.has("eventStatus"));
  }

  @Test
  void anOrganisationIsOfItsKind() {
    var meef = node("/fr/organismes/meef/", "GovernmentOrganization");
    assertEquals("Ham", meef.at("/address/addressLocality").stringValue());
    var named = node("/fr/sessions/une/", "Event").at("/organizer/0");
    assertEquals(meef.get("@id"), named.get("@id"));
    assertEquals(meef.get("@type"), named.get("@type"));
  }

  @Test
  void aContactIsAPersonToWriteTo() {
    var person = node("/fr/contacts/contact/", "Person");
    assertEquals("Ada Lovelace", person.get("name").stringValue());
    assertEquals("+33123456789", person.at("/contactPoint/telephone").stringValue());
    assertEquals("[\"fr\",\"en\"]", person.at("/contactPoint/availableLanguage").toString());
    assertEquals("MEEF", person.at("/worksFor/0/name").stringValue());
    assertFalse(person.toString().contains("SECRET"));
  }

  @Test
  void theGlossaryIsASetOfTerms() {
    var set = node("/fr/glossaire/", "DefinedTermSet");
    assertEquals("CNC", set.at("/hasDefinedTerm/0/name").stringValue());
    assertEquals("Une machine guidée.", set.at("/hasDefinedTerm/0/description").stringValue());
    assertEquals(set.get("@id"), set.at("/hasDefinedTerm/0/inDefinedTermSet/@id"));
  }

  @Test
  void everyPageBelowHomeSaysTheWayToIt() {
    int seen = 0;
    for (var page : site.pages()) {
      for (var node : graph(site, page)) {
        if (!node.get("@type").stringValue().equals("BreadcrumbList")) continue;
        seen++;
        var items = node.get("itemListElement");
        assertTrue(items.size() >= 2);
        for (int i = 0; i < items.size(); i++) {
          assertEquals(i + 1, items.get(i).get("position").intValue());
          assertFalse(items.get(i).get("name").stringValue().isEmpty());
        }
        var last = items.get(items.size() - 1).get("item").stringValue();
        assertEquals(BASE + page.url().value(), last);
      }
    }
    assertTrue(seen > 15, "" + seen);
    assertEquals(List.of(), nodes("/fr/", "BreadcrumbList"));
  }

  @Test
  void homeIsTheSite() {
    var website = node("/nl/", "WebSite");
    assertEquals("Beroepen", website.get("name").stringValue());
    assertEquals(website.get("@id"), node("/", "WebSite").get("@id"));
  }

  @Test
  void translationsNameTheirOriginalAndItNamesThem() {
    var of = new TreeMap<String, String>();
    var has = new TreeMap<String, Set<String>>();
    for (var page : site.pages()) {
      for (var node : graph(site, page)) {
        var id = node.at("/@id").stringValue("");
        if (node.has("translationOfWork")) {
          of.put(id, node.at("/translationOfWork/@id").stringValue());
        }
        if (node.has("workTranslation")) {
          has.put(id, new TreeSet<>(texts(node.get("workTranslation"), "@id")));
        }
      }
    }
    assertTrue(of.size() >= 5, of.toString());
    var turned = new TreeMap<String, Set<String>>();
    of.forEach(
        (text, original) -> turned.computeIfAbsent(original, o -> new TreeSet<>()).add(text));
    assertEquals(has, turned);
  }

  @Test
  void aTextThatStandsInForATranslationSaysOnlyTheWay() {
    var page = site.pageAt(new UrlPath("/nl/beroepen/soudeur/")).orElseThrow();
    var types = graph(site, page).stream().map(n -> n.get("@type").stringValue()).toList();
    assertEquals(List.of("BreadcrumbList"), types);
  }

  @Test
  void everythingHasANameOfThisSiteAndNothingIsEmpty() {
    var there = FormatSite.of(Examples.SMALL).at("https://example.org/sub/path/").site();
    for (var page : there.pages()) {
      for (var node : graph(there, page)) {
        assertNotNull(node.get("@type"));
        var id = node.at("/@id").stringValue("https://example.org/sub/path/");
        assertTrue(id.startsWith("https://example.org/sub/path/"), id);
        for (var empty : List.of("\"\"", "[]", "{}", "null")) {
          assertFalse(node.toString().contains(":" + empty), node.toString());
        }
      }
    }
  }

  @Test
  void noTitleEndsTheScript() {
    var evil = FormatSite.of(Examples.HOSTILE).site();
    for (var page : evil.pages()) {
      var json = new JsonLd(FormatSite.prose(evil)).of(page, evil).orElse("{}");
      var inHtml = Escape.jsonInScript(json).value();
      for (var forbidden : List.of("<", ">", "&", "\u2028", "\u2029")) {
        assertFalse(inHtml.contains(forbidden));
      }
      var html = "<script type=\"application/ld+json\">" + inHtml + "</script>";
      var script = Jsoup.parse(html).select("script");
      assertEquals(1, script.size());
      assertEquals(
          JsonMapper.shared().readTree(json), JsonMapper.shared().readTree(script.get(0).data()));
    }
  }
}
