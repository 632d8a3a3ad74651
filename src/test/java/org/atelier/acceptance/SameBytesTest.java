package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The real site is the same to the byte, whatever the order of the work is. That folder, locale,
 * zone, processors and Java make no difference either is for {@code bin/verify-site} to see, on the
 * disk.
 */
@Tag("once")
class SameBytesTest {

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
}
