package org.atelier.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.atelier.build.BuildResult;
import org.atelier.diagnostic.Severity;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An organisation's page and its data, with a logo and without. */
class OrganisationsTest {

  private static final String FOLDER = "content/organisations/promeo/";

  private static RealSite withLogo(Map<String, String> words) {
    var site =
        new RealSite()
            .append(
                FOLDER + "entry.yml",
                "\nlogo: {file: logo.svg, licence: CC BY 4.0, credit: Proméo}\n")
            .write(
                FOLDER + "logo.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"40\"/>");
    words.forEach(
        (language, alt) ->
            site.replace(
                FOLDER + language + ".md", "---\ntitle", "---\nlogo: {alt: " + alt + "}\ntitle"));
    return site;
  }

  private static Document page(BuildResult built, String path) {
    return Jsoup.parse(text(built, path));
  }

  private static String text(BuildResult built, String path) {
    return Objects.requireNonNull(built.output().files().get(path), path).text();
  }

  @Test
  void aLogoIsShownWithItsWordsAndItsCredit() {
    var words = Map.of("fr", "Des lettres bleues", "en", "Blue letters", "nl", "Blauwe letters");
    var built = withLogo(words).build();
    assertEquals(List.of(), errors(built));
    for (var path : List.of("fr/organismes/promeo", "en/organisations/promeo")) {
      var logo = page(built, path + "/index.html").select("figure.logo");
      var image = Objects.requireNonNull(logo.select("img").first());
      assertEquals("/media/organisation/promeo/logo.svg", image.attr("src"));
      assertEquals(words.get(path.substring(0, 2)), image.attr("alt"));
      assertEquals(List.of("120", "40"), List.of(image.attr("width"), image.attr("height")));
      assertEquals("Proméo", logo.select("figcaption").text());
    }
    var data = text(built, "data/organisations.json");
    assertTrue(
        data.contains("https://example.org/media/organisation/promeo/logo.svg"),
        "open data has its address too");
    assertTrue(data.contains("Blue letters"), "and what it shows");
  }

  @Test
  void whereThereIsNoneNothingIsShown() {
    var page = page(new RealSite().build(), "fr/organismes/promeo/index.html");
    assertTrue(page.select("figure").isEmpty());
  }

  @Test
  void aLogoWithoutWordsIsAnErrorInEachLanguage() {
    assertEquals(
        List.of("model/missing-field nl.md"),
        errors(withLogo(Map.of("fr", "A", "en", "B")).build()));
  }

  private static List<String> errors(BuildResult built) {
    return built.diagnostics().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(p -> p.rule().id() + " " + p.where().file().replace(FOLDER, ""))
        .toList();
  }
}
