package org.atelier.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Électricien,           electricien",
    "l'usine et l’atelier, usine et atelier",
    "soudeur·euse,          soudeur euse",
    "monteur-assembleur,    monteur assembleur",
    "3D-printing (2x8),     3d printing 2x8",
    "cœur Straße Łódź,      coeur strasse lodz",
    "ﬁn de mois,            fin de mois",
    "À,                     ''",
  })
  void wordsAreSmallWithoutAccentsAndAtLeastTwoLetters(String text, String words) {
    assertEquals(words, String.join(" ", Words.of(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, soudeur soudeuse soudeurs soudeuses",
    "fr, metallier metalliere metalliers metallieres",
    "fr, operateur operatrice operateurs operatrices",
    "fr, electromecanicien electromecanicienne electromecaniciens",
    "fr, machine machines",
    "en, welder welders",
    "en, weld welding welds welded",
    "en, operator operators operative operatives",
    "nl, lasser lassers",
    "nl, las lassen",
    "nl, machine machines",
    "nl, verpakking verpakkingen",
  })
  void formsOfOneWordHaveOneStem(String language, String forms) {
    var stems = Stems.of(new Language(language));
    var found = Stream.of(forms.split(" ")).map(stems::stem).collect(Collectors.toSet());
    assertEquals(1, found.size(), found::toString);
  }

  @ParameterizedTest
  @CsvSource({"fr, le qu pour, soudeur", "en, the and of, welder", "nl, de een van, lasser"})
  void someWordsTellNothing(String language, String nothing, String something) {
    var stems = Stems.of(new Language(language));
    assertEquals(
        List.of(something),
        Stream.of((nothing + " " + something).split(" ")).filter(stems::tells).toList());
  }

  @Test
  void anUnknownLanguageIsSearchedAsItIsWritten() {
    var stems = Stems.of(new Language("sv"));
    assertEquals("svetsare", stems.stem("svetsare"));
    assertEquals(true, stems.tells("och"));
  }

  @ParameterizedTest
  @CsvSource({
    "lasmachine,             las machine",
    "kwaliteitscontroleur,   kwaliteit controleur",
    "vorkheftruckchauffeur,  vork heftruck chauffeur",
    "medewerkersgroep,       medewerker groep",
    "heftruck,               ''",
    "lassen,                 ''",
    "machinepark,            ''",
  })
  void compoundsComeApartIntoWordsThatTheSiteHas(String word, String parts) {
    var site =
        new Compounds(
            Set.of(
                "las",
                "machine",
                "kwaliteit",
                "controleur",
                "vork",
                "heftruck",
                "chauffeur",
                "medewerker",
                "groep"));
    assertEquals(parts, String.join(" ", site.parts(word)));
  }
}
