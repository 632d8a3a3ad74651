package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F42: inventory, sessions, recommendations, tools, training path: links, in this order. */
@Tag("once")
class ChainTest {

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "nl"})
  void theProgrammeLeadsToTheFiveStationsInOrder(String language) {
    var stations = stations(language);
    var links = links("page:programme", language);
    var found = links.stream().filter(stations::contains).distinct().toList();
    assertEquals(stations, found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "nl"})
  void eachStationLeadsToTheOneAfterItAndTheOneBeforeIt(String language) {
    var stations = stations(language);
    var walkable =
        List.of("page:inventory", "session:france-2", "page:recommendations", "page:tools");
    for (int i = 0; i < walkable.size(); i++) {
      var links = links(walkable.get(i), language);
      assertTrue(links.contains(stations.get(i + 1)), walkable.get(i) + " leads on: " + links);
    }
    for (int i = 2; i < stations.size(); i++) {
      var back = i == 2 ? sessions(language) : List.of(stations.get(i - 1));
      var page = List.of("page:recommendations", "page:tools", "page:training-path").get(i - 2);
      var links = links(page, language);
      assertTrue(back.stream().anyMatch(links::contains), page + " leads back: " + links);
    }
  }

  private static List<String> stations(String language) {
    return List.of(
        url("page:inventory", language),
        sessions(language).get(0),
        url("page:recommendations", language),
        url("page:tools", language),
        url("page:training-path", language));
  }

  /** The list of the sessions, and the sessions of France. */
  private static List<String> sessions(String language) {
    var site = RealSite.get().site();
    var type = site.model().type("session").orElseThrow();
    return List.of(
        site.listing(type, new Language(language)).orElseThrow().url().value(),
        url("session:france-2", language),
        url("session:france-1", language));
  }

  private static String url(String entry, String language) {
    var parts = entry.split(":");
    return RealSite.get()
        .site()
        .article(new EntryId(parts[0], parts[1]), new Language(language))
        .orElseThrow()
        .url()
        .value();
  }

  private static List<String> links(String entry, String language) {
    var links = new ArrayList<String>();
    for (var link : RealSite.get().page(entry, language).select("main a[href]")) {
      links.add(link.attr("href").replaceFirst("#.*", ""));
    }
    return links;
  }
}
