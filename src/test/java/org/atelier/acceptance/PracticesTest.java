package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inventory: enough practices, each with its source, its state and whose list it is. */
@Tag("once")
class PracticesTest {

  /** Outside the area of the project, which Belgium entered with Flanders. */
  private static final Set<String> ELSEWHERE = Set.of("wallonia", "brussels");

  private static Stream<Entry> practices() {
    return RealSite.get().site().entries().values().stream()
        .filter(entry -> entry.id().type().equals("practice"));
  }

  private static String text(Entry practice, String field) {
    return practice.shared().text(field).orElse("");
  }

  @Test
  void atLeastEighteenAreInsideTheProjectsArea() {
    var byCountry = new TreeMap<String, Integer>();
    practices()
        .filter(practice -> !ELSEWHERE.contains(text(practice, "region")))
        .forEach(practice -> byCountry.merge(text(practice, "country"), 1, Integer::sum));
    assertTrue(byCountry.values().stream().mapToInt(i -> i).sum() >= 18, byCountry.toString());
    assertEquals(Set.of("belgium", "england", "france"), byCountry.keySet());
  }

  @Test
  void eachNamesItsSourceTheDayAndWhetherItWasVerified() {
    practices()
        .forEach(
            practice -> {
              var source = (FieldValue.Group) practice.shared().get("officialSource").orElseThrow();
              assertTrue(source.text("title").isPresent(), practice.id().toString());
              assertTrue(source.date("checked").isPresent(), practice.id().toString());
              for (var language : RealSite.LANGUAGES) {
                var page = RealSite.get().page(practice.id().toString(), language);
                var mark = page.select(".sources > .note").first();
                assertTrue(mark != null && mark.text().contains("2026"), practice.id().toString());
              }
            });
  }

  @Test
  void thePageSaysThatTheEditorsMadeTheList() {
    var words =
        Map.of(
            "fr", "ce n'est pas l'inventaire du projet",
            "en", "this is not the project's inventory",
            "nl", "dit is niet de inventaris van het project");
    practices()
        .forEach(
            practice ->
                words.forEach(
                    (language, sentence) -> {
                      var page = RealSite.get().page(practice.id().toString(), language);
                      assertTrue(
                          RealSite.words(page).contains(sentence), practice.id() + " " + language);
                    }));
  }

  @Test
  void whatIsOutsideTheAreaIsLabelled() {
    var words =
        Map.of(
            "fr", "ailleurs en belgique", "en", "elsewhere in belgium", "nl", "elders in belgië");
    practices()
        .forEach(
            practice -> {
              boolean outside = ELSEWHERE.contains(text(practice, "region"));
              words.forEach(
                  (language, label) -> {
                    var page = RealSite.get().page(practice.id().toString(), language);
                    assertEquals(
                        outside, RealSite.words(page).contains(label), practice.id().toString());
                  });
            });
  }

  @Test
  void whatHasEndedSaysSo() {
    var traineeships =
        practices().filter(p -> p.id().id().equals("traineeships")).findFirst().orElseThrow();
    assertEquals("ended", text(traineeships, "statusNow"));
    var page = RealSite.get().page("practice:traineeships", "en");
    assertTrue(page.select(".notice").text().contains("Ended"), page.select(".notice").text());
  }

  @Test
  void onlyWhatASourceTiesToTheProjectIsTheProjects() {
    var owned = new ArrayList<String>();
    practices()
        .filter(practice -> practice.shared().flag("inProject"))
        .forEach(practice -> owned.add(practice.id().id()));
    assertEquals(
        List.of(
            "ar-vr-test-week",
            "company-visits",
            "discovery-then-small-group",
            "tavistock-coaching",
            "train-the-trainer",
            "voice-video-assistant"),
        owned.stream().sorted().toList());
  }
}
