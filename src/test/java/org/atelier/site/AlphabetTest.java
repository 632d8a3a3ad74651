package org.atelier.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

  @ParameterizedTest
  @CsvSource({
    "fr, Électricien,   E",
    "fr, œuvre,         O",
    "fr, 3D,            0–9",
    "fr, « Zéro »,      Z",
    "nl, ’s ochtends,   S",
    "nl, ijzerwerker,   I",
    "en, 24-hour shift, 0–9",
    "sv, Ångermanland,  Å",
    "fr, Ωμέγα,         0–9",
    "fr, αλφάδι,        0–9",
    "nl, дом,           0–9",
    "en, 漢字,            0–9",
    "el, Ωμέγα,         Ω",
  })
  void aWordStandsUnderItsLetter(String language, String words, String letter) {
    assertEquals(letter, new Alphabet(new Language(language)).letters().of(words));
  }

  @Test
  void wordsAreInTheOrderOfTheDictionary() {
    var alphabet = new Alphabet(new Language("fr"));
    assertEquals(
        List.of("2 postes", "10 postes", "agent", "électricien", "emballeur", "Zingueur"),
        Stream.of("Zingueur", "électricien", "10 postes", "emballeur", "agent", "2 postes")
            .sorted(Comparator.comparing(alphabet::key))
            .toList());
  }
}
