package org.atelier.render.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * Documents as a large site would have: invented words, the few common ones in nearly every text
 * and most in hardly any (Zipf), beginnings as uneven as those of real words. The same every time.
 */
final class ManyDocuments {

  private static final int VOCABULARY = 60_000;
  private static final int WORDS_IN_TEXT = 300;

  /** Beginnings and middles; the first of each are much more frequent than the last. */
  private static final List<String> SYLLABLES =
      List.of(
          ("co re de pro in con ma me pa tra ou sou ca ma ti mo chau elec plas mon as em pre ra te"
                  + " li ni ta ro per fa vi lo ge cu bri qua gla dro fle sti hy xe zu")
              .split(" "));

  private static final List<String> ENDINGS =
      List.of(
          "eur euse age tion ment ier iere er es e ique ant iste on al ure isme oir".split(" "));

  private final Random random = new Random(41);
  private final List<String> words = new ArrayList<>(invent());

  private LinkedHashSet<String> invent() {
    var invented = new LinkedHashSet<String>();
    while (invented.size() < VOCABULARY) {
      var word = new StringBuilder();
      int syllables = 2 + random.nextInt(3);
      for (int i = 0; i < syllables; i++) word.append(skewed(SYLLABLES));
      invented.add(word + skewed(ENDINGS));
    }
    return invented;
  }

  private String skewed(List<String> parts) {
    double chance = random.nextDouble();
    return parts.get((int) (chance * chance * parts.size()));
  }

  /** A word as often as its rank allows. */
  String word() {
    double rank = Math.pow(VOCABULARY, random.nextDouble()) - 1;
    return words.get((int) Math.min(rank, VOCABULARY - 1.0));
  }

  String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) text.append(i == 0 ? "" : " ").append(word());
    return text.toString();
  }

  List<SearchDocument> make(int count) {
    var documents = new ArrayList<SearchDocument>();
    for (int i = 0; i < count; i++) {
      var title = words(3);
      var description = words(15);
      documents.add(
          new SearchDocument(
              "fr/metiers/" + title.replace(' ', '-') + "-" + i + "/",
              title,
              description,
              "Métier",
              100,
              List.of(
                  new Passage("title", 100, title),
                  new Passage("altTitles", 80, words(2)),
                  new Passage("altTitles", 80, words(3)),
                  new Passage("hiddenTitles", 80, words(2)),
                  new Passage("description", 40, description),
                  new Passage("headings", 30, words(4)),
                  new Passage("text", 10, words(WORDS_IN_TEXT)))));
    }
    return documents;
  }
}
