package org.atelier.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

  private static final Language FRENCH = new Language("fr");
  private static final Language DUTCH = new Language("nl");

  private static SearchDocument document(String address, int weight, Passage... passages) {
    return new SearchDocument(address, address, "", "Métier", weight, List.of(passages));
  }

  private static Passage title(String text) {
    return new Passage("title", 100, text);
  }

  /** The addresses of what has a word, the weightiest first. */
  private static List<String> found(SearchIndex index, String word) {
    return index.forms().stream()
        .filter(form -> form.word().equals(word))
        .flatMap(form -> index.postings().get(form.stem()).stream())
        .map(posting -> index.documents().get(posting.document() - 1).address())
        .toList();
  }

  @Test
  void theNearerToTheTitleTheWeightier() {
    var index =
        SearchIndex.of(
            FRENCH,
            List.of(
                document(
                    "text",
                    100,
                    title("cariste d'usine"),
                    new Passage("text", 10, "soudeur soudeur")),
                document(
                    "heading",
                    100,
                    title("cariste d'usine"),
                    new Passage("headings", 30, "soudeur")),
                document(
                    "family", 100, title("cariste d'usine"), new Passage("family", 50, "soudeur")),
                document(
                    "other",
                    100,
                    title("cariste d'usine"),
                    new Passage("altTitles", 80, "soudeur")),
                document("inside", 100, title("agent soudeur")),
                document("begins", 100, title("soudeur métal")),
                document("exact", 100, title("Soudeur"))));
    assertEquals(
        List.of("exact", "begins", "inside", "other", "family", "heading", "text"),
        found(index, "soudeur"));
  }

  @Test
  void manyMentionsInTheTextDoNotMakeUpForTheTitle() {
    var often = "soudeur ".repeat(200);
    var index =
        SearchIndex.of(
            FRENCH,
            List.of(
                document("text", 100, title("métier"), new Passage("text", 10, often)),
                document("title", 100, title("soudeur à l'arc en usine sur grand chantier"))));
    assertEquals(List.of("title", "text"), found(index, "soudeur"));
  }

  @Test
  void anOccupationComesBeforeTheWordOfTheGlossary() {
    var index =
        SearchIndex.of(
            FRENCH,
            List.of(
                document("term", 50, title("Soudage")),
                document("occupation", 100, title("Agent de soudage"))));
    assertEquals(List.of("occupation", "term"), found(index, "soudage"));
    assertEquals("occupation", index.documents().get(0).address());
  }

  @Test
  void bothGendersLeadToTheSame() {
    var index = SearchIndex.of(FRENCH, List.of(document("welder", 100, title("soudeur soudeuse"))));
    assertEquals(found(index, "soudeur"), found(index, "soudeuse"));
  }

  @Test
  void aCompoundIsFoundByItsParts() {
    var index =
        SearchIndex.of(
            DUTCH,
            List.of(
                document("whole", 100, title("lasmachine")),
                document("parts", 100, title("las machine"))));
    assertEquals(List.of("parts", "whole"), found(index, "machine"));
    assertEquals(List.of("whole"), found(index, "lasmachine"));
    var compound = index.forms().stream().filter(f -> f.word().equals("lasmachine")).findFirst();
    assertEquals(2, compound.orElseThrow().parts().size());
  }

  @Test
  void wordsThatTellNothingAreLeftOut() {
    var index = SearchIndex.of(FRENCH, List.of(document("x", 100, title("le métier de soudeur"))));
    assertEquals(
        List.of("metier", "soudeur"), index.forms().stream().map(SearchIndex.Form::word).toList());
  }

  @Test
  void onlyWordsOfNamesAreMarkedAsNames() {
    var index =
        SearchIndex.of(
            FRENCH,
            List.of(document("x", 100, title("soudeur"), new Passage("text", 10, "torche"))));
    var names = index.forms().stream().filter(SearchIndex.Form::name);
    assertEquals(List.of("soudeur"), names.map(SearchIndex.Form::word).toList());
  }

  @Test
  void theOrderInWhichDocumentsComeDoesNotMatter() {
    var documents = new ArrayList<>(new ManyDocuments().make(50));
    var index = SearchIndex.of(FRENCH, documents);
    Collections.reverse(documents);
    assertEquals(index, SearchIndex.of(FRENCH, documents));
  }

  @Test
  void nothingToFindIsAnIndexToo() {
    var index = SearchIndex.of(FRENCH, List.of());
    assertEquals(0, Stream.of(index.forms(), index.postings()).mapToInt(List::size).sum());
    assertTrue(index.stopWords().contains("le"));
  }
}
