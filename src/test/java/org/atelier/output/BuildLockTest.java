package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.atelier.testing.ChildJava.kill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@Tag("once")
class BuildLockTest {

  private static final OutputTree TREE = tree("index.html", "mine");

  @TempDir private Path project;

  @Test
  void aBuildInAnotherProcessTurnsOursAwayAndIsNamed() throws Exception {
    var site = project.resolve("site");
    var other = WritingChild.start("hold", site.toString());
    try {
      assertEquals('.', other.getInputStream().read());
      for (int i = 0; i < 3; i++) assertBusy(site, other.pid());
      other.getOutputStream().close();
      assertEquals(0, other.waitFor());
      new OutputWriter(site).write(TREE);
      assertEquals(asOnDisk(TREE), on(site));
    } finally {
      kill(other);
    }
  }

  @Test
  void aKilledBuildFreesTheOutput() throws Exception {
    var site = project.resolve("site");
    var other = WritingChild.start("hold", site.toString());
    try {
      assertEquals('.', other.getInputStream().read());
      assertBusy(site, other.pid());
    } finally {
      kill(other);
    }
    new OutputWriter(site).write(TREE);
    assertEquals(asOnDisk(TREE), on(site));
  }

  @Test
  void aSecondBuildInOurOwnProcessIsTurnedAwayAndTakesNoLockAway() throws Exception {
    var site = project.resolve("site");
    var begun = new CountDownLatch(1);
    var finish = new CountDownLatch(1);
    var slow = new OutputWriter(site, new Disk((step, path) -> pause(step, begun, finish)));
    var thread = Executors.newSingleThreadExecutor();
    try {
      var first = thread.submit(() -> slow.write(TREE));
      begun.await();
      assertBusy(site, ProcessHandle.current().pid());
      assertBusy(site, ProcessHandle.current().pid());
      // on Unix, closing any channel to a locked file gives the lock away: it must still hold
      var other = WritingChild.start("once", site.toString());
      assertEquals(WritingChild.BUSY, other.waitFor());
      finish.countDown();
      assertEquals(1, first.get(60, TimeUnit.SECONDS).written());
    } finally {
      finish.countDown();
      thread.shutdownNow();
    }
    assertEquals(asOnDisk(TREE), on(site));
  }

  @Test
  void outputsSideBySideDoNotWaitForEachOther() throws Exception {
    var other = WritingChild.start("hold", project.resolve("one").toString());
    try {
      assertEquals('.', other.getInputStream().read());
      assertEquals(1, new OutputWriter(project.resolve("two")).write(TREE).written());
    } finally {
      kill(other);
    }
  }

  @Test
  void aLockFileThatNobodyHoldsIsNoObstacle() throws IOException {
    var memory = Files.createDirectories(project.resolve(".atelier"));
    Files.writeString(memory.resolve("site.holder"), "1");
    Files.writeString(memory.resolve("site.lock"), "1");
    assertEquals(1, new OutputWriter(project.resolve("site")).write(TREE).written());
  }

  private static void pause(Disk.Step step, CountDownLatch begun, CountDownLatch finish)
      throws IOException {
    if (step != Disk.Step.CREATE) return;
    begun.countDown();
    try {
      finish.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void assertBusy(Path site, long process) {
    var refused = assertThrows(OutputException.class, () -> new OutputWriter(site).write(TREE));
    assertTrue(refused.isBusy(), refused.getMessage());
    assertEquals(
        "Another build is writing to " + site + " (process " + process + ").",
        refused.getMessage());
  }
}
