package org.atelier.render.feed;

import static org.atelier.render.FormatSite.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.atelier.render.StrictXml;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedTest {

  private static String xml(FormatSite site, String language) {
    return the(site.render(AtomRenderer::new), language + "/feed.xml");
  }

  private static SyndFeed atom(FormatSite site, String language) {
    try {
      return new SyndFeedInput().build(new StringReader(xml(site, language)));
    } catch (FeedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(FormatSite site, String language) {
    var files = site.render(JsonFeedRenderer::new);
    return JsonMapper.shared().readTree(the(files, language + "/feed.json"));
  }

  @Test
  void aFeedHasTheNewestFirst() {
    var feed = atom(FormatSite.of(Examples.SMALL), "fr");
    assertEquals("atom_1.0", feed.getFeedType());
    assertEquals("Métiers", feed.getTitle());
    assertEquals(
        List.of("POEI", "Soudeur"), feed.getEntries().stream().map(SyndEntry::getTitle).toList());
    assertEquals("Vous soudez.", feed.getEntries().get(1).getDescription().getValue());
    assertEquals("https://example.org/fr/metiers/soudeur/", feed.getEntries().get(1).getLink());
  }

  @Test
  void itChangedWhenItsNewestItemDid() {
    var feed = atom(FormatSite.of(Examples.SMALL), "fr");
    assertEquals(Instant.parse("2026-04-01T00:00:00Z"), feed.getPublishedDate().toInstant());
    var root = StrictXml.parse(xml(FormatSite.of(Examples.SMALL), "fr")).getDocumentElement();
    assertEquals("fr", root.getAttribute("xml:lang"));
  }

  @Test
  void aLanguageHearsOnlyOfItsOwnTexts() {
    var titles =
        atom(FormatSite.of(Examples.SMALL), "nl").getEntries().stream()
            .map(SyndEntry::getTitle)
            .toList();
    assertEquals(List.of("POEI in het Nederlands"), titles);
  }

  @Test
  void namesStayWhenAddressesChange() {
    var before = atom(FormatSite.of(Examples.SMALL), "fr");
    var after =
        atom(FormatSite.of(Examples.SMALL.replace("slug: soudeur", "slug: le-soudeur")), "fr");
    assertEquals(
        before.getEntries().stream().map(SyndEntry::getUri).toList(),
        after.getEntries().stream().map(SyndEntry::getUri).toList());
    assertEquals("tag:example.org,2026:/fr/occupation/welder", after.getEntries().get(1).getUri());
    var names = new HashSet<String>();
    for (var language : List.of("fr", "en", "nl")) {
      var feed = atom(FormatSite.of(Examples.SMALL), language);
      assertTrue(names.add(feed.getUri()));
      for (var entry : feed.getEntries()) assertTrue(names.add(entry.getUri()), entry.getUri());
    }
  }

  @Test
  void linksAreAbsoluteAndKnowWhereTheSiteLives() {
    var site = FormatSite.of(Examples.SMALL).at("https://example.org/sub/path/");
    var document = StrictXml.parse(xml(site, "fr"));
    for (var link : StrictXml.elements(document, "link")) {
      assertTrue(link.getAttribute("href").startsWith("https://example.org/sub/path/fr/"));
    }
    var json = json(site, "fr");
    assertEquals("https://example.org/sub/path/fr/feed.json", json.get("feed_url").stringValue());
    assertEquals(
        "https://example.org/sub/path/fr/pratiques/poei/",
        json.get("items").get(0).get("url").stringValue());
  }

  @Test
  void bothFeedsTellTheSame() {
    var site = FormatSite.of(Examples.SMALL);
    var atom = atom(site, "fr").getEntries();
    var json = json(site, "fr");
    assertEquals("https://jsonfeed.org/version/1.1", json.get("version").stringValue());
    assertEquals("fr", json.get("language").stringValue());
    assertEquals(atom.size(), json.get("items").size());
    for (int i = 0; i < atom.size(); i++) {
      var item = json.get("items").get(i);
      assertEquals(atom.get(i).getUri(), item.get("id").stringValue());
      assertEquals(atom.get(i).getTitle(), item.get("title").stringValue());
      assertEquals(
          atom.get(i).getUpdatedDate().toInstant(),
          Instant.parse(item.get("date_modified").stringValue()));
    }
  }

  @Test
  void twentyItemsAreEnough() {
    var text = new StringBuilder();
    for (int i = 10; i < 35; i++) {
      text.append("-- practices/p").append(i).append("/entry.yml --\nreviewed: 2026-01-01\n");
      text.append("-- practices/p").append(i).append("/fr.md --\ntitle: P").append(i).append("\n");
    }
    var entries = atom(FormatSite.of(text.toString()), "fr").getEntries();
    assertEquals(20, entries.size());
    assertEquals("P10", entries.get(0).getTitle());
  }

  @Test
  void whatIsHiddenOrADraftIsNoNews() {
    var site =
        FormatSite.of(
            """
            -- practices/a/entry.yml --
            reviewed: 2026-01-01
            noindex: true
            -- practices/a/fr.md --
            title: Hidden
            -- practices/b/entry.yml --
            reviewed: 2026-01-01
            draft: true
            -- practices/b/fr.md --
            title: Draft
            """);
    assertEquals(List.of(), atom(site, "fr").getEntries());
    assertEquals(0, json(site, "fr").get("items").size());
  }

  @Test
  void anEmptyFeedIsStillAFeed() {
    var feed = atom(FormatSite.of("-- pages/a/fr.md --\ntitle: A\n"), "en");
    assertEquals(Instant.EPOCH, feed.getPublishedDate().toInstant());
  }

  @Test
  void noTitleBreaksOutOfAFeed() {
    var site = FormatSite.of(Examples.HOSTILE);
    var entries = atom(site, "fr").getEntries();
    var evil = entries.get(1);
    assertTrue(evil.getTitle().contains("]]></script><script>alert(1)</script>"));
    assertTrue(evil.getDescription().getValue().contains("😀"));
    var title = json(site, "fr").get("items").get(1).get("title").stringValue();
    assertEquals(title, evil.getTitle());
    assertFalse(xml(site, "fr").contains("]]>"));
  }
}
