package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which browser the tests of the pages take, and what they say where there is none. */
class ChromiumTest {

  @TempDir Path folder;

  @Test
  void theOneThatIsNamedIsTaken() {
    assertEquals(Path.of("/opt/mine"), Chromium.program("/opt/mine", ""));
  }

  @Test
  void theFirstKnownOneIsFoundElsewhere() throws Exception {
    var there = Files.createFile(folder.resolve("google-chrome"));
    assertTrue(there.toFile().setExecutable(true));
    assertEquals(there, Chromium.program("", "/nowhere:" + folder));
  }

  @Test
  void withoutAnyTheTestsFailAndSayWhatToDo() {
    var e = assertThrows(IllegalStateException.class, () -> Chromium.program(null, "/nowhere"));
    assertTrue(e.getMessage().contains("apt-get install chromium"), e.getMessage());
  }
}
