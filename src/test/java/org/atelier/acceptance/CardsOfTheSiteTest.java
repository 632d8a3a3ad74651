package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.atelier.output.OutputFile;
import org.junit.jupiter.api.Test;

/** Whoever shares a page shows what it is about. */
class CardsOfTheSiteTest {

  @Test
  void eachPageHasACardWithItsWordsAndEachCardIsSomePages() {
    var site = RealSite.get();
    var files = site.result().output().files();
    var base = site.site().config().baseUrl();
    var shown = new TreeSet<String>();
    for (var path : files.keySet()) {
      if (!path.endsWith("index.html")) continue;
      var page = site.html(path);
      if (!page.select("meta[http-equiv=refresh]").isEmpty()) continue;
      var image = page.select("meta[property=og:image]").attr("content");
      assertTrue(image.startsWith(base.value()), path + " has no card");
      shown.add(image.substring(base.value().length()));
      var words = page.select("meta[property=og:image:alt]").attr("content");
      assertTrue(!words.isBlank(), path);
      assertEquals("summary_large_image", page.select("meta[name=twitter:card]").attr("content"));
    }
    var made = new TreeSet<>(files.keySet());
    made.removeIf(path -> !path.startsWith("pictures/cards/"));
    assertEquals(made, shown);
    assertTrue(made.size() > 300, made.size() + " cards");
  }

  @Test
  void theIconsOfTheManifestAreThere() {
    var site = RealSite.get();
    var files = site.result().output().files();
    var manifest = site.text("manifest.webmanifest");
    for (var size : List.of("192x192", "512x512", "maskable")) {
      assertTrue(manifest.contains(size), size);
    }
    var touch = site.page("page:home", "fr").select("link[rel=apple-touch-icon]").attr("href");
    var path = touch.replaceFirst("^.*/(?=pictures/)", "");
    assertTrue(files.get(path).content() instanceof OutputFile.Made, touch);
  }
}
