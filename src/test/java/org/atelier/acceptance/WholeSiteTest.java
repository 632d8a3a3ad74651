package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Severity;
import org.atelier.output.OutputFile;
import org.atelier.source.SourceReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real site passes its own checks, wherever it will live. */
@Tag("once")
class WholeSiteTest {

  private static final Catalogue ENGLISH = Catalogue.of("en");

  @Test
  void itHasNoErrorAndNoWarning() {
    assertEquals(List.of(), worthSaying(RealSite.get()));
  }

  @Test
  void allLinksAndTranslationsHoldUnderASubPath() {
    assertEquals(List.of(), worthSaying(RealSite.belowAFolder()));
  }

  @Test
  void everyPageIsThereInThreeLanguages() {
    var languages = new TreeSet<String>();
    for (var entry : RealSite.get().site().entries().values()) {
      languages.add(entry.translations().keySet().toString());
    }
    assertEquals(new TreeSet<>(List.of("[en, fr, nl]")), languages);
  }

  @Test
  void contactDataStandsInOneSourceFileOnly() throws IOException {
    var places = new TreeSet<String>();
    for (var file :
        new SourceReader(Path.of("")).read().toOptional().orElseThrow().files().values()) {
      if (!file.isText()) continue;
      var digits = file.text().replaceAll("[ .+]", "");
      if (digits.contains("783968075") || file.text().contains("@meef-shs.fr")) {
        places.add(file.path().value());
      }
    }
    assertEquals(Set.of("content/contacts/veronique-debuigny/entry.yml"), places);
  }

  /** The last day is in the contact's own file; from the next one on, no file may hold them. */
  @Test
  void contactDataAreGoneFromEveryFileOnceTheirDayHasPassed() {
    assertEquals(true, holdsContact(RealSite.on(LocalDate.parse("2027-06-30"))));
    var after = RealSite.on(LocalDate.parse("2027-07-01"));
    assertEquals(false, holdsContact(after));
    var rules = after.result().diagnostics().stream().map(d -> d.rule()).toList();
    assertTrue(rules.contains(Rule.PUBLICATION_EXPIRED_CONTACT), "and the build says so: " + rules);
  }

  private static boolean holdsContact(RealSite site) {
    var files = site.result().output().files().values();
    assertTrue(files.size() > 400, "the other pages are still made");
    return files.stream()
        .filter(file -> file.content() instanceof OutputFile.Bytes)
        .map(file -> file.text().replaceAll("[\\s.\\u00a0\\u202f+-]", ""))
        .anyMatch(text -> text.contains("83968075") || text.contains("@meefshsfr"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "nl"})
  void theOccupationPageKeepsItsOrder(String language) {
    var page = RealSite.get().page("occupation:welder", language);
    assertEquals(
        List.of(
            "section-you-do",
            "section-try-it",
            "section-for-you",
            "section-get-in",
            "section-leads",
            "the-job",
            "no-diploma",
            "section-ask",
            "section-sources"),
        page.select("main h2[id]").eachAttr("id"));
    var asked = page.select("section[aria-labelledby=section-ask] b").eachText();
    assertEquals(3, asked.stream().distinct().count(), "somebody to ask in each country: " + asked);
    assertEquals(5, asked.size(), "in Belgium one for each region");
  }

  private static List<String> worthSaying(RealSite site) {
    return site.result().diagnostics().stream()
        .filter(d -> d.severity() != Severity.INFO)
        .map(WholeSiteTest::say)
        .toList();
  }

  private static String say(Diagnostic d) {
    return d.where() + " " + d.rule().id() + " " + ENGLISH.say(d.message());
  }
}
