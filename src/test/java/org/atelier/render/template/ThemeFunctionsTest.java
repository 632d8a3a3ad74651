package org.atelier.render.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.atelier.config.BaseUrl;
import org.atelier.render.TestTheme;
import org.junit.jupiter.api.Test;

/** The manual names every function and filter of ours. */
class ThemeFunctionsTest {

  @Test
  void theManualHasEveryFunctionAndFilter() throws IOException {
    var theme = TestTheme.of(TestTheme.i18n("en", ""));
    var extension = new ThemeExtension(theme, new BaseUrl("https://example.org/"));
    var documented = new TreeSet<String>();
    boolean inside = false;
    for (var line : Files.readAllLines(Path.of("docs/manual/template-variables.md"))) {
      if (line.startsWith("## ")) inside = line.equals("## Functions and filters");
      if (inside && line.startsWith("| `")) {
        documented.add(line.substring(3, line.indexOf('`', 3)).replaceAll("\\(.*", ""));
      }
    }
    assertEquals(extension.names(), documented);
  }
}
