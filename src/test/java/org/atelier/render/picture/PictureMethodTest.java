package org.atelier.render.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PictureMethodTest {

  /** Another version may give other bytes; pictures made by the old one must not stay then. */
  @Test
  void theMethodOfWebpNamesTheVersionOfTheLibraryInUse() throws Exception {
    var library =
        Pattern.compile("<artifactId>(webp-imageio)</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .map(found -> found.group(1) + "-" + found.group(2))
            .toList()
            .get(0);

    assertEquals(library, PictureFormat.WEBP.method().split(" ", -1)[2]);
  }
}
