package org.atelier.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/manual/configuration.md} against what reads {@code content/site.yml}. */
@Tag("once")
class ConfigurationManualTest {

  private static final Path PAGE = Path.of("docs/manual/configuration.md");
  private static final String MUST = "error";
  private static final String GROUP = "publisher";
  private static final BuildOptions OPTIONS =
      BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([\\w.]+)` \\| [^|]+ \\| ([^|]+) \\| (?:`([^|]+)` )?\\|$");

  /** One line of the table; an empty example for a group. */
  private record Row(String ifMissing, String example) {}

  private static Map<String, Row> rows() throws IOException {
    var rows = new LinkedHashMap<String, Row>();
    var matcher = ROW.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      var example = matcher.group(3) == null ? "" : matcher.group(3);
      rows.put(matcher.group(1), new Row(matcher.group(2).replace("`", ""), example));
    }
    assertTrue(rows.size() > 10, "the pattern must match the table");
    return rows;
  }

  @Test
  void theTableHasTheKeysThatAreReadAndNoOthers() throws IOException {
    var keys = new TreeSet<>(possibleIn("", "nothing: 1\n"));
    for (var key : possibleIn(GROUP + ".", GROUP + ":\n  nothing: 1\n")) {
      keys.add(GROUP + "." + key);
    }
    assertEquals(keys, new TreeSet<>(rows().keySet()));
  }

  @Test
  void whatIsReadIsKept() throws IOException {
    var kept = components(SiteConfig.class);
    kept.remove("options");
    kept.remove("zone");
    kept.add("timeZone");
    for (var part : components(Publisher.class)) kept.add(GROUP + "." + part);
    assertEquals(kept, new TreeSet<>(rows().keySet()));
  }

  @Test
  void theTableSaysWhatMustBeThere() throws IOException {
    var missing =
        read("pageSize: 3\n").diagnostics().stream()
            .filter(p -> p.rule() == Rule.CONFIG_MISSING_KEY)
            .map(ConfigurationManualTest::say)
            .map(sentence -> sentence.substring(0, sentence.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
    var must = new TreeSet<String>();
    rows()
        .forEach(
            (key, row) -> {
              if (row.ifMissing().equals(MUST)) must.add(key);
            });
    assertEquals(missing, must);
  }

  @Test
  void theTableSaysWhatIsMeantWhereNothingIsSaid() throws IOException {
    var rows = rows();
    var yaml = new StringBuilder();
    rows.forEach(
        (key, row) -> {
          if (row.ifMissing().equals(MUST)) yaml.append(line(key, row));
        });
    var config = read(yaml.toString()).toOptional().orElseThrow();
    assertEquals(config.zone().getId(), ifMissing(rows, "timeZone"));
    assertEquals(String.valueOf(config.pageSize()), ifMissing(rows, "pageSize"));
    assertEquals(String.valueOf(config.fundingStatement()), ifMissing(rows, "fundingStatement"));
    assertEquals(String.valueOf(config.offline()), ifMissing(rows, "offline"));
    assertEquals(Map.of(), config.menus());
    assertEquals("", config.repository());
    assertEquals(new Publisher(null, null, null, null, null, null, null, null), config.publisher());
  }

  @Test
  void theExamplesTogetherAreASiteThatMayGoLive() throws IOException {
    var yaml = new StringBuilder();
    rows().forEach((key, row) -> yaml.append(line(key, row)));
    var release = new BuildOptions(OPTIONS.now(), null, false, false, false, true, false);
    var read = ConfigReader.read(ConfigSpecTest.tree(yaml.toString()), release);
    assertEquals(List.of(), read.diagnostics(), yaml.toString());
    var config = read.toOptional().orElseThrow();
    assertEquals("Europe/Brussels", config.zone().getId());
    assertEquals(Set.of("footer"), config.menus().keySet());
    assertEquals("hello@example.org", config.publisher().email());
  }

  private static String ifMissing(Map<String, Row> rows, String key) {
    return rows.getOrDefault(key, new Row("", "")).ifMissing();
  }

  private static String line(String key, Row row) {
    var name = key.startsWith(GROUP + ".") ? "  " + key.substring(GROUP.length() + 1) : key;
    return row.example().isEmpty() ? name + ":\n" : name + ": " + row.example() + "\n";
  }

  /** What the reader says is possible in place of an unknown key. */
  private static Set<String> possibleIn(String prefix, String yaml) {
    var sentence =
        read(yaml).diagnostics().stream()
            .filter(p -> p.rule() == Rule.CONFIG_UNKNOWN_KEY)
            .map(ConfigurationManualTest::say)
            .filter(s -> s.startsWith(prefix + "nothing "))
            .findFirst()
            .orElseThrow();
    var list = sentence.substring(sentence.indexOf("write ") + 6, sentence.length() - 1);
    return Set.of(list.split(", | or "));
  }

  private static String say(Diagnostic problem) {
    return Catalogue.of("en").say(problem.message());
  }

  private static Outcome<SiteConfig> read(String yaml) {
    return ConfigReader.read(ConfigSpecTest.tree(yaml), OPTIONS);
  }

  private static TreeSet<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
