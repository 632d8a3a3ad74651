package org.atelier.render.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.atelier.config.Language;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.KpStemmer;

/**
 * What the forms of a word have in common, and which words tell nothing. For words as {@link Words}
 * makes them. A language that isn't here is searched by its forms as they are. Not for several
 * threads.
 *
 * @param compounds whether its words are written in one with others
 */
record Stems(UnaryOperator<String> stemmer, Set<String> stopWords, boolean compounds) {

  /** What stands before an apostrophe in French. */
  private static final Set<String> ELIDED =
      Set.of("qu", "lorsqu", "puisqu", "quoiqu", "jusqu", "presqu");

  Stems {
    stopWords = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(stopWords)));
  }

  static Stems of(Language language) {
    return switch (language.locale().getLanguage()) {
      case "fr" -> french();
      case "en" ->
          new Stems(
              snowball(new EnglishStemmer()),
              folded(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET),
              false);
      case "nl" ->
          new Stems(snowball(new KpStemmer()), folded(DutchAnalyzer.getDefaultStopSet()), true);
      default -> new Stems(word -> word, Set.of(), false);
    };
  }

  String stem(String word) {
    var stem = stemmer.apply(word);
    return stem.isEmpty() ? word : stem;
  }

  boolean tells(String word) {
    return !stopWords.contains(word);
  }

  private static Stems french() {
    var stemmer = new FrenchLightStemmer();
    var stopWords = folded(FrenchAnalyzer.getDefaultStopSet());
    stopWords.addAll(ELIDED);
    return new Stems(word -> light(stemmer, masculine(word)), stopWords, false);
  }

  /** The light stemmer keeps «métallier» and «métallière» apart. */
  private static String masculine(String word) {
    if (word.endsWith("iere")) return word.substring(0, word.length() - 1);
    return word.endsWith("ieres") ? word.substring(0, word.length() - 2) : word;
  }

  private static String light(FrenchLightStemmer stemmer, String word) {
    var letters = word.toCharArray();
    return new String(letters, 0, stemmer.stem(letters, letters.length));
  }

  private static UnaryOperator<String> snowball(SnowballStemmer stemmer) {
    return word -> {
      stemmer.setCurrent(word);
      stemmer.stem();
      return stemmer.getCurrent();
    };
  }

  private static TreeSet<String> folded(CharArraySet words) {
    var folded = new TreeSet<String>();
    for (var word : words) folded.addAll(Words.of(new String((char[]) word)));
    return folded;
  }
}
