package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Severity;
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
    assertEquals(List.of(), worthSaying(RealSite.at("https://example.org/sub/path/")));
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
    assertEquals(3, Set.copyOf(asked).size(), "somebody to ask in each country: " + asked);
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
