package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.site.Entry;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The twenty-eight occupations: complete, with the codes of the list, and true to their figures.
 */
@Tag("once")
class OccupationsTest {

  private static final Path CODES = Path.of("src/test/resources/facts/occupation-codes.json");
  private static final List<String> COUNTRIES = List.of("france", "england", "belgium");

  /** Each JSON file of this form is YAML too. */
  private static Map<String, Map<String, String>> codes() throws IOException {
    var read = YamlReader.read(CODES.toString(), Files.readString(CODES), 1);
    var codes = new LinkedHashMap<String, Map<String, String>>();
    for (var entry : read.toOptional().orElseThrow().entries()) {
      var own = new LinkedHashMap<String, String>();
      for (var code : ((YamlNode.Mapping) entry.value()).entries()) {
        if (code.value() instanceof YamlNode.Scalar text) own.put(code.key().text(), text.text());
      }
      codes.put(entry.key().text(), own);
    }
    assertEquals(28, codes.size());
    return codes;
  }

  static Stream<Entry> occupations() {
    return RealSite.get().site().entries().values().stream()
        .filter(entry -> entry.id().type().equals("occupation"));
  }

  private static Entry occupation(String id) {
    return RealSite.get().site().entries().get(new EntryId("occupation", id));
  }

  private static FieldValue.Group group(FieldValue.Group group, String name) {
    return group
        .get(name)
        .map(FieldValue.Group.class::cast)
        .orElse(new FieldValue.Group(Map.of(), group.where()));
  }

  @Test
  void allOfTheListAreThereAndNoOther() throws IOException {
    var ids = new TreeSet<String>();
    occupations().forEach(occupation -> ids.add(occupation.id().id()));
    assertEquals(new TreeSet<>(codes().keySet()), ids);
  }

  @Test
  void everyCodeIsTheOneOfTheList() throws IOException {
    for (var listed : codes().entrySet()) {
      var found = new LinkedHashMap<String, String>();
      var own = group(occupation(listed.getKey()).shared(), "codes");
      group(own, "esco").text("uri").ifPresent(uri -> found.put("esco_uri", uri));
      group(own, "esco").text("code").ifPresent(code -> found.put("esco_code_v12", code));
      group(own, "isco08").text("code").ifPresent(code -> found.put("isco08", code));
      for (var rome : own.items("rome")) {
        found.put("rome", ((FieldValue.Group) rome).text("code").orElse(""));
        found.put("rome_label", ((FieldValue.Group) rome).text("label").orElse(""));
      }
      group(own, "onet").text("code").ifPresent(code -> found.put("onet", code));
      group(own, "riasec").text("code").ifPresent(code -> found.put("riasec", code));
      assertEquals(expected(listed.getValue()), found, listed.getKey());
    }
  }

  /** ISCO and RIASEC are taken from the other source where the first has none. */
  private static Map<String, String> expected(Map<String, String> codes) {
    var expected = new LinkedHashMap<String, String>();
    for (var key : List.of("esco_uri", "esco_code_v12")) copy(codes, key, key, expected);
    copy(codes, codes.containsKey("isco08") ? "isco08" : "rome_isco", "isco08", expected);
    for (var key : List.of("rome", "rome_label", "onet")) copy(codes, key, key, expected);
    copy(
        codes,
        codes.containsKey("onet_riasec") ? "onet_riasec" : "rome_riasec",
        "riasec",
        expected);
    return expected;
  }

  private static void copy(
      Map<String, String> from, String key, String as, Map<String, String> into) {
    Optional.ofNullable(from.get(key)).ifPresent(value -> into.put(as, value));
  }

  @Test
  void eachHasARouteInEveryCountryAndSourcesAndADayOfReview() {
    occupations()
        .forEach(
            occupation -> {
              var shared = occupation.shared();
              var countries = new TreeSet<String>();
              for (var route : shared.items("routes")) {
                ((FieldValue.Group) route).text("country").ifPresent(countries::add);
              }
              assertEquals(new TreeSet<>(COUNTRIES), countries, occupation.id().toString());
              assertTrue(!shared.items("sources").isEmpty(), occupation.id().toString());
              assertTrue(shared.date("reviewed").isPresent(), occupation.id().toString());
              assertTrue(shared.text("owner").isPresent(), occupation.id().toString());
            });
  }

  @Test
  void aRouteLeadsToAPracticeOfItsOwnCountry() {
    var wrong = new ArrayList<String>();
    var entries = RealSite.get().site().entries();
    occupations()
        .forEach(
            occupation -> {
              for (var field : List.of("routes", "tryIt")) {
                for (var item : occupation.shared().items(field)) {
                  var route = (FieldValue.Group) item;
                  if (!(route.get("practice").orElse(null) instanceof FieldValue.Reference to)) {
                    continue;
                  }
                  var practice = entries.get(to.target());
                  if (!practice.shared().text("country").equals(route.text("country"))) {
                    wrong.add(occupation.id() + " " + field + " " + to.target());
                  }
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void frenchTitlesComeForWomenAndForMen() {
    occupations()
        .forEach(
            occupation -> {
              var fields = Texts.in(occupation, "fr").fields();
              for (var title : List.of("titleFeminine", "titleMasculine")) {
                assertTrue(fields.text(title).isPresent(), occupation.id() + " " + title);
              }
            });
  }

  @Test
  void theProseOfEachLanguageHas250To450Words() {
    var wrong = new ArrayList<String>();
    occupations()
        .forEach(
            occupation -> {
              for (var language : RealSite.LANGUAGES) {
                int words = Texts.prose(occupation, language).stream().mapToInt(Texts::words).sum();
                if (words < 250 || words > 450) {
                  wrong.add(occupation.id() + " " + language + " " + words);
                }
              }
            });
    assertEquals(List.of(), wrong);
  }

  @Test
  void noSentenceHasMoreThan25Words() {
    var long25 = new ArrayList<String>();
    occupations()
        .forEach(
            occupation -> {
              for (var language : RealSite.LANGUAGES) {
                for (var text : Texts.prose(occupation, language)) {
                  for (var sentence : Texts.sentences(text)) {
                    if (Texts.words(sentence) > 25) {
                      long25.add(occupation.id() + " " + language + ": " + sentence);
                    }
                  }
                }
              }
            });
    assertEquals(List.of(), long25);
  }

  /** Decision 10. The answers are the model's; the limits were chosen by the editors. */
  @Test
  void whereOnetMeasuresASituationTheAnswerFollowsTheRule() {
    var wrong = new ArrayList<String>();
    var measured = new ArrayList<String>();
    occupations()
        .forEach(
            occupation -> {
              var answers = group(occupation.shared(), "workSituations");
              var sources = group(occupation.shared(), "situationSources");
              assertEquals(12, answers.fields().size(), occupation.id().toString());
              assertEquals(answers.fields().keySet(), sources.fields().keySet());
              for (var name : answers.fields().keySet()) {
                var source = group(sources, name);
                if (!source.text("basis").equals(Optional.of("onet"))) continue;
                measured.add(occupation.id() + " " + name);
                var rule = SituationRule.answer(name, scores(source));
                if (!rule.equals(answers.text(name).orElse(""))) {
                  wrong.add(occupation.id() + " " + name + ": " + rule + " " + scores(source));
                }
              }
            });
    assertEquals(List.of(), wrong);
    assertTrue(measured.size() > 150, "so many answers have a figure: " + measured.size());
  }

  private static Map<String, BigDecimal> scores(FieldValue.Group source) {
    var scores = new LinkedHashMap<String, BigDecimal>();
    for (var item : source.items("measures")) {
      var measure = (FieldValue.Group) item;
      scores.put(measure.text("element").orElseThrow(), measure.number("score").orElseThrow());
    }
    return scores;
  }

  @Test
  void onlySituationsThatOnetDoesNotMeasureAreAlwaysTheEditors() {
    var never = new TreeSet<>(Set.of("loads", "shifts", "screen"));
    occupations()
        .forEach(
            occupation -> {
              var sources = group(occupation.shared(), "situationSources");
              for (var name : never) {
                assertEquals(
                    Optional.of("editors"),
                    group(sources, name).text("basis"),
                    occupation.id() + " " + name);
              }
            });
  }
}
