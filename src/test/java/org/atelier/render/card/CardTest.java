package org.atelier.render.card;

import static org.atelier.render.FormatSite.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.junit.jupiter.api.Test;

class CardTest {

  private static Map<String, String> calendars(FormatSite site) {
    return site.render(IcsRenderer::new);
  }

  private static VEvent event(String ics) {
    var calendar = Biweekly.parse(ics).first();
    assertTrue(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty(), ics);
    assertEquals(1, calendar.getEvents().size());
    return calendar.getEvents().get(0);
  }

  @Test
  void aSessionWithADateHasACalendarEntryOnEachOfItsPages() {
    assertEquals(
        Set.of(
            "fr/sessions/une/session.ics",
            "en/sessions/one/session.ics",
            "nl/sessies/une/session.ics"),
        calendars(FormatSite.of(Examples.SMALL)).keySet());
  }

  @Test
  void aCalendarReadsIt() {
    var ics = the(calendars(FormatSite.of(Examples.SMALL)), "fr/sessions/une/session.ics");
    var event = event(ics);
    assertEquals("1re session", event.getSummary().getValue());
    assertEquals("fr", event.getSummary().getLanguage());
    assertEquals("La 1re session.", event.getDescription().getValue());
    assertEquals("https://example.org/fr/sessions/une/", event.getUrl().getValue());
    assertEquals("session-one@example.org", event.getUid().getValue());
    assertFalse(event.getDateStart().getValue().hasTime());
    assertTrue(ics.contains("\r\nDTSTART;VALUE=DATE:20191017\r\n"), ics);
    assertTrue(ics.contains("\r\nDTSTAMP:20191017T000000Z\r\n"), ics);
    assertFalse(ics.contains("LOCATION"), "nobody has published a place");
  }

  @Test
  void everyLanguageTellsOfTheSameEvent() {
    for (var ics : calendars(FormatSite.of(Examples.SMALL)).values()) {
      assertEquals("session-one@example.org", event(ics).getUid().getValue());
    }
  }

  @Test
  void noTextEndsALineOrAddsOne() {
    var ics = the(calendars(FormatSite.of(Examples.HOSTILE)), "fr/sessions/evil/session.ics");
    var event = event(ics);
    assertEquals(0, event.getAttendees().size());
    assertTrue(event.getSummary().getValue().contains("ATTENDEE:mailto:evil@example.org"));
    assertTrue(event.getDescription().getValue().endsWith("😀 fin"));
    assertEquals(1, ics.split("\r\nEND:VEVENT\r\n", -1).length - 1);
  }

  @Test
  void linesAreFoldedAtSeventyFiveBytesAndNeverInsideACharacter() {
    var ics = the(calendars(FormatSite.of(Examples.HOSTILE)), "fr/sessions/evil/session.ics");
    assertTrue(ics.contains("\r\n "), ics);
    for (var line : ics.split("\r\n", -1)) {
      assertFalse(line.contains("\n") || line.contains("\r"));
      var bytes = line.getBytes(StandardCharsets.UTF_8);
      assertTrue(bytes.length <= 75, line);
      assertEquals(line, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void textIsEscapedAndControlCharactersGo() {
    var lines = new ContentLines().text("X", "a;b,c\\d\ne\r\nf\rg\u0000h\u0007i");
    assertEquals("X:a\\;b\\,c\\\\d\\ne\\nf\\nghi\r\n", lines.toString());
  }

  @Test
  void aPublishedContactHasACard() {
    var cards = FormatSite.of(Examples.SMALL).render(VcfRenderer::new);
    assertEquals(
        List.of(
            "BEGIN:VCARD",
            "VERSION:4.0",
            "KIND:individual",
            "UID;VALUE=text:contact-somebody@example.org",
            "FN:Ada Lovelace",
            "ORG:MEEF",
            "TITLE;LANGUAGE=fr:Chargée de projet",
            "TEL;VALUE=uri;TYPE=work:tel:+33123456789",
            "EMAIL;TYPE=work:ada@example.org",
            "LANG;TYPE=work:fr",
            "LANG;TYPE=work:en",
            "URL:https://example.org/fr/contacts/contact/",
            "SOURCE:https://example.org/fr/contacts/contact/contact.vcf",
            "END:VCARD",
            ""),
        List.of(the(cards, "fr/contacts/contact/contact.vcf").split("\r\n", -1)));
    assertFalse(cards.toString().contains("SECRET"));
  }

  @Test
  void aContactWhoseDateHasPassedHasNone() {
    var site = FormatSite.of(Examples.SMALL.replace("2027-06-30", "2026-05-31"));
    assertEquals(Map.of(), site.render(VcfRenderer::new));
  }
}
