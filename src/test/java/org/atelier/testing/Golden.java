package org.atelier.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is expected, in a file of its own. With {@code -Dupdate} the file is written anew instead:
 * the difference is then read in Git.
 */
public final class Golden {

  private Golden() {}

  public static boolean isUpdating() {
    return System.getProperty("update") != null;
  }

  /** Nothing at all is expected where there is no file. */
  public static void compare(Path file, String actual) throws IOException {
    if (isUpdating()) {
      if (actual.isEmpty()) Files.deleteIfExists(file);
      else write(file, actual);
    } else {
      assertEquals(Files.exists(file) ? Files.readString(file) : "", actual, file.toString());
    }
  }

  public static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
