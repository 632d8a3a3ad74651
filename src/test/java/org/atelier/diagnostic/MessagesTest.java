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

  /** Words that stand inside sentences, beside a value or above a list, and are none themselves. */
  private static final Pattern PART =
      Pattern.compile(
          "^(list|size|value|expected|found|work)/"
              + "|^cli/(number|severity|count|hint|see-also|working|new\\.made)\\b"
              + "|^cli/serve\\.page\\.(?!still$|waiting-more$)"
              + "|^cli/list\\.(type|id|state)\\b|^cli/help\\.usage\\."
              + "|^cli/doctor\\.(?!good$|bad$).*(?<!\\.todo)$");

  private static final Pattern ENDED = Pattern.compile(".[.?!…]$");
  private static final Pattern STRAIGHT = Pattern.compile("\\p{L}'\\p{L}");
  private static final Pattern LOOSE_MARK =
      Pattern.compile("«[^\\u00a0]|[^\\u00a0]»|[ \\u202f][;:!?](\\s|$)");

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

  /**
   * What is to be copied, and what others have said, stands between quotes, so that the full stop
   * after it can't be taken for a part of it.
   */
  @Test
  void everySentenceEndsAsSentencesDo() throws IOException {
    var wrong = new ArrayList<String>();
    for (var language : Catalogue.LANGUAGES) {
      sentences(language)
          .forEach(
              (id, text) -> {
                boolean part = PART.matcher(id).find() || text.equals("{help}");
                boolean ended = ENDED.matcher(text).find();
                if (part == ended) wrong.add(language + " " + id + " = " + text);
              });
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void apostrophesAreCurvedAndFrenchMarksStayWithTheirWords() throws IOException {
    var wrong = new ArrayList<String>();
    for (var language : Catalogue.LANGUAGES) {
      sentences(language)
          .forEach(
              (id, text) -> {
                boolean loose = language.equals("fr") && LOOSE_MARK.matcher(text).find();
                if (loose || STRAIGHT.matcher(text).find()) wrong.add(language + " " + id);
              });
    }
    assertEquals(List.of(), wrong);
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
