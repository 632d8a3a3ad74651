package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @CsvSource({
    "b,        abc,   true",
    "^b,       abc,   false",
    "^a.c$,    abc,   true",
    "^[^a]$,   b,     true",
    "^[$.]$,   $,     true",
    "^[a^]$,   ^,     true",
    "^a{2}$,   aa,    true",
    "^(?:a|b)+$, abba, true",
    "^\\d\\w$, 1a,    true",
    "^\\d$,    ١,     false",
    "^\\w$,    é,     false",
    "^a\\+$,   a+,    true",
    "^[\\]]$,  ],     true",
  })
  void aPatternSearches(String pattern, String text, boolean expected) {
    assertEquals(expected, TextPattern.of(pattern).matches(text));
  }

  @Test
  void theEndIsTheEndAndNoLineBreakIsJustAnyCharacter() {
    assertFalse(TextPattern.of("^a$").matches("a\n"));
    assertFalse(TextPattern.of("^a.$").matches("a\r"));
    assertFalse(TextPattern.of("^a.$").matches("a\u2028"));
    assertTrue(TextPattern.of("^a.$").matches("a\u0085"));
    assertTrue(TextPattern.of("^a.$").matches("a🍲"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?=a)",
        "(?!a)",
        "(?<=a)",
        "(?<n>a)",
        "(?i)a",
        "\\1",
        "\\b",
        "\\s",
        "\\p{L}",
        "\\u0041",
        "\\Q",
        "[a[b]]",
        "[a&&b]",
        "[]",
        "[\\D]",
        "a*+",
        "a++",
        "a?+",
        "a{1}+",
        "[z-a]",
        "(",
        ")",
        "*",
        "a{2,1}",
        "\\",
        "[a",
        "a{99999999999}"
      })
  void whatWouldMeanSomethingElseIsNoPattern(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> TextPattern.of(pattern));
  }

  @Test
  void aLongTextIsRefusedRatherThanMatched() {
    var name = TextPattern.of("^[a-z0-9]+(-[a-z0-9]+)*$");

    assertTrue(name.matches("a" + "-a".repeat(499)));
    assertFalse(name.matches("a" + "-a".repeat(100_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, true", "2023-02-29, false", "2024-2-9, false", "+2024-02-9, false",
    "24-02-29, false", "2024-02-29T00, false", "2024/02/29, false", "٢٠٢٤-٠٢-٢٩, false"
  })
  void aDateIsADayOfTheCalendar(String text, boolean expected) {
    assertEquals(expected, TextFormat.DATE.accepts(text));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org, true",
    "HTTP://example.org/a?b=c#d, true",
    "https://example.org:8080/, true",
    "https://[::1]/, true",
    "https://example.org/m%C3%A9tier, true",
    "https://example.org/métier, false",
    "https://exa mple.org/, false",
    "https://, false",
    "http:///path, false",
    "http:example.org, false",
    "https://user@example.org/, false",
    "https://user:secret@example.org/, false",
    "//example.org/, false",
    "/path, false",
    "ftp://example.org/, false",
    "javascript:alert(1), false",
    "' https://example.org', false",
    "https://example.org/<b>, false",
  })
  void anAddressOfTheWebIsComplete(String text, boolean expected) {
    assertEquals(expected, TextFormat.URI.accepts(text));
  }

  @ParameterizedTest
  @CsvSource({
    "name@example.org, true",
    "first.last+tag@sub.example.org, true",
    "name@localhost, false",
    "name, false",
    "@example.org, false",
    "a@b@example.org, false",
    ".name@example.org, false",
    "na..me@example.org, false",
    "name@-example.org, false",
    "name@example..org, false",
    "na me@example.org, false",
    "name@example.org., false"
  })
  void anEmailAddressHasANameAndADomain(String text, boolean expected) {
    assertEquals(expected, TextFormat.EMAIL.accepts(text));
  }

  @Test
  void wordsOfFormatsDoNotDependOnTheMachine() {
    assertEquals("uri", TextFormat.URI.word());
    assertEquals(JsonType.STRING.name().toLowerCase(Locale.ROOT), JsonType.STRING.word());
  }
}
