package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.atelier.diagnostic.Catalogue;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line says of itself; that it says so in every language, MessagesTest holds. */
class CatalogueTest {

  @Test
  void everyVerbAndEveryOptionIsExplained() {
    var words = Catalogue.of("en").ids();
    for (var command : Commands.all()) {
      var line = new CommandLine(command).getCommandSpec();
      assertTrue(
          words.contains("cli/help.atelier." + line.name() + ".usage.description"), line.name());
      for (var option : line.options()) {
        var explained =
            words.contains("cli/help." + option.descriptionKey())
                || words.contains("cli/help." + option.longestName().substring(2));
        assertTrue(explained, line.name() + " " + option.longestName());
      }
      for (var argument : line.positionalParameters()) {
        assertTrue(words.contains("cli/help." + argument.descriptionKey()), line.name());
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
