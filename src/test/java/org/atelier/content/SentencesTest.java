package org.atelier.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this room says, in every language. */
class SentencesTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

  private static Properties sentences(String language) throws IOException {
    var properties = new Properties();
    var name = "messages/content_" + language + ".properties";
    try (var stream = Catalogue.class.getResourceAsStream(name)) {
      assertNotNull(stream);
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(r -> r.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "nl"})
  void everySentenceIsThereWithTheSameArguments(String language) throws IOException {
    var english = sentences("en");
    var other = sentences(language);
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
    for (var id : english.stringPropertyNames()) {
      assertEquals(arguments(english.getProperty(id)), arguments(other.getProperty(id)), id);
    }
  }

  @Test
  void everyRuleOfThisRoomHasASentence() throws IOException {
    var english = sentences("en");
    for (var rule : Rule.all()) {
      var area = rule.id().substring(0, rule.id().indexOf('/'));
      boolean ours = Set.of("front", "markdown", "content").contains(area);
      ours |= Set.of("url/scheme", "url/syntax", "component/syntax").contains(rule.id());
      if (ours) assertTrue(english.containsKey(rule.id()), rule.id());
    }
  }
}
