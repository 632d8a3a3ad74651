package org.atelier.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atelier.build.BuildResult;
import org.atelier.build.IncrementalBuild;
import org.atelier.testing.Golden;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small whole sites, each with every file and every problem that must come of it. */
class GoldenSitesTest {

  @TestFactory
  Stream<DynamicTest> everySiteComesOutAsExpected() throws IOException {
    return GoldenSite.all().stream()
        .map(site -> DynamicTest.dynamicTest(site.name(), () -> check(site)));
  }

  private static void check(GoldenSite site) throws IOException {
    var warm = new IncrementalBuild(GoldenSite.pipeline());
    for (var variant : site.variants()) {
      var clean = site.build(variant);
      assertSame(clean, warm.build(site.sources(), variant.options()));
      assertSame(clean, warm.build(site.sources(), variant.options()));
      assertFiles(site, variant, clean);
      assertDiagnostics(site, variant, clean);
      if (!clean.hasErrors()) assertWellFormed(clean);
    }
  }

  private static void assertSame(BuildResult clean, BuildResult warm) {
    assertEquals(clean.output(), warm.output(), "an incremental build must equal a clean one");
    assertEquals(clean.diagnostics(), warm.diagnostics());
  }

  private static void assertFiles(GoldenSite site, GoldenSite.Variant variant, BuildResult built)
      throws IOException {
    var folder = site.expected(variant);
    var actual = site.chosen(built);
    if (Golden.isUpdating()) {
      for (var gone : files(folder)) Files.delete(folder.resolve(gone));
      for (var file : actual.entrySet()) {
        Golden.write(folder.resolve(file.getKey()), file.getValue());
      }
      return;
    }
    assertEquals(files(folder), new TreeSet<>(actual.keySet()), folder.toString());
    for (var file : actual.entrySet()) {
      Golden.compare(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static void assertDiagnostics(
      GoldenSite site, GoldenSite.Variant variant, BuildResult built) throws IOException {
    Golden.compare(site.expectedDiagnostics(variant), site.print(built.diagnostics()));
  }

  /** Seen by a parser directly, so that a check that has gone blind is noticed. */
  private static void assertWellFormed(BuildResult built) {
    var errors = new ArrayList<String>();
    for (var file : built.output().files().values()) {
      if (!file.path().value().endsWith(".html")) continue;
      var parser = Parser.htmlParser().setTrackErrors(10);
      parser.parseInput(file.text(), "");
      for (var error : parser.getErrors()) errors.add(file.path() + " " + error);
    }
    assertEquals(List.of(), errors);
  }

  private static SortedSet<String> files(Path folder) throws IOException {
    var found = new TreeSet<String>();
    if (!Files.exists(folder)) return found;
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        found.add(folder.relativize(file).toString().replace('\\', '/'));
      }
    }
    return found;
  }
}
