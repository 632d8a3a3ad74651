package org.atelier.render.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real theme's patterns, because they are what readers see. */
class LanguageFormatTest {

  private static final SortedMap<Language, Messages> MESSAGES = messages();

  private static SortedMap<Language, Messages> messages() {
    var languages = Stream.of("fr", "en", "nl").map(Language::new).toList();
    var files = new TreeMap<Language, List<SourceFile>>();
    for (var language : languages) {
      var path = "themes/atelier/i18n/" + language + ".yml";
      try {
        var text = Files.readString(Path.of(path));
        files.put(language, List.of(SourceFile.ofText(new SourcePath(path), "", text)));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    var read = MessagesReader.read(languages, files, "themes/atelier/theme.yml");
    assertEquals(List.of(), read.diagnostics());
    return read.toOptional().orElseThrow();
  }

  private static LanguageFormat format(String language) {
    return messages(language).format();
  }

  private static Messages messages(String language) {
    return Objects.requireNonNull(MESSAGES.get(new Language(language)));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 2019-10-17, 17 octobre 2019, 17/10/2019",
    "en, 2019-10-17, 17 October 2019, 17/10/2019",
    "nl, 2019-10-17, 17 oktober 2019, 17/10/2019",
    "fr, 2020-02-01, 1er février 2020, 01/02/2020",
    "en, 2020-02-01, 1 February 2020, 01/02/2020",
    "nl, 2020-02-29, 29 februari 2020, 29/02/2020",
  })
  void writesDates(String language, LocalDate day, String full, String brief) {
    assertEquals(full, format(language).date(day, "long"));
    assertEquals(brief, format(language).date(day, "short"));
    assertEquals(day.toString(), format(language).date(day, "iso"));
  }

  @Test
  void refusesAStyleOfDateThatIsNotThere() {
    var day = LocalDate.of(2020, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> format("fr").date(day, "medium"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 1234567.5, 1\u202f234\u202f567;5",
    "en, 1234567.5, 1;234;567.5",
    "nl, 1234567.5, 1.234.567;5",
    "fr, 2000, 2000",
    "fr, 12000, 12\u202f000",
    "en, -12000, \u221212;000",
    "fr, 0, 0",
  })
  void writesNumbers(String language, BigDecimal number, String expected) {
    assertEquals(expected.replace(';', ','), format(language).number(number));
  }

  @ParameterizedTest
  @CsvSource({"fr, 12.5, 12;50", "en, 12.50, 12.50", "nl, 1800.00, 1800", "en, 11.44, 11.44"})
  void writesAmounts(String language, BigDecimal number, String expected) {
    assertEquals(expected.replace(';', ','), format(language).amount(number));
  }

  @Test
  void joinsLists() {
    assertEquals("a, b et c", format("fr").list(List.of("a", "b", "c"), "and"));
    assertEquals("a or b", format("en").list(List.of("a", "b"), "or"));
    assertEquals("a en b", format("nl").list(List.of("a", "b"), "and"));
    assertEquals("a", format("nl").list(List.of("a"), "and"));
    assertEquals("", format("nl").list(List.of(), "and"));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 0, Aucun résultat",
    "fr, 1, 1 résultat",
    "fr, 2, 2 résultats",
    "en, 1, 1 result",
    "en, 0, No result",
    "nl, 12, 12 resultaten",
  })
  void countsResults(String language, int count, String expected) {
    var messages = messages(language);
    assertEquals(expected, messages.say("filter.count", count));
  }

  @ParameterizedTest
  @CsvSource({
    "fr, +33783968075, 07 83 96 80 75",
    "en, +33783968075, +33 7 83 96 80 75",
    "nl, +3222901911, +32 2 290 19 11",
    "nl, +32470123456, +32 470 12 34 56",
    "fr, +441634402020, +44 1634 402020",
    "fr, +12, +12",
    "fr, +3378, +3378",
  })
  void writesPhoneNumbers(String language, String number, String expected) {
    assertEquals(expected.replace(' ', '\u00a0'), PhoneNumber.readable(number, language));
  }

  @Test
  void aMissingPatternLeavesNumbersReadable() {
    assertEquals("12000", new LanguageFormat(Map.of()).number(12_000));
  }
}
