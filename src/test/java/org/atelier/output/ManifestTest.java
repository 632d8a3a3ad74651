package org.atelier.output;

import static org.atelier.output.Outputs.asOnDisk;
import static org.atelier.output.Outputs.on;
import static org.atelier.output.Outputs.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.atelier.output.Manifest.Entry;
import org.atelier.output.Manifest.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  private static final OutputTree BEFORE = tree("index.html", "1", "old/index.html", "2");
  private static final OutputTree AFTER = tree("index.html", "one", "new/index.html", "3");

  @TempDir(factory = InMemory.class)
  private Path project;

  private Path site;
  private Path manifest;

  @BeforeEach
  void writeASite() throws IOException {
    site = project.resolve("site-output");
    manifest = project.resolve(".atelier/site-output.manifest");
    new OutputWriter(site).write(BEFORE);
  }

  @Test
  void whatIsStoredIsRead() {
    var files = new TreeMap<String, Entry>();
    files.put("a b/é 100%.html", new Entry("ab".repeat(32), 7, -1, Long.MAX_VALUE, "-"));
    files.put("a", new Entry("cd".repeat(32), 0, 0, 0, "ef".repeat(32)));
    for (var state : List.of(State.COMPLETE, State.PENDING)) {
      var stored = Manifest.toStore(state, files);
      assertEquals(new Manifest(state, files, 5), Manifest.of(stored.toBytes(), 5));
    }
  }

  @Test
  void cutAtAnyByteItIsALostMemoryAndNeverAWrongOne() throws IOException {
    var whole = Files.readAllBytes(manifest);
    for (int length = 0; length < whole.length; length++) {
      assertEquals(Manifest.lost(), Manifest.of(Arrays.copyOf(whole, length), 1), "at " + length);
    }
  }

  @Test
  void changedInAnyByteItIsALostMemory() throws IOException {
    var whole = Files.readAllBytes(manifest);
    for (int i = 0; i < whole.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        var changed = whole.clone();
        changed[i] ^= (byte) (1 << bit);
        assertEquals(Manifest.lost(), Manifest.of(changed, 1), "bit " + bit + " of byte " + i);
      }
    }
  }

  @Test
  void garbageIsALostMemory() {
    for (var text : List.of("", "\n", "{}", "atelier-manifest 3\n", "end ", "x".repeat(500))) {
      assertEquals(Manifest.lost(), Manifest.of(text.getBytes(StandardCharsets.UTF_8), 1));
      assertEquals(Manifest.lost(), Manifest.of(sealed(text), 1), text);
    }
  }

  @Test
  void aForgedManifestCannotReachOutsideTheOutput() throws IOException {
    var victim = project.resolve("victim.txt");
    Files.writeString(victim, "victim");
    for (var path : List.of("../victim.txt", victim.toString(), "a/../../victim.txt", "", ".")) {
      var line = "ab".repeat(32) + " 6 0 0 - " + path + "\n";
      Files.write(manifest, sealed("atelier-manifest 2\nstate COMPLETE\n" + line));
      new OutputWriter(site).write(BEFORE);
      assertEquals("victim", Files.readString(victim));
    }
  }

  @Test
  void nonsenseThatIsSealedIsALostMemory() {
    var head = "atelier-manifest 2\nstate COMPLETE\n";
    for (var rest :
        List.of("x", "x\n", "a 1 2 3 -\n", "a b 2 3 - p\n", "a 1 2 " + "9".repeat(30))) {
      assertEquals(Manifest.lost(), Manifest.of(sealed(head + rest), 1), rest);
    }
    assertEquals(Manifest.lost(), Manifest.of(sealed("atelier-manifest 2\nstate ODD\n"), 1));
    assertEquals(Manifest.lost(), Manifest.of(sealed("atelier-manifest 2\n"), 1));
    assertEquals(State.COMPLETE, Manifest.of(sealed(head), 1).state());
  }

  /** The end line makes cuts and accidents known; it is no signature, and need not be one. */
  private static byte[] sealed(String body) {
    var hash = Sha256.of(body.getBytes(StandardCharsets.UTF_8));
    return (body + "end " + hash + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void withoutItsMemoryTheSiteIsRightAndNothingElseIsDeleted() throws IOException {
    var whole = Files.readAllBytes(manifest);
    Files.writeString(site.resolve("CNAME"), "theirs");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(manifest, Arrays.copyOf(whole, length));
      var report = new OutputWriter(site).write(AFTER);
      assertTrue(report.repaired());
      assertEquals(0, report.deleted());
      assertEquals(List.of("CNAME", "old/index.html"), report.strangers());
      var expected = asOnDisk(AFTER);
      expected.put("CNAME", "theirs");
      expected.put("old/index.html", "2");
      assertEquals(expected, on(site));
      assertFalse(new OutputWriter(site).write(AFTER).repaired(), "once is enough");
    }
  }

  @Test
  void withoutItsMemoryUnknownFilesInTheWayAreNotDeleted() throws IOException {
    Files.writeString(site.resolve("a"), "theirs, or not");
    Files.write(manifest, new byte[0]);
    for (var tree : List.of(tree("a/index.html", "x"), tree("old", "x"))) {
      var before = on(site);
      assertThrows(OutputException.class, () -> new OutputWriter(site).write(tree));
      assertEquals(before, on(site));
    }
  }

  @Test
  void aManifestFromAnotherVersionIsALostMemory() throws IOException {
    var text = Files.readString(manifest);
    var body = text.substring(0, text.lastIndexOf("end "));
    Files.write(manifest, sealed(body.replace("atelier-manifest 2", "atelier-manifest 3")));
    var report = new OutputWriter(site).write(AFTER);
    assertEquals(List.of("old/index.html"), report.strangers());
  }

  /** The first version had no recipes; a site that was written by it goes on. */
  @Test
  void aManifestOfTheFirstVersionIsRead() throws IOException {
    var text = Files.readString(manifest);
    var body = text.substring(0, text.lastIndexOf("end "));
    var first = body.replace("atelier-manifest 2", "atelier-manifest 1").replace(" - ", " ");
    Files.write(manifest, sealed(first));
    var report = new OutputWriter(site).write(AFTER);
    assertEquals(new WriteReport(2, 0, 1, false), report);
    assertEquals(asOnDisk(AFTER), on(site));
  }

  @Test
  void aFolderInPlaceOfTheManifestIsSaidSo() throws IOException {
    Files.delete(manifest);
    Files.createDirectories(manifest.resolve("x"));
    var refused = assertThrows(OutputException.class, () -> new OutputWriter(site).write(AFTER));
    assertTrue(refused.getMessage().contains("site-output.manifest"), refused.getMessage());
  }
}
