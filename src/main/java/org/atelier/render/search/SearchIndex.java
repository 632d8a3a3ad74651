package org.atelier.render.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;

/**
 * What search knows in one language. Documents are numbered from 1, the weightiest types first, so
 * that of two that match as well the occupation comes before the word of the glossary; stems are
 * numbered from 0 in the order of the alphabet. Knows no file.
 *
 * @param forms every form of a word, in the order of the alphabet
 * @param postings for each stem in its order, the documents that have it
 */
record SearchIndex(
    List<SearchDocument> documents,
    List<Form> forms,
    List<List<Posting>> postings,
    Set<String> stopWords) {

  SearchIndex {
    documents = List.copyOf(documents);
    forms = List.copyOf(forms);
    postings = List.copyOf(postings);
  }

  /**
   * One form of a word.
   *
   * @param name whether it occurs in the name of something
   * @param parts the stems of its parts, where it is written in one of several words
   */
  record Form(String word, boolean name, int stem, List<Integer> parts) {}

  /** How much a stem matters in a document. */
  record Posting(int document, int impact) {
    static final Comparator<Posting> WEIGHTIEST_FIRST =
        Comparator.comparingInt(Posting::impact).reversed().thenComparingInt(Posting::document);
  }

  static SearchIndex of(Language language, Collection<SearchDocument> found) {
    var documents =
        found.stream()
            .sorted(
                Comparator.comparingInt(SearchDocument::weight)
                    .reversed()
                    .thenComparing(SearchDocument::address))
            .toList();
    var lexicon = new Lexicon(Stems.of(language), documents);
    var postings = postings(documents, new Impacts(lexicon));
    var numbers = new TreeMap<String, Integer>();
    for (var stem : postings.keySet()) numbers.put(stem, numbers.size());
    return new SearchIndex(
        documents, forms(lexicon, numbers), List.copyOf(postings.values()), lexicon.stopWords());
  }

  private static SortedMap<String, List<Posting>> postings(
      List<SearchDocument> documents, Impacts impacts) {
    var found = documents.parallelStream().map(impacts::of).toList();
    var postings = new HashMap<String, List<Posting>>();
    for (int i = 0; i < found.size(); i++) {
      int number = i + 1;
      found
          .get(i)
          .forEach(
              (stem, impact) ->
                  postings
                      .computeIfAbsent(stem, s -> new ArrayList<>())
                      .add(new Posting(number, impact)));
    }
    postings.values().parallelStream().forEach(all -> all.sort(Posting.WEIGHTIEST_FIRST));
    return new TreeMap<>(postings);
  }

  private static List<Form> forms(Lexicon lexicon, Map<String, Integer> numbers) {
    var forms = new ArrayList<Form>();
    for (var word : lexicon.forms()) {
      var stem = numbers.get(lexicon.stem(word));
      if (stem == null) continue;
      var parts = new ArrayList<Integer>();
      for (var part : lexicon.parts(word)) {
        var number = numbers.get(part);
        if (number != null) parts.add(number);
      }
      forms.add(new Form(word, lexicon.isName(word), stem, List.copyOf(parts)));
    }
    return forms;
  }
}
