package org.atelier.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.render.FormatSite;
import org.atelier.site.UrlPath;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchFilesTest {

  private static final UrlPath ROOT = new UrlPath("/search/fr.json");

  private static final List<SearchDocument> TWO =
      List.of(
          new SearchDocument(
              "fr/metiers/soudeur/",
              "Soudeur / soudeuse",
              "Vous soudez.",
              "Métier",
              100,
              List.of(new Passage("title", 100, "Soudeur / soudeuse"))),
          new SearchDocument(
              "fr/glossaire/#arc",
              "Arc",
              "Une étincelle.",
              "Mot",
              50,
              List.of(
                  new Passage("title", 100, "Arc"),
                  new Passage("text", 10, "Le soudeur, la soudeuse et l'arc"))));

  /** The files by name, a star for what comes from their bytes. */
  private static TreeMap<String, String> files(List<SearchDocument> documents) {
    var files = new TreeMap<String, String>();
    var index = SearchIndex.of(new Language("fr"), documents);
    for (var file : new SearchFiles(ROOT).write(index)) {
      files.put(file.path().value().replaceFirst("\\.[0-9a-f]{8}\\.", ".*."), file.text());
    }
    return files;
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void wordsSayWhatTheyShareWithTheOneBeforeAndWhetherTheyAreNames() {
    assertEquals(
        "[\"0arc+ 0soudeur+ 6se+\",[0,1,0]]",
        FormatSite.the(files(TWO), "search/fr/words-0.*.json"));
  }

  @Test
  void tailsAreForErrorsInTheFirstTwoLetters() {
    assertEquals("\"0udeur,so 4se,so\"", FormatSite.the(files(TWO), "search/fr/tails-0.*.json"));
  }

  @Test
  void aStemHasItsDocumentsByImpactEachAsTheDistanceFromTheOneBefore() {
    var stems = json(FormatSite.the(files(TWO), "search/fr/stems-0.*.json"));
    assertEquals(2, stems.size());
    assertEquals(2, stems.get(0).get(1).asInt(), "arc is in the second document alone");
    assertTrue(stems.get(0).get(0).asInt() < 0);
    assertEquals(1, stems.get(1).get(1).asInt(), "soudeur is weightiest in the first");
    assertEquals(2, stems.get(1).get(3).asInt());
  }

  @Test
  void documentsAreWhatIsShown() {
    assertEquals(
        "[[\"fr/metiers/soudeur/\",\"Soudeur / soudeuse\",\"Vous soudez.\",0],"
            + "[\"fr/glossaire/#arc\",\"Arc\",\"Une étincelle.\",1]]",
        FormatSite.the(files(TWO), "search/fr/documents-0.*.json"));
  }

  @Test
  void theFirstFileNamesAllOthersByTheirBytes() {
    var names = new ArrayList<String>();
    for (var file : new SearchFiles(ROOT).write(SearchIndex.of(new Language("fr"), TWO))) {
      names.add(file.path().value());
    }
    var first = json(FormatSite.the(files(TWO), "search/fr.json"));
    assertEquals(2, first.get("pages").asInt());
    assertEquals("[\"Métier\",\"Mot\"]", first.get("types").toString());
    for (var kind : List.of("words", "tails", "stems")) {
      var hash = first.get(kind).get(0).get(1).asString();
      assertTrue(names.contains("search/fr/" + kind + "-0." + hash + ".json"), names::toString);
    }
  }

  @Test
  void fileAfterFileHoldsAllWordsInOrder() {
    var documents = new ManyDocuments().make(200);
    var index = SearchIndex.of(new Language("fr"), documents);
    var files = files(documents);
    var words = new ArrayList<String>();
    for (int n = 0; files.containsKey("search/fr/words-" + n + ".*.json"); n++) {
      var before = "";
      var text = json(FormatSite.the(files, "search/fr/words-" + n + ".*.json")).get(0);
      for (var item : text.asString().split(" ")) {
        int same = Character.digit(item.charAt(0), 36);
        before = before.substring(0, same) + item.substring(1).replace("+", "");
        words.add(before);
      }
    }
    assertEquals(index.forms().stream().map(SearchIndex.Form::word).toList(), words);
    assertTrue(files.size() > 20, "more than one file of each kind");
  }

  @Test
  void theSameSiteGivesTheSameBytes() {
    assertEquals(files(new ManyDocuments().make(100)), files(new ManyDocuments().make(100)));
  }

  @Test
  void nothingToFindHasAFirstFileAndNoOther() {
    assertEquals(List.of("search/fr.json"), List.copyOf(files(List.of()).keySet()));
  }
}
