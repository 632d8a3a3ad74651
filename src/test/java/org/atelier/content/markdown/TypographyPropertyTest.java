package org.atelier.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.atelier.config.Language;

/** What holds of typography whatever the text is. */
class TypographyPropertyTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "mot",
            "12",
            "000",
            " ",
            " ",
            " ",
            "\n",
            "\"",
            "'",
            "«",
            "»",
            "!",
            "?",
            ";",
            ":",
            ".",
            "...",
            "--",
            "---",
            ",",
            "(",
            ")",
            "%",
            "€",
            "kg",
            "n°",
            "\u00A0",
            "\u202F",
            "’",
            "é",
            "s",
            "https://a.b/?c;d!",
            "x@y.z",
            "\uD83D\uDE00",
            "\uFFFC",
            "“",
            "”",
            "…",
            "–")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("fr", "en", "nl", "fr-be");
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void twiceIsOnce(@ForAll("texts") String text, @ForAll("languages") String language) {
    var typography = Typography.of(new Language(language));
    var once = typography.plain(text);
    assertEquals(once, typography.plain(once));
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void lettersAndDigitsStay(@ForAll("texts") String text, @ForAll("languages") String language) {
    assertEquals(letters(text), letters(Typography.of(new Language(language)).plain(text)));
  }

  @Property(tries = 2000, shrinking = ShrinkingMode.BOUNDED)
  void whereMarkdownCutsATextMakesNoDifference(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    var typography = Typography.of(new Language(language));
    var runs = new ArrayList<Run>();
    for (int i = 0; i < text.length(); i += 3) {
      runs.add(Run.of(text.substring(i, Math.min(i + 3, text.length()))));
    }
    typography.apply(runs);
    var joined = new StringBuilder();
    runs.forEach(run -> joined.append(run.text));
    assertEquals(typography.plain(text), joined.toString());
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
