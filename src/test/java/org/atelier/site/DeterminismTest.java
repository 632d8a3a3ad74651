package org.atelier.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The order in which files come says nothing: every example gives the same site in any order. */
class DeterminismTest {

  @TestFactory
  Stream<DynamicTest> theOrderOfFilesMakesNoDifference() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    for (var input : inputs()) {
      tests.add(DynamicTest.dynamicTest(input, () -> compare(SiteText.of(input))));
    }
    return tests.stream();
  }

  private static void compare(SiteText text) {
    var expected = new SiteView(text, text.link()).everything();
    for (long seed = 1; seed <= 5; seed++) {
      assertEquals(expected, new SiteView(text, text.linkShuffled(seed)).everything());
    }
  }

  private static List<String> inputs() throws IOException {
    var inputs = new ArrayList<String>();
    try (var files = Files.list(Path.of("src/test/resources/spec"))) {
      for (var file : files.filter(f -> f.getFileName().toString().startsWith("site-")).toList()) {
        for (var part : Files.readString(file).split("```example\n", -1)) {
          int end = part.indexOf("\n---\n");
          if (end > 0 && part.contains("-- ")) inputs.add(part.substring(0, end));
        }
      }
    }
    return inputs;
  }
}
