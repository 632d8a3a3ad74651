package org.atelier.render.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each word matters on a page, as a small number: in the manner of BM25, word by word and
 * field by field, with the weights of the model. Shorter fields count more, so that a title that is
 * the word itself comes before a longer one, and so does one that begins with it. The best field
 * decides; all others together only settle what is nearly equal. How rare a word is in the whole
 * site is for the script to weigh, which sees how many pages have it. For any number of threads.
 */
final class Impacts {

  /** How much length counts: at 0 not at all, at 1 twice the length is worth half. */
  private static final double LENGTH = 0.3;

  /** Little, so that a long title still comes before a short other name. */
  private static final double LENGTH_OF_NAME = 0.15;

  /** How soon more of the same word in a field stops mattering. */
  private static final double SATURATION = 0.5;

  private static final double BEGINS_TITLE = 1.1;
  private static final double OTHER_FIELDS = 1 / 16.0;

  /** Of a word that is only part of a word. */
  private static final double PART = 0.6;

  /** Numbers are this much smaller than weights: fewer different ones, smaller files. */
  private static final double SCALE = 2;

  private final Lexicon lexicon;

  Impacts(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** By stem; at least 1 each. */
  Map<String, Integer> of(SearchDocument document) {
    var fields = new LinkedHashMap<String, Map<String, Double>>();
    for (var passage : document.passages()) {
      var best = fields.computeIfAbsent(passage.field(), f -> new HashMap<>());
      weigh(passage).forEach((stem, score) -> best.merge(stem, score, Math::max));
    }
    var best = new HashMap<String, Double>();
    var sum = new HashMap<String, Double>();
    for (var scores : fields.values()) {
      scores.forEach(
          (stem, score) -> {
            best.merge(stem, score, Math::max);
            sum.merge(stem, score, Double::sum);
          });
    }
    var impacts = new HashMap<String, Integer>();
    sum.forEach(
        (stem, all) -> {
          double most = best.getOrDefault(stem, all);
          double score = (most + (all - most) * OTHER_FIELDS) * document.weight() / 100.0;
          impacts.put(stem, Math.max(1, (int) Math.round(score / SCALE)));
        });
    return impacts;
  }

  private Map<String, Double> weigh(Passage passage) {
    var words = lexicon.words(passage.text());
    var counts = new HashMap<String, Double>();
    for (var word : words) {
      counts.merge(lexicon.stem(word), 1.0, Double::sum);
      for (var part : new HashSet<>(lexicon.parts(word))) counts.merge(part, PART, Double::sum);
    }
    double counted = passage.isName() ? LENGTH_OF_NAME : LENGTH;
    double relative = words.size() / lexicon.usualLength(passage.field());
    double length = 1 / (1 - counted + counted * relative);
    var first = passage.isTitle() && !words.isEmpty() ? lexicon.stem(words.get(0)) : "";
    counts.replaceAll(
        (stem, count) -> {
          double often = count * (1 + SATURATION) / (count + SATURATION);
          double begins = stem.equals(first) ? BEGINS_TITLE : 1;
          return passage.weight() * length * often * begins;
        });
    return counts;
  }
}
