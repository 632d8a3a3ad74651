package org.atelier.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No test decides by itself that it has nothing to say: a test that was skipped looks like one that
 * has passed. What a machine may lack is made by the test, or is a failure with a clear sentence.
 */
@Tag("once")
class EveryTestRunsTest {

  private static final Pattern SKIPS =
      Pattern.compile(
          "org\\.junit\\.jupiter\\.api\\.(Assumptions|Disabled|condition)"
              + "|org\\.opentest4j\\.TestAborted|org\\.assertj\\.core\\.api\\.Assumptions");

  @Test
  void noTestCanBeSkipped() throws IOException {
    var skipping = new TreeSet<String>();
    int seen = 0;
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        seen++;
        if (SKIPS.matcher(Files.readString(file)).find()) skipping.add(file.toString());
      }
    }
    assertTrue(seen > 100, "the folder must hold the tests");
    assertEquals(new TreeSet<String>(), skipping);
  }
}
