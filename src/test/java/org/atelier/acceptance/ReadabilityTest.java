package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of occupations are easy to read. The floors are what the reviewed texts reach. */
@Tag("once")
class ReadabilityTest {

  @ParameterizedTest
  @CsvSource({"fr, 80, 70", "en, 80, 70", "nl, 75, 65"})
  void occupationsAreEasy(String language, double median, double least) {
    var scores = Readability.ofOccupations(language);
    double middle = Readability.median(scores);
    System.out.printf(
        "readability %s: median %.0f, hardest %s%n",
        language,
        middle,
        scores.subList(0, 10).stream().map(s -> "%s %.0f".formatted(s.page(), s.value())).toList());
    assertTrue(middle >= median, language + " median " + middle);
    assertTrue(scores.get(0).value() >= least, language + " hardest " + scores.get(0));
  }

  @Test
  void syllablesAreCountedAsTheyAreHeard() {
    assertEquals(2, Readability.syllables("machine", "fr"));
    assertEquals(1, Readability.syllables("pièce", "fr"));
    assertEquals(2, Readability.syllables("table", "en"));
    assertEquals(1, Readability.syllables("made", "en"));
    assertEquals(3, Readability.syllables("opleiding", "nl"));
  }
}
