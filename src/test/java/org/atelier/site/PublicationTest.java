package org.atelier.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before, at and after the moments at which dates change what readers see, in two zones. */
class PublicationTest {

  private static final String SITE =
      """
      languages: fr
      -- contacts/later/entry.yml --
      publishDate: 2026-06-15
      -- contacts/later/fr.md --
      title: Later
      -- contacts/ends/entry.yml --
      expiryDate: 2026-06-15
      -- contacts/ends/fr.md --
      title: Ends
      -- contacts/person/entry.yml --
      publishUntil: 2026-06-14
      -- contacts/person/fr.md --
      title: Person
      """;

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,       2026-06-14T21:59:59Z, ends person",
    "Europe/Paris,       2026-06-14T22:00:00Z, later",
    "Europe/Paris,       2026-06-14T22:00:01Z, later",
    "Pacific/Kiritimati, 2026-06-14T09:59:59Z, ends person",
    "Pacific/Kiritimati, 2026-06-14T10:00:00Z, later",
    "Pacific/Kiritimati, 2026-06-14T10:00:01Z, later",
  })
  void aDayBeginsAtMidnightWhereTheSiteLives(String zone, String clock, String shown) {
    assertEquals(shown, shown(SiteText.of(SITE).with("zone", zone).with("clock", clock)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-14T12:00:00Z, future,         ends later person",
    "2026-06-15T12:00:00Z, expired,        ends later",
    "2026-06-15T12:00:00Z, future,         later",
    "2026-06-14T12:00:00Z, future expired, ends later person",
  })
  void optionsShowWhatIsHiddenByDateExceptPersonalData(String clock, String show, String shown) {
    assertEquals(shown, shown(SiteText.of(SITE).with("clock", clock).with("show", show)));
  }

  private static String shown(SiteText text) {
    return text.site().entries().values().stream()
        .filter(Entry::published)
        .map(e -> e.id().id())
        .collect(Collectors.joining(" "));
  }
}
