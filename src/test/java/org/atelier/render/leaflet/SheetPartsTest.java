package org.atelier.render.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetPartsTest {

  @ParameterizedTest
  @CsvSource({
    "'a bc  d', 'a |bc  |d'",
    "l’arc et d'un, 'l’arc |et |d''un'",
    "semi-automatique, semi-|automatique",
    "2-3 – x, '2-|3 |– |x'",
    "https://a.be/fr/b/, https://a.be/|fr/|b/",
    "vous ?, vous ?",
    "'', ''",
  })
  void aLineEndsAfterASpaceAHyphenOrASlashAndNowhereElse(String text, String parts) {
    var ends = new LineEnds();
    ends.setText(text);
    var found = new StringBuilder();
    for (int from = 0, to; (to = ends.next()) >= 0; from = to) {
      found.append(from == 0 ? "" : "|").append(text, from, to);
    }

    assertEquals(parts, found.toString());
  }

  @Test
  void customPropertiesOfTheBodyAndItsClassesStandInStylesAndDrawings() {
    var style =
        """
        body { --accent: blue; --tone: #ddd; margin: 0; }
        .family-a { --accent: red; }
        .family-b { --accent: green; }
        h1 { color: var(--accent); border-color: var(--gone, #123); }
        """;
    var colours = new Colours(style, "sheet family-a");

    assertEquals(
        """
        body { margin: 0; }
        .family-a { }
        .family-b { }
        h1 { color: red; border-color: #123; }
        """,
        colours.inStyle(style));
    assertEquals(
        "<path fill=\"#ddd\" stroke=\"#000\" d=\"red\"/>",
        colours.inDrawing(
            "<path fill=\"var(--tone, #fff)\" stroke=\"currentColor\" d=\"var( --accent )\"/>"));
  }

  @Test
  void anyPartOfASheetMakesAnotherRecipe() {
    var sheet = sheet("html", "style", "svg");

    assertEquals(sheet.recipe(), sheet("html", "style", "svg").recipe());
    assertNotEquals(sheet.recipe(), sheet("htm", "lstyle", "svg").recipe());
    assertNotEquals(sheet.recipe(), sheet("html", "style", "svg2").recipe());
  }

  private static Sheet sheet(String html, String style, String svg) {
    return new Sheet(html, style, new TreeMap<>(Map.of("assets/x.svg", svg)), new TreeMap<>());
  }

  /** Nothing but what the sheet brings along is looked at, whatever its document asks for. */
  @Test
  void whatIsNotInTheSheetIsNotLookedAt() {
    var html =
        "<html lang=en><head><title>T</title><link rel=stylesheet href='file:///etc/passwd'></head>"
            + "<body><img src='https://example.org/a.png' alt=a><img src='theme:assets/b.svg' alt=b>"
            + "<p>Text</p></body></html>";

    var pdf = SheetPrinter.print(sheet(html, "@import 'https://example.org/a.css';", "<svg/>"));

    assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
  }
}
