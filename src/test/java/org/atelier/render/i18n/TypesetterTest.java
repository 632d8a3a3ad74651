package org.atelier.render.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Map;
import org.atelier.config.Language;
import org.atelier.content.markdown.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what is expected, {@code ~} is a space that does not break and {@code ^} a narrow one. */
class TypesetterTest {

  private static final LanguageFormat FORMAT = new LanguageFormat(Map.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Et le bruit ?                      | x | Et le bruit^?",
        "fr | Touche « / »                       | x | Touche «~/~»",
        "fr | {0} : {1}                          | a | a~: b",
        "fr | Vous avez dit : « {0} ».           | a | Vous avez dit~: «~a~».",
        "fr | {0, plural, one {# page ?} other {# pages ?}} | 3 | 3 pages^?",
        "fr | {0, select, a {Ici ?} other {Là ?}}           | b | Là^?",
        "en | It''s \"{0}\"…                     | a | It’s “a”…",
        "nl | Je zei: \"{0}\".                   | a | Je zei: “a”.",
        "da | Hvad ?                             | x | Hvad ?",
      })
  void wordsAreSetAsTheirLanguageWants(
      String language, String pattern, String first, String expected)
      throws MessageSyntaxException {
    assertEquals(expected, say(language, pattern, first, "b"));
  }

  @Test
  void whatIsFilledInIsLeftAlone() throws MessageSyntaxException {
    assertEquals(
        "Voir~: https://example.org/?a=b 'c'",
        say("fr", "Voir : {0}", "https://example.org/?a=b 'c'"));
  }

  @Test
  void aMessageForIcuStaysAsItIs() throws MessageSyntaxException {
    var message = MessageParser.parse("{0, selectordinal, one {#er ?} other {#e ?}}", "fr");
    assertSame(message, new Typesetter(Typography.of(new Language("fr"))).set(message));
  }

  private static String say(String language, String pattern, String... words)
      throws MessageSyntaxException {
    var typesetter = new Typesetter(Typography.of(new Language(language)));
    var arguments =
        Arrays.stream(words).map(w -> w.matches("\\d") ? (Object) Integer.valueOf(w) : w).toList();
    var said = typesetter.set(MessageParser.parse(pattern, language)).say(arguments, FORMAT);
    return said.replace('\u00a0', '~').replace('\u202f', '^');
  }
}
