package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The words of this room, in every language. */
class CatalogueTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\w+}");

  private static Properties words(String language) throws IOException {
    var properties = new Properties();
    var name = "messages/cli_" + language + ".properties";
    try (var stream = Catalogue.class.getResourceAsStream(name)) {
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
    var english = words("en");
    var other = words(language);
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
    for (var id : english.stringPropertyNames()) {
      assertEquals(arguments(english.getProperty(id)), arguments(other.getProperty(id)), id);
    }
  }

  @Test
  void everyVerbAndEveryOptionIsExplained() throws IOException {
    var words = words("en");
    for (var command : Commands.all()) {
      var line = new CommandLine(command).getCommandSpec();
      assertTrue(
          words.containsKey("cli/help.atelier." + line.name() + ".usage.description"), line.name());
      for (var option : line.options()) {
        var explained =
            words.containsKey("cli/help." + option.descriptionKey())
                || words.containsKey("cli/help." + option.longestName().substring(2));
        assertTrue(explained, line.name() + " " + option.longestName());
      }
      for (var argument : line.positionalParameters()) {
        assertTrue(words.containsKey("cli/help." + argument.descriptionKey()), line.name());
      }
    }
  }

  @Test
  void theManualNamesEveryVerbAndEveryOption() throws IOException {
    var manual = Files.readString(Path.of("docs/command-line.md"));
    for (var command : Commands.all()) {
      var line = new CommandLine(command).getCommandSpec();
      assertTrue(manual.contains("\n| `" + line.name()), line.name());
      for (var option : line.options()) {
        assertTrue(manual.contains(option.longestName()), option.longestName());
      }
    }
  }

  @Test
  void everyVerbHasANameOfItsOwn() {
    var names =
        Commands.all().stream().map(c -> new CommandLine(c).getCommandName()).distinct().count();
    assertEquals(Commands.all().size(), names);
  }
}
