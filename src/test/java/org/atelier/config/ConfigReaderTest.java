package org.atelier.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.atelier.source.SourceTree;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {

  private static final BuildOptions OPTIONS = BuildOptions.at(Instant.EPOCH);

  @Test
  void aSiteWithoutSiteYmlIsNone() {
    var read = ConfigReader.read(new SourceTree(new TreeMap<>()), OPTIONS);
    assertNull(read.value());
    assertEquals(
        """
        content/site.yml source/missing
          There is no content/site.yml here. Atelier builds the folder that contains it: start it there, or name that folder with --source.
        """,
        Diagnostics.print(read.diagnostics()));
  }

  @Test
  void ourOwnSiteIsReadWithoutAProblem() throws IOException {
    var yaml = Files.readString(Path.of("content/site.yml"));
    var read = ConfigReader.read(ConfigSpecTest.tree(yaml), OPTIONS);
    assertEquals(List.of(), read.diagnostics());
    assertEquals(
        List.of("fr", "en", "nl"),
        read.toOptional().orElseThrow().languages().stream().map(Language::code).toList());
  }
}
