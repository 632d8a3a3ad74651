package org.atelier.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.atelier.build.BuildResult;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * The emblem of the European Union: only where the owner says so, first on the page, in colour,
 * with the Union's and the fund's names in full, drawn to the geometry of the annex.
 */
class FundingTest {

  private static final Map<String, String> WORDS =
      Map.of(
          "fr", "Union européenne Fonds européen de développement régional",
          "en", "European Union European Regional Development Fund",
          "nl", "Europese Unie Europees Fonds voor Regionale Ontwikkeling");

  private static BuildResult funded() {
    return new RealSite()
        .replace("content/site.yml", "fundingStatement: false", "fundingStatement: true")
        .build();
  }

  private static String text(BuildResult built, String path) {
    return Objects.requireNonNull(built.output().files().get(path), path).text();
  }

  @Test
  void nobodyClaimsItUnasked() {
    var built = new RealSite().build();
    for (var language : WORDS.keySet()) {
      var page = Jsoup.parse(text(built, language + "/index.html"));
      assertTrue(page.select(".funding, img[src*=eu-emblem]").isEmpty(), language);
    }
  }

  @Test
  void askedForItStandsFirstOnEveryPage() {
    var built = funded();
    for (var language : WORDS.keySet()) {
      var header = Jsoup.parse(text(built, language + "/index.html")).select(".site-header");
      var first = Objects.requireNonNull(header.first()).child(0);
      assertTrue(first.hasClass("funding"), language);
      assertEquals(WORDS.get(language), first.text());
      var emblem = Objects.requireNonNull(first.selectFirst("img"));
      assertEquals("54", emblem.attr("width"));
      assertEquals("36", emblem.attr("height"));
    }
  }

  @Test
  void theEmblemHasTwelveUprightStarsOnACircle() {
    var path =
        funded().output().files().keySet().stream()
            .filter(p -> p.contains("eu-emblem"))
            .findFirst()
            .orElseThrow();
    var svg = Jsoup.parse(text(funded(), path), "", Parser.xmlParser());
    assertEquals("0 0 810 540", svg.select("svg").attr("viewBox"));
    assertEquals("#039", svg.select("path").attr("fill"));
    assertEquals("#fc0", svg.select("g").attr("fill"));
    var stars = svg.select("polygon");
    assertEquals(12, stars.size());
    for (int i = 0; i < 12; i++) {
      var points = points(stars.get(i).attr("points"));
      double x = 405 + 180 * Math.sin(Math.toRadians(30 * i));
      double y = 270 - 180 * Math.cos(Math.toRadians(30 * i));
      assertEquals(10, points.size());
      assertEquals(x, points.get(0)[0], 0.02, "a point upwards");
      assertEquals(y - 30, points.get(0)[1], 0.02);
      for (int tip = 0; tip < 10; tip += 2) {
        double far = Math.hypot(points.get(tip)[0] - x, points.get(tip)[1] - y);
        assertEquals(30, far, 0.02, "in a circle of an eighteenth of the height");
      }
    }
  }

  private static List<double[]> points(String text) {
    var points = new ArrayList<double[]>();
    var matcher = Pattern.compile("([\\d.]+),([\\d.]+)").matcher(text);
    while (matcher.find()) {
      points.add(
          new double[] {
            Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))
          });
    }
    return points;
  }
}
