package org.atelier.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences of all rooms, in all languages. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/atelier/diagnostic/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern NAME = Pattern.compile("\\{[a-z]+([A-Z][a-z]+)*}");

  @Test
  void everyRuleHasASentenceInEveryLanguage() {
    var missing = new TreeSet<String>();
    for (var language : Catalogue.LANGUAGES) {
      var ids = Catalogue.of(language).ids();
      for (var rule : Rule.all()) {
        var id = rule.id();
        boolean said = ids.stream().anyMatch(i -> i.equals(id) || i.startsWith(id + "."));
        if (!said) {
          missing.add(language + " " + id);
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everySentenceIsThereInEveryLanguage() {
    var english = Catalogue.of("en").ids();
    for (var language : Catalogue.LANGUAGES) {
      assertEquals(english, Catalogue.of(language).ids(), language);
    }
  }

  @Test
  void aSentenceTakesTheSameArgumentsInEveryLanguage() throws IOException {
    var different = new ArrayList<String>();
    var english = sentences("en");
    for (var language : Catalogue.LANGUAGES) {
      sentences(language)
          .forEach(
              (id, sentence) -> {
                var expected = placeholders(english.getOrDefault(id, ""));
                var found = placeholders(sentence);
                if (!found.equals(expected)) different.add(language + " " + id + " " + found);
              });
    }
    assertEquals(List.of(), different);
  }

  @Test
  void bracesHoldNothingButNames() throws IOException {
    var wrong = new ArrayList<String>();
    for (var language : Catalogue.LANGUAGES) {
      sentences(language)
          .forEach(
              (id, sentence) -> {
                boolean named =
                    placeholders(sentence).stream().allMatch(p -> NAME.matcher(p).matches());
                var rest = PLACEHOLDER.matcher(sentence).replaceAll("");
                if (!named || rest.contains("{") || rest.contains("}") || sentence.isEmpty()) {
                  wrong.add(language + " " + id + " = " + sentence);
                }
              });
    }
    assertEquals(List.of(), wrong);
  }

  /** All areas share one list, so that a sentence written twice would hide another room's. */
  @Test
  void noSentenceStandsTwice() throws IOException {
    var twice = new TreeSet<String>();
    for (var language : Catalogue.LANGUAGES) {
      var seen = new TreeMap<String, Path>();
      for (var file : files(language)) {
        var own = new TreeSet<String>();
        for (var line : Files.readAllLines(file)) {
          if (line.isBlank() || line.startsWith("#") || !line.contains("=")) continue;
          var id = line.substring(0, line.indexOf('=')).strip();
          if (!own.add(id) || seen.putIfAbsent(id, file) != null) twice.add(file + " " + id);
        }
      }
    }
    assertEquals(Set.of(), twice);
  }

  private static TreeMap<String, String> sentences(String language) throws IOException {
    var all = new TreeMap<String, String>();
    for (var file : files(language)) {
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      properties.stringPropertyNames().forEach(id -> all.put(id, properties.getProperty(id)));
    }
    assertTrue(all.size() > 100, "the folder must hold the sentences");
    return all;
  }

  private static List<Path> files(String language) throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith("_" + language + ".properties"))
          .sorted()
          .toList();
    }
  }

  private static Set<String> placeholders(String sentence) {
    var names = new TreeSet<String>();
    var matcher = PLACEHOLDER.matcher(sentence);
    while (matcher.find()) names.add(matcher.group());
    return names;
  }
}
