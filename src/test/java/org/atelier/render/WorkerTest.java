package org.atelier.render;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.atelier.output.OutputFile;
import org.atelier.render.offline.OfflineRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the worker takes along, and when it is another one. */
@Tag("once")
class WorkerTest {

  private static final int FIRST_TASTE = 200 * 1024;

  private static String worker(RealSite site) {
    return text(OfflineRenderer.FILE, site.with(StructuredData.none(), OfflineRenderer::new));
  }

  private static String text(String path, RealSite site) {
    return requireNonNull(site.build().output().files().get(path), path).text();
  }

  private static List<String> found(String pattern, String text) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) found.add(matcher.group(1));
    return found;
  }

  private static String shell(String worker) {
    return found("(?m)^const SHELL = (.*);$", worker).get(0);
  }

  private static String version(String worker) {
    return found("shell ([0-9a-f]{12})`", worker).get(0);
  }

  @Test
  void itTakesAlongFilesOfTheSiteThatAreThereAndFewOfThem() throws IOException {
    var files = new RealSite().build().output().files();
    for (var language : List.of("fr", "en", "nl")) {
      var addresses =
          found(
              "\"([^\"]+)\"",
              found("\"" + language + "\":(\\[.*?])", shell(worker(new RealSite()))).get(0));
      var missing = new TreeSet<String>();
      int size = 0;
      for (var address : addresses) {
        var file = files.get(address.substring(1) + (address.endsWith("/") ? "index.html" : ""));
        if (file == null) missing.add(address);
        else size += size(file);
      }
      assertEquals(new TreeSet<String>(), missing);
      assertTrue(addresses.contains("/" + language + "/"), addresses::toString);
      assertTrue(addresses.stream().anyMatch(a -> a.endsWith(".woff2")), addresses::toString);
      assertTrue(size < FIRST_TASTE, language + " " + size + " bytes");
    }
  }

  /** As it travels. */
  private static int size(OutputFile file) throws IOException {
    if (file.content() instanceof OutputFile.Copy copy) return (int) copy.size();
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(((OutputFile.Bytes) file.content()).value());
    }
    return packed.size();
  }

  @Test
  void itIsAnotherOneWhenAPageOrAStyleThatItTakesAlongIsAnother() {
    var version = version(worker(new RealSite()));

    assertEquals(version, version(worker(new RealSite())));
    assertNotEquals(
        version,
        version(worker(new RealSite().append("content/pages/who-can-help/nl.md", "\nMeer.\n"))));
    assertNotEquals(
        version,
        version(
            worker(new RealSite().append("themes/atelier/assets/site.css", "p { color: red }"))));
    assertEquals(
        version,
        version(worker(new RealSite().append("content/practices/mrs/en.md", "\nMore.\n"))),
        "a page that it doesn't take along");
  }

  @Test
  void belowAFolderItTouchesNothingElseOfTheHost() {
    var site =
        new RealSite()
            .replace("content/site.yml", "https://example.org/", "https://example.org/sub/path/");
    var worker = worker(site);

    assertTrue(worker.contains("const BASE = \"/sub/path/\";"));
    assertTrue(
        found("\"(/[^\"]*)\"", shell(worker)).stream().allMatch(a -> a.startsWith("/sub/path/")));
  }

  @Test
  void turnedOffItIsOneThatRemovesItselfAndThePagesOfferNothing() {
    var off = new RealSite().replace("content/site.yml", "offline: true", "offline: false");

    var worker = worker(off);
    assertTrue(worker.contains("registration.unregister()"), worker);
    assertTrue(worker.contains("startsWith(\"atelier / \")"), worker);
    assertFalse(worker.contains("\"fetch\""), "it answers nothing");
    var without = new RealSite().replace("content/site.yml", "offline: true", "offline: false");
    var page = text("fr/index.html", without);
    assertFalse(page.contains("keep.") || page.contains("data-keep"), page);
  }

  @Test
  void itsTextHasNoGapLeft() {
    for (var gap : List.of("{base}", "{version}", "{shell}", "{offline}")) {
      assertFalse(worker(new RealSite()).contains(gap), gap);
    }
  }
}
