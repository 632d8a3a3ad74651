package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atelier.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site with ten mistakes of ten kinds: all are told in one run, each at its own word. */
class TenMistakesTest {

  private static final Path SITE = Path.of("src/test/sites/ten-mistakes");

  /** Rule, file and the word that was seeded; what is missing has a file but no word. */
  private static final List<String> SEEDED =
      List.of(
          "url/scheme jobs/driver/en.md «javascript»",
          "reference/dangling jobs/driver/entry.yml «placment»",
          "model/format jobs/fitter/entry.yml «2026-02-30»",
          "link/broken jobs/fitter/fr.md «practice:plasement»",
          "model/unknown-field jobs/welder/entry.yml «houres»",
          "url/collision jobs/welder/nl.md «monteur»",
          "link/anchor pages/home/en.md «lenght»",
          "yaml/duplicate-key practices/placement/entry.yml «weight»",
          "translation/missing practices/visit/entry.yml «»",
          "component/parameter practices/visit/fr.md «titel»");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "nl"})
  void allAreToldInOneRunInTheReadersLanguage(String language) throws IOException {
    var printed = World.in(directory).copy(SITE, "").run("build", "--lang", language);
    Golden.compare(SITE.resolve("expected-diagnostics." + language + ".txt"), printed);
    assertEquals(words(), underlined(printed));
  }

  @Test
  void eachPlaceIsThatOfTheSeededWord() throws IOException {
    World.in(directory).copy(SITE, "");
    assertEquals(SEEDED, seeded(directory));
  }

  @Test
  void theSiteThatWasBuiltBeforeStaysAsItWas() throws IOException {
    var sites = Path.of("src/test/sites");
    var world = World.in(directory).copy(sites.resolve("shared"), "");
    assertEquals("OK\n", world.copy(sites.resolve("minimal"), "").run("build", "-q"));
    var before = world.files("site-output");
    world.delete("content").copy(SITE, "").run("build");
    assertEquals(before, world.files("site-output"));
  }

  /** What the program itself says of the places, in the form for machines. */
  private static List<String> seeded(Path root) throws IOException {
    var world = World.in(root);
    world.run("build", "--format", "json");
    var found = new ArrayList<String>();
    for (var problem : JsonMapper.shared().readTree(world.out())) {
      var file = problem.get("file").asString();
      found.add(
          problem.get("rule").asString()
              + (" " + file.substring("content/".length()))
              + (" «" + token(root.resolve(file), problem) + "»"));
    }
    return found;
  }

  private static String token(Path file, JsonNode problem) throws IOException {
    int line = problem.get("line").asInt();
    if (line == 0) return "";
    assertEquals(line, problem.get("endLine").asInt());
    return Files.readAllLines(file)
        .get(line - 1)
        .substring(problem.get("column").asInt() - 1, problem.get("endColumn").asInt() - 1);
  }

  /** The seeded words that can be pointed at. */
  private static List<String> words() {
    return SEEDED.stream()
        .map(seeded -> seeded.substring(seeded.indexOf('«') + 1, seeded.length() - 1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** What stands above each line of carets. */
  private static List<String> underlined(String printed) {
    var words = new ArrayList<String>();
    var lines = printed.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      var carets = lines.get(i);
      if (carets.matches(" +\\| +\\^+")) {
        words.add(lines.get(i - 1).substring(carets.indexOf('^'), carets.length()));
      }
    }
    return words;
  }
}
