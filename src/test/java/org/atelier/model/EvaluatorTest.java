package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.junit.jupiter.api.Test;

/** What a table of examples shows badly: large input, rare keywords, what becomes of values. */
class EvaluatorTest {

  private static final Language ENGLISH = new Language("en");

  /** A type whose fields are these lines. */
  private static ContentType type(String properties) {
    var head =
        """
        x-directory: things
        x-url: {en: things}
        x-label: {en: Thing}
        type: object
        additionalProperties: false
        properties:
        """;
    var model = Models.read(Map.of("thing.yml", head + properties.indent(2)), "en");
    assertEquals(List.of(), model.diagnostics());
    return model.toOptional().orElseThrow().type("thing").orElseThrow();
  }

  private static YamlNode.Mapping yaml(String text) {
    var read = YamlReader.read("entry.yml", text, 1);
    assertEquals(List.of(), read.diagnostics());
    return read.toOptional().orElseThrow();
  }

  private static Outcome<FieldValue.Group> shared(String properties, String entry) {
    return type(properties).readShared(yaml(entry));
  }

  private static List<String> ids(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(d -> d.message().id()).toList();
  }

  private static FieldValue.Group value(Outcome<FieldValue.Group> outcome) {
    assertEquals(List.of(), outcome.diagnostics());
    return outcome.toOptional().orElseThrow();
  }

  private static FieldValue.Group inner(FieldValue.Group group, String name) {
    return (FieldValue.Group) group.get(name).orElseThrow();
  }

  @Test
  void openGroupsKeepWhatIsNotDeclared() {
    var group =
        value(
            shared(
                "open: {type: object, properties: {day: {type: string, format: date}}}",
                "open: {day: 2024-02-29, note: hello, list: [1, true, null]}"));

    var open = inner(group, "open");
    assertEquals("2024-02-29", open.date("day").orElseThrow().toString());
    assertEquals("hello", open.text("note").orElseThrow());
    assertEquals(2, open.items("list").size());
  }

  @Test
  void otherNamesMayHaveASchemaAndAForm() {
    var properties =
        "prices: {type: object, additionalProperties: {type: number}, propertyNames: {pattern: '^[a-z]+$'}}";

    assertEquals(
        new BigDecimal("2.50"),
        inner(value(shared(properties, "prices: {tea: 2.50}")), "prices")
            .number("tea")
            .orElseThrow());
    assertEquals(
        List.of("model/pattern", "model/type"), ids(shared(properties, "prices: {Tea: cheap}")));
  }

  @Test
  void allOfTheRulesMustHold() {
    var properties = "code: {allOf: [{type: string, minLength: 2}, {pattern: '^[A-Z]'}]}";

    assertEquals("AB", value(shared(properties, "code: AB")).text("code").orElseThrow());
    assertEquals(
        List.of("model/length.short", "model/pattern"), ids(shared(properties, "code: a")));
  }

  @Test
  void theFirstAlternativeThatFitsGivesTheType() {
    var properties = "when: {anyOf: [{type: string, format: date}, {type: string}]}";

    assertTrue(value(shared(properties, "when: 2024-02-29")).date("when").isPresent());
    assertEquals("later", value(shared(properties, "when: later")).text("when").orElseThrow());
  }

  @Test
  void numbersAreComparedByValue() {
    var properties = "size: {enum: [1, 2.5]}\nonly: {const: 'yes'}";

    assertEquals(
        "1.0", value(shared(properties, "size: 1.0\nonly: 'yes'")).text("size").orElseThrow());
    assertEquals(
        List.of("model/enum", "model/enum"), ids(shared(properties, "size: '1'\nonly: no")));
    assertEquals(
        List.of("model/duplicate-item"),
        ids(
            shared(
                "list: {type: array, uniqueItems: true}", "list: [{a: 1, b: 2}, {b: 2.0, a: 1}]")));
  }

  @Test
  void privateValuesNeverBecomeFields() {
    var properties =
        """
        secret: {type: string, x-private: true, maxLength: 3}
        group: {type: object, properties: {hidden: {x-private: true}, shown: {type: string}}}
        people: {type: array, x-private: true, items: {type: string}}
        """;

    var group = value(shared(properties, "secret: abc\ngroup: {hidden: 1, shown: a}\npeople: [a]"));

    assertEquals(List.of("group"), List.copyOf(group.fields().keySet()));
    assertEquals(List.of("shown"), List.copyOf(inner(group, "group").fields().keySet()));
    assertEquals(List.of("model/length.long"), ids(shared(properties, "secret: abcd")));
  }

  @Test
  void aGroupWithinAnItemHasItsHalvesToo() {
    var type =
        type(
            """
            steps:
              x-key: id
              type: array
              items:
                type: object
                additionalProperties: false
                required: [id]
                properties:
                  id: {type: string}
                  picture:
                    type: object
                    additionalProperties: false
                    properties:
                      file: {type: string}
                      words: {type: string, x-translatable: true}
            """);
    var shared = value(type.readShared(yaml("steps: [{id: a, picture: {file: a.png}}]")));
    var words =
        value(type.readTranslation(yaml("title: T\nsteps: {a: {picture: {words: A}}}"), ENGLISH));

    var step = (FieldValue.Group) value(type.mergeTranslated(shared, words)).items("steps").get(0);
    var picture = inner(step, "picture");

    assertEquals(
        "a.png A", picture.text("file").orElse("") + " " + picture.text("words").orElse(""));
    assertEquals(Field.Place.MIXED, type.field("steps").orElseThrow().place());
  }

  @Test
  void fieldsKnowWhatTheModelSaysOfThem() {
    var type =
        type(
            """
            friends:
              x-label: {en: Friends}
              x-symmetric: true
              x-widget: list
              type: array
              items: {type: string, x-reference: thing}
            """);
    var friends = type.field("friends").orElseThrow();

    assertEquals("thing", friends.reference().orElseThrow());
    assertTrue(friends.isSymmetric());
    assertEquals("list", friends.schema().meaning().widget());
    assertTrue(type.field("title").orElseThrow().required());
    assertEquals("layout", List.copyOf(type.fields().keySet()).get(type.fields().size() - 1));
  }

  @Test
  void aTypesOwnPatternDoesNotKeepTheWordsOfTheOneItReplaces() {
    var kept = type("reviewEvery: {maxLength: 3}").field("reviewEvery").orElseThrow().schema();
    assertNotNull(kept.meaning().patternHelp());
    var own = type("reviewEvery: {pattern: ^P1Y$}").field("reviewEvery").orElseThrow().schema();
    assertNull(own.meaning().patternHelp());
  }

  @Test
  void sentencesNameFieldsInTheLanguageOfTheReader() {
    var problem = shared("a: {type: string}", "weight: heavy").diagnostics().get(0);

    assertEquals(
        "« weight » (Ordre) doit être un nombre entier ; trouvé : le texte « heavy ».",
        Catalogue.of("fr").say(problem.message()).replace('\u00a0', ' '));
    assertEquals(
        "„weight” (Volgorde) moet een geheel getal zijn; gevonden: de tekst „heavy”.",
        Catalogue.of("nl").say(problem.message()));
  }

  @Test
  void everyProblemSpeaksEveryLanguage() {
    var problems = shared("a: {type: string}", "weight: heavy\nb: 1\na: [x]").diagnostics();

    for (var language : Catalogue.LANGUAGES) {
      var sentences = problems.stream().map(d -> Catalogue.of(language).say(d.message())).toList();
      assertEquals(problems.size(), sentences.stream().filter(s -> !s.isBlank()).count());
    }
  }

  @Test
  void hostileInputIsAnsweredNotSuffered() {
    var many = new YamlNode.Sequence(nodes(20_000), at());
    var twins = entry("list", many);
    var strangers =
        new YamlNode.Mapping(
            IntStream.range(0, 20_000)
                .mapToObj(i -> new YamlNode.Entry(text("key" + i), text("v")))
                .toList(),
            at());
    var type =
        type("list: {type: array, uniqueItems: true}\nname: {type: string, pattern: '^(-?a)+$'}");

    assertEquals(19_999, type.readShared(twins).diagnostics().size());
    assertEquals(20_000, type.readShared(strangers).diagnostics().size());
    assertEquals(
        List.of("model/length.long"),
        ids(type.readShared(entry("name", text("-a".repeat(100_000))))));
    assertEquals(
        List.of("model/range.absurd"),
        ids(
            type.readShared(
                entry(
                    "weight",
                    new YamlNode.Scalar(YamlNode.ScalarType.INTEGER, "9".repeat(200_000), at())))));
  }

  private static List<YamlNode> nodes(int count) {
    return IntStream.range(0, count).<YamlNode>mapToObj(i -> text("same")).toList();
  }

  private static YamlNode.Mapping entry(String key, YamlNode value) {
    return new YamlNode.Mapping(List.of(new YamlNode.Entry(text(key), value)), at());
  }

  private static YamlNode.Scalar text(String text) {
    return new YamlNode.Scalar(YamlNode.ScalarType.STRING, text, at());
  }

  private static SourceSpan at() {
    return new SourceSpan("entry.yml", 1, 1, 1, 2);
  }

  @Test
  void definitionsThatMultiplyAreStopped() {
    var definitions =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    "  d%d: {type: object, properties: {a: {$ref: '#/$defs/d%d'}, b: {$ref: '#/$defs/d%d'}}}\n"
                        .formatted(i, i + 1, i + 1))
            .collect(Collectors.joining());
    var file =
        """
        x-directory: things
        x-url: {en: things}
        x-label: {en: Thing}
        type: object
        additionalProperties: false
        properties: {}
        $defs:
          d30: {type: string}
        """;

    var problems = Models.read(Map.of("thing.yml", file + definitions), "en").diagnostics();

    assertEquals(
        List.of("model/schema.too-large"),
        problems.stream().map(Diagnostic::message).map(m -> m.id()).toList());
  }
}
