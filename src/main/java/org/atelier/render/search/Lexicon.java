package org.atelier.render.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of a site in one language: every form with its stem, the parts of those written in one,
 * which occur in names, and how long its fields are. Once made, for any number of threads.
 */
final class Lexicon {

  private static final int SHORTEST_PART = 3;

  private final Stems stems;
  private final SortedSet<String> forms;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> stemOf = new HashMap<>();
  private final Map<String, List<String>> partsOf = new HashMap<>();
  private final Map<String, Double> usualLength = new HashMap<>();

  Lexicon(Stems stems, List<SearchDocument> documents) {
    this.stems = stems;
    var all = new HashSet<String>();
    var lengths = new HashMap<String, long[]>();
    for (var document : documents) {
      for (var passage : document.passages()) {
        var words = words(passage.text());
        all.addAll(words);
        if (passage.isName()) names.addAll(words);
        var length = lengths.computeIfAbsent(passage.field(), f -> new long[2]);
        length[0] += words.size();
        length[1]++;
      }
    }
    lengths.forEach((f, sum) -> usualLength.put(f, Math.max(1, sum[0] / (double) sum[1])));
    this.forms = new TreeSet<>(all);
    for (var form : forms) stemOf.put(form, stems.stem(form));
    if (stems.compounds()) takeApart();
  }

  /** Stems may be parts too: a site may say «lassen» and «lasmachine» and never «las». */
  private void takeApart() {
    var candidates = new HashSet<String>();
    for (var form : forms) {
      candidates.add(form);
      candidates.add(stem(form));
    }
    candidates.removeIf(word -> word.length() < SHORTEST_PART || !isLetters(word));
    var compounds = new Compounds(candidates);
    for (var form : forms) {
      var parts = compounds.parts(form).stream().map(stems::stem).toList();
      if (!parts.isEmpty()) partsOf.put(form, parts);
    }
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /** The words of a text that tell something, in its order. */
  List<String> words(String text) {
    return Words.of(text).stream().filter(stems::tells).toList();
  }

  SortedSet<String> forms() {
    return Collections.unmodifiableSortedSet(forms);
  }

  boolean isName(String form) {
    return names.contains(form);
  }

  String stem(String form) {
    return stemOf.getOrDefault(form, form);
  }

  /** The stems of its parts; none where it can't be taken apart. */
  List<String> parts(String form) {
    return partsOf.getOrDefault(form, List.of());
  }

  /** How many words a passage of a field has as a rule. */
  double usualLength(String field) {
    return usualLength.getOrDefault(field, 1.0);
  }

  Set<String> stopWords() {
    return stems.stopWords();
  }
}
