package org.atelier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.diagnostic.Rule;
import org.atelier.render.Component;
import org.atelier.render.ThemeReader;
import org.atelier.source.SourceReader;
import org.atelier.testing.RealModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/manual/writing.md} against the real site's model and theme. */
@Tag("once")
class WritingManualTest {

  private static final Path PAGE = Path.of("docs/manual/writing.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("`(content/\\S+)`:\\n\\n```\\w+\\n(.+?\\n)```\\n", Pattern.DOTALL);

  @Test
  void itsExamplesHaveNoMistake() throws IOException {
    var model = RealModel.read();
    var matcher = EXAMPLE.matcher(Files.readString(PAGE));
    var problems = new ArrayList<String>();
    int count = 0;
    for (; matcher.find(); count++) {
      var text = matcher.group(2);
      boolean piece = matcher.group(1).endsWith(".md") && !text.startsWith("---");
      model.problems(matcher.group(1), piece ? "---\ntitle: A\n---\n" + text : text).stream()
          // They are parts of files.
          .filter(p -> p.rule() != Rule.MODEL_MISSING_FIELD)
          .forEach(p -> problems.add(p.rule().id() + " " + p.where()));
    }
    assertTrue(count >= 6, "the pattern must find the examples");
    assertEquals(List.of(), problems);
  }

  @Test
  void itNamesEachKindOfEntry() throws IOException {
    var page = Files.readString(PAGE).replace('\n', ' ');
    var sentence = page.substring(page.indexOf("The kinds are"), page.indexOf("; the files in"));
    assertEquals(RealModel.read().model().types().keySet(), quoted(sentence));
  }

  @Test
  void itNamesTheFieldsThatEveryKindHas() throws IOException {
    var page = Files.readString(PAGE).replace('\n', ' ');
    int from = page.indexOf("Each kind also has");
    var sentence = page.substring(from, page.indexOf("in either.", from));
    var everywhere = new TreeSet<String>();
    for (var type : RealModel.read().model().types().values()) {
      if (everywhere.isEmpty()) everywhere.addAll(type.fields().keySet());
      everywhere.retainAll(type.fields().keySet());
    }
    var named = quoted(sentence);
    named.remove("entry.yml");
    assertEquals(everywhere, named);
  }

  @Test
  void itsTableHasTheComponentsOfTheTheme() throws IOException {
    var sources = new SourceReader(Path.of("")).read().toOptional().orElseThrow();
    var options = BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));
    var config = ConfigReader.read(sources, options).toOptional().orElseThrow();
    var theme = ThemeReader.read(sources, config).toOptional().orElseThrow();
    var expected = new TreeMap<String, TreeSet<String>>();
    theme.components().values().forEach(c -> expected.put(opening(c), settings(c)));
    var found = new TreeMap<String, TreeSet<String>>();
    var row = Pattern.compile("(?m)^\\| `(:::?\\w+)` \\| (.+) \\|$");
    var matcher = row.matcher(Files.readString(PAGE));
    while (matcher.find()) {
      var settings = new TreeSet<String>();
      var setting = Pattern.compile("(\\*\\*)?`(\\w+)`").matcher(matcher.group(2));
      while (setting.find()) {
        settings.add(setting.group(2) + (setting.group(1) == null ? "" : "!"));
      }
      found.put(matcher.group(1), settings);
    }
    assertEquals(expected, found);
  }

  private static String opening(Component component) {
    return (component.block() ? ":::" : "::") + component.name();
  }

  private static TreeSet<String> settings(Component component) {
    var settings = new TreeSet<String>();
    for (var parameter : component.parameters().values()) {
      settings.add(parameter.name() + (parameter.required() ? "!" : ""));
    }
    return settings;
  }

  private static TreeSet<String> quoted(String sentence) {
    var words = new TreeSet<String>();
    var matcher = Pattern.compile("`([^`]+)`").matcher(sentence);
    while (matcher.find()) words.add(matcher.group(1));
    return words;
  }
}
