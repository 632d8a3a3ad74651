package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.atelier.testing.ChildJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real site is the same to the byte, whatever the machine, the folder and the order are. */
@Tag("once")
class SameBytesTest {

  @TempDir Path directory;

  @Test
  void oneThreadOrManyMakeNoDifference() {
    for (int threads : new int[] {1, 7}) {
      var pool = new ForkJoinPool(threads);
      try {
        var built = pool.submit(() -> TreeHash.of(RealSite.from(Path.of("")))).join();
        assertEquals(TreeHash.of(RealSite.get()), built, threads + " threads");
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void anotherFolderMakesNoDifference() throws IOException {
    // The last are written first, so that the disk lists them in another order.
    var files = new ArrayList<Path>();
    for (var folder : List.of("content", "themes")) {
      try (Stream<Path> walked = Files.walk(Path.of(folder))) {
        walked.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    files.sort((a, b) -> b.compareTo(a));
    for (var file : files) {
      var target = directory.resolve(file.toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    assertEquals(TreeHash.of(RealSite.get()), TreeHash.of(RealSite.from(directory)));
  }

  @Test
  void anotherLanguageZoneEncodingAndProcessorMakeNoDifference() throws Exception {
    var child =
        ChildJava.running(TreeHash.class)
            .with(
                "-Xss640k",
                "-XX:ActiveProcessorCount=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1");
    assertEquals(new ChildJava.Ended(0, TreeHash.of(RealSite.get())), child.run());
  }
}
