package org.atelier.render.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  private static final LanguageFormat FORMAT =
      new LanguageFormat(Map.of("format.number.group", "", "format.number.decimal", "."));

  /** ICU itself says what is right; numbers stay small, because grouping is the theme's to say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing to fill in",
        "{0} and {1}",
        "{1} before {0}",
        "It's here",
        "l''industrie",
        "a '{0}' b {0}",
        "'{' it''s quoted '}'",
        "{0, plural, one {# page} other {# pages}}",
        "{0,plural,=0{none}one{# one}many{# many}other{# other}}",
        "before {0, plural, =1 {exactly {1}} other {# of {1}}} after",
        "{1, select, yes {Oui} other {Non}}",
        "{0, plural, one {{1, select, yes {a # b} other {c # d}}} other {e # f}}",
        "{0, plural, one {one '#' sign} other {'{'#'}'}}",
      })
  void saysWhatIcuSays(String pattern) throws MessageSyntaxException {
    for (var language : List.of("fr", "en", "nl")) {
      for (int number : new int[] {0, 1, 2, 21}) {
        for (var word : List.of("yes", "no")) {
          var message = MessageParser.parse(pattern, language);
          assertInstanceOf(Message.Sequence.class, message, "ICU need not be loaded");
          assertEquals(
              new MessageFormat(pattern, new ULocale(language)).format(new Object[] {number, word}),
              message.say(List.of(number, word), FORMAT),
              language + " " + number);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{0, selectordinal, one {#st} other {#th}}", "{0, number, percent}"})
  void leavesTheRestToIcu(String pattern) throws MessageSyntaxException {
    var message = MessageParser.parse(pattern, "en");
    assertInstanceOf(Message.Full.class, message);
    assertEquals(
        new MessageFormat(pattern, ULocale.ENGLISH).format(new Object[] {1}),
        message.say(List.of(1), FORMAT));
  }

  @Test
  void leavesPluralsOfOtherLanguagesToIcu() throws MessageSyntaxException {
    var polish = "{0, plural, one {# strona} few {# strony} many {# stron} other {# strony}}";
    assertEquals("5 stron", MessageParser.parse(polish, "pl").say(List.of(5), FORMAT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "open {0 | brace",
        "closed } too much | brace",
        "{0, plural, one {a} other {b} | brace",
        "{0, plural, one {a}} | other",
        "{0, plural, uno {a} other {b}} | category",
        "{0, plural, one {a} one {b} other {c}} | twice",
        "{name} | argument",
        "{12} | argument",
        "{} | argument",
        "{0 1} | syntax",
        "{0, bogus} | syntax",
      })
  void explainsWhatIsWrong(String pattern, String problem) {
    var e = assertThrows(MessageSyntaxException.class, () -> MessageParser.parse(pattern, "en"));
    assertEquals(problem, e.problem());
  }

  @Test
  void survivesDeepNesting() {
    var deep = "{0, select, other {".repeat(100_000);
    var e = assertThrows(MessageSyntaxException.class, () -> MessageParser.parse(deep, "en"));
    assertEquals("depth", e.problem());
  }

  @Test
  void saysNothingForAMissingArgument() throws MessageSyntaxException {
    assertEquals("a  b", MessageParser.parse("a {3} b", "en").say(Arrays.asList(1, null), FORMAT));
  }
}
