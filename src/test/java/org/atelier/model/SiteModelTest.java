package org.atelier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The model of the site that this repository builds. */
class SiteModelTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("`(content/model/\\S+)`:\\n\\n```yaml\\n(.+?\\n)```\\n", Pattern.DOTALL);

  @Test
  void theSitesModelHasNoProblems() {
    var model = Models.ofTheSite();

    assertEquals(List.of(), model.diagnostics());
    assertEquals(
        List.of(
            "contact",
            "family",
            "occupation",
            "organisation",
            "page",
            "path",
            "practice",
            "session",
            "term"),
        List.copyOf(new TreeSet<>(model.toOptional().orElseThrow().types().keySet())));
  }

  @Test
  void everyFieldToFilterByAndEachOfItsWordsHasItsOwnAddressInEveryLanguage() {
    var missing = new ArrayList<String>();
    int count = 0;
    for (var type : Models.ofTheSite().toOptional().orElseThrow().types().values()) {
      for (var field : type.facets()) {
        count++;
        var name = type.id() + "." + field.name();
        if (field.segment().isEmpty()) missing.add(name);
        var items = field.schema().list().items();
        var schema = items == null ? field.schema() : items;
        for (var word : schema.allowed()) {
          if (!schema.meaning().valueSegments().containsKey(word.text())) {
            missing.add(name + " = " + word.text());
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(count >= 6, "the fields to filter by must be found");
  }

  @Test
  void theManualShowsItsAddressesAsTheyAre() throws IOException {
    var manual = Files.readString(Path.of("docs/manual/configuration.md"));
    var matcher = EXAMPLE.matcher(manual);
    assertTrue(matcher.find(), "the pattern must find the example");
    var model = Files.readString(Path.of(matcher.group(1)));
    assertTrue(model.contains(matcher.group(2).indent(4)), matcher.group(2));
  }

  /** Also those of the fields that every type has. Whoever fills in a form is no programmer. */
  @Test
  void everyPatternIsSaidInWords() {
    var types = Models.ofTheSite().toOptional().orElseThrow().types().values();
    var found = new TreeSet<String>();
    var silent = new TreeSet<String>();
    for (var type : types) look(type.schema().whole(), found, silent);
    assertTrue(found.size() > 8, "the walk must meet the patterns");
    assertEquals(Set.of(), silent);
  }

  private static void look(Schema schema, Set<String> found, Set<String> silent) {
    var pattern = schema.text().pattern();
    if (pattern != null) {
      found.add(pattern.source());
      boolean said = schema.meaning().patternHelp() != null;
      if (!said && KnownPattern.words(pattern).isEmpty()) silent.add(pattern.source());
    }
    parts(schema).forEach(part -> look(part, found, silent));
  }

  private static Stream<Schema> parts(Schema schema) {
    var object = schema.object();
    return Stream.of(
            object.properties().values().stream(),
            Stream.of(schema.list().items(), object.additional(), object.propertyNames()),
            schema.anyOf().stream(),
            schema.allOf().stream())
        .<Schema>flatMap(several -> several)
        .filter(Objects::nonNull);
  }
}
