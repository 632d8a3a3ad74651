package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What others read of the real site, read by the libraries that others use. */
@Tag("once")
class OutputFormatsTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "nl"})
  void bothFeedsTellOfTheSamePagesAllOfWhichAreThere(String language) throws FeedException {
    var atom =
        new SyndFeedInput().build(new StringReader(RealSite.get().text(language + "/feed.xml")));
    assertEquals("atom_1.0", atom.getFeedType());
    var links = new ArrayList<String>();
    var ids = new TreeSet<String>();
    for (var entry : atom.getEntries()) {
      links.add(entry.getLink());
      ids.add(entry.getUri());
      assertFalse(entry.getTitle().isBlank());
      var path = entry.getLink().replace("https://example.org/", "") + "index.html";
      assertEquals(language, RealSite.get().html(path).select("html").attr("lang"), path);
    }
    assertEquals(links.size(), ids.size());
    assertTrue(links.size() > 5 && links.size() <= 20, links.toString());
    var json = JsonMapper.shared().readTree(RealSite.get().text(language + "/feed.json"));
    var same = new ArrayList<String>();
    json.get("items").forEach(item -> same.add(item.get("url").asString()));
    assertEquals(links, same);
  }

  @Test
  void calendarsReadEverySessionWithADate() {
    var files = RealSite.get().result().output().files();
    var calendars = files.keySet().stream().filter(f -> f.endsWith(".ics")).toList();
    assertEquals(
        List.of(
            "en/sessions/france-1/session.ics",
            "fr/sessions/france-1/session.ics",
            "nl/sessies/frankrijk-1/session.ics"),
        calendars);
    for (var path : calendars) {
      var calendar = Biweekly.parse(RealSite.get().text(path)).first();
      assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), path);
      var event = calendar.getEvents().get(0);
      assertEquals(null, event.getLocation(), path);
      var day = event.getDateStart().getValue().getRawComponents();
      assertEquals("2019-10-17", day.getYear() + "-" + day.getMonth() + "-" + day.getDate());
    }
  }

  @Test
  void thePolicyOfTheHostIsThatOfThePagesAndForbidsFramesBesides() {
    var start = "  Content-Security-Policy: ";
    var header =
        RealSite.get().text("_headers").lines().filter(l -> l.startsWith(start)).findFirst();
    RealSite.get()
        .pages()
        .forEach(
            (path, page) -> {
              var meta = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
              assertEquals(
                  meta + "; frame-ancestors 'none'",
                  header.orElseThrow().substring(start.length()),
                  path);
            });
  }

  @Test
  void noPageRunsOrStylesAnythingThatStandsInIt() {
    RealSite.get()
        .pages()
        .forEach(
            (path, page) -> {
              assertEquals(0, page.select("style, [style]").size(), path);
              for (var script : page.select("script:not([src])")) {
                assertEquals("application/ld+json", script.attr("type"), path);
              }
              for (var element : page.getAllElements()) {
                for (var attribute : element.attributes()) {
                  assertFalse(attribute.getKey().startsWith("on"), path + " " + attribute);
                }
              }
            });
  }
}
