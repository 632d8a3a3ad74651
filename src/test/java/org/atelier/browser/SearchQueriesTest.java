package org.atelier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.atelier.acceptance.RealSite;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.atelier.render.search.LargeIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people type leads to what they mean, and costs a phone little. */
@Tag("once")
@Tag("browser")
class SearchQueriesTest {

  private static final int MOST_BYTES = 150 * 1024;

  private static final Map<String, String> PAGE =
      Map.of("fr", "fr/recherche/", "en", "en/search/", "nl", "nl/zoeken/");

  private static String pageIn(String language) {
    return PAGE.getOrDefault(language, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "nl"})
  void theWantedOccupationIsAmongTheFirstThree(String language) throws IOException {
    var queries =
        new YAMLMapper()
            .readTree(Files.readString(Path.of("src/test/resources/search/queries.yml")))
            .get(language);
    assertEquals(20, queries.size());
    var files = RealSite.get().bytes();
    var missed = new ArrayList<String>();
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open(pageIn(language));
      var searching = new Searching(visitor, name -> file(files, language, name));
      for (var query : queries) {
        var pages = searching.pages(query.get("query").asString());
        var wanted = address(query, language);
        if (!pages.stream().limit(3).toList().contains(wanted)) {
          missed.add(query + " finds " + pages);
        }
        assertTrue(searching.bytes() < 60 * 1024, query + " reads " + searching.bytesByKind());
      }
    }
    assertEquals(List.of(), missed);
  }

  private static String file(Map<String, byte[]> files, String language, String name) {
    var path = "search/" + language + (name.isEmpty() ? ".json" : "/" + name);
    var bytes = files.get(path);
    if (bytes == null) throw new AssertionError("no " + path);
    return new String(bytes, UTF_8);
  }

  private static String address(JsonNode query, String language) {
    var id = new EntryId("occupation", query.get("wanted").asString());
    var article = RealSite.get().site().article(id, new Language(language)).orElseThrow();
    return article.url().value().substring(1);
  }

  /** The script itself chooses the files, as it would on a phone. */
  @Test
  void ofTenThousandPagesAQueryReadsLessThan150Kilobytes() {
    var files = LargeIndex.files(10_000);
    var tooMuch = new TreeMap<String, Map<String, Integer>>();
    int most = 0;
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open(pageIn("fr"));
      var searching =
          new Searching(visitor, name -> files.get(name.isEmpty() ? "fr.json" : "fr/" + name));
      for (var query : queriesOf(files.get("fr/" + firstDocuments(files)))) {
        searching.pages(query);
        most = Math.max(most, searching.bytes());
        if (searching.bytes() > MOST_BYTES) tooMuch.put(query, searching.bytesByKind());
      }
    }
    assertEquals(Map.of(), tooMuch);
    assertTrue(most > MOST_BYTES / 4, "the queries are hard ones: " + most);
  }

  private static String firstDocuments(Map<String, String> files) {
    return files.keySet().stream()
        .filter(name -> name.startsWith("fr/documents-0."))
        .findFirst()
        .orElseThrow()
        .substring("fr/".length());
  }

  /** Whole words, several, a few letters, letters missing, two in one, nothing at all. */
  private static List<String> queriesOf(String documents) {
    var words = new ArrayList<>(List.of(documents.replaceAll("[^a-z]+", " ").strip().split(" ")));
    words.removeIf(word -> word.length() < 6);
    var random = new Random(3);
    var queries = new ArrayList<>(List.of("co", "re", "de", "xyzzyxq"));
    for (int i = 0; i < 12; i++) {
      var some = random.ints(6, 0, words.size()).mapToObj(words::get).toList();
      queries.add(some.get(0));
      queries.add(String.join(" ", some));
      queries.add(some.get(1).substring(0, 3));
      queries.add(without(2, some.get(2)) + " " + without(3, some.get(3)) + " " + some.get(4));
      queries.add(without(0, some.get(5)));
      queries.add(some.get(0) + some.get(1));
    }
    return queries;
  }

  private static String without(int letter, String word) {
    return word.substring(0, letter) + word.substring(letter + 1);
  }
}
