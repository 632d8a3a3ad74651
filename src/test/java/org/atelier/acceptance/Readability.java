package org.atelier.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easy a text is to read, 0 to 100 and more, by the formula of its language: Kandel and Moles
 * for French, Flesch for English, Douma for Dutch. Syllables are counted by their vowels, which is
 * right often enough to compare pages with each other, not with other people's numbers.
 */
final class Readability {

  private static final Pattern VOWELS = Pattern.compile("[aeiouyàâäéèêëîïôöùûüœæ]+");

  private Readability() {}

  /** One page's figure. */
  record Score(String page, double value) {}

  /** Of all pages of occupations in a language, the hardest first. */
  static List<Score> ofOccupations(String language) {
    var scores = new ArrayList<Score>();
    OccupationsTest.occupations()
        .forEach(
            occupation ->
                scores.add(
                    new Score(
                        occupation.id().id(), of(Texts.prose(occupation, language), language))));
    scores.sort(Comparator.comparingDouble(Score::value));
    return scores;
  }

  static double median(List<Score> sorted) {
    return (sorted.get((sorted.size() - 1) / 2).value() + sorted.get(sorted.size() / 2).value())
        / 2;
  }

  static double of(List<String> texts, String language) {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    for (var text : texts) {
      for (var sentence : Texts.sentences(text)) {
        int own = Texts.words(sentence);
        if (own == 0) continue;
        sentences++;
        words += own;
        for (var word : sentence.split("[^\\p{L}\\d]+")) syllables += syllables(word, language);
      }
    }
    double length = (double) words / sentences;
    double weight = (double) syllables / words;
    return switch (language) {
      case "fr" -> 207 - 1.015 * length - 73.6 * weight;
      case "en" -> 206.835 - 1.015 * length - 84.6 * weight;
      case "nl" -> 206.84 - 0.93 * length - 77 * weight;
      default -> throw new IllegalArgumentException("no formula for " + language);
    };
  }

  /** Groups of vowels; a final e that isn't heard doesn't count in French and English. */
  static int syllables(String word, String language) {
    var plain = word.toLowerCase(Locale.ROOT);
    if (plain.isEmpty()) return 0;
    int count = (int) VOWELS.matcher(plain).results().count();
    boolean silent =
        switch (language) {
          case "fr" -> plain.matches(".*[^aeiouyéèê](e|es|ent)");
          case "en" ->
              plain.matches(".*[^aeiouyl](e|es|ed)") && !plain.matches(".*[td]ed|.*[sxz]es");
          default -> false;
        };
    return Math.max(1, silent ? count - 1 : count);
  }
}
