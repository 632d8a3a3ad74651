package org.atelier.render.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailLinkTest {

  @Test
  void everythingButLettersAndDigitsIsWrittenAsBytes() {
    assertEquals(
        "mailto:?subject=Soudeur%20%2F%20soudeuse%20%26%20plus%3F&body=%C3%A0%20lire%20%3A%201%2B1",
        MailLink.of("Soudeur / soudeuse & plus?", "à lire : 1+1"));
  }

  @Test
  void linesOfTheBodyEndAsLettersWantThem() {
    assertEquals(
        "mailto:?subject=S&body=Un%20m%C3%A9tier%0D%0A%0D%0Ahttps%3A%2F%2Fexample.org%2Ffr%2F",
        MailLink.of("S", "Un métier\n\n  https://example.org/fr/\n"));
  }

  /** A line end in a subject would begin another header. */
  @Test
  void aSubjectIsOneLine() {
    assertEquals(
        "mailto:?subject=A%20Bcc%3A%20x%40example.org&body=b",
        MailLink.of("A\r\nBcc: x@example.org\u2028", "b"));
  }

  @Test
  void whatIsTooLongIsCutAfterAWordAndTheAddressIsWhole() {
    var address = "https://example.org/" + "folder/".repeat(40);
    var link = MailLink.of("mot ".repeat(100), "phrase ".repeat(100) + "\n" + address);

    assertEquals(
        "mot ".repeat(28) + "mot… | " + "phrase ".repeat(33) + "phrase…\r\n" + address,
        decoded(link.replace("mailto:?subject=", "").replace("&body=", "%20%7C%20")));
    assertTrue(link.length() < 2000, link.length() + " characters");
  }

  /** A sign of two parts is never torn apart. */
  @Test
  void aLongWordOfUnusualSignsIsCutBetweenTwo() {
    var link = MailLink.of("🏭".repeat(200), "b");

    assertEquals("🏭".repeat(119) + "…", decoded(link).replaceAll("^.*subject=|&body.*$", ""));
  }

  @Test
  void itIsAnAddressAsJavaUnderstandsThem() {
    var address = URI.create(MailLink.of("«Ça» <&>\"'\u0007|\\", "[x](y) 100 %\n#"));

    assertEquals("mailto", address.getScheme());
  }

  private static String decoded(String link) {
    return URLDecoder.decode(link, StandardCharsets.UTF_8);
  }
}
