package org.atelier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.acceptance.RealSite;
import org.atelier.render.offline.OfflineRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages are kept on a device when its owner asks for it, not before, and can be removed. */
@Tag("once")
@Tag("browser")
class OfflineTest {

  private static final String REGISTERED =
      "async () => Boolean(await navigator.serviceWorker.getRegistration())";

  private static Object caches(Visitor visitor) {
    return visitor.page().evaluate("async () => (await caches.keys()).length");
  }

  private static void keep(Visitor visitor) {
    visitor.waitFor("[data-keep-start]").page().locator("[data-keep-start]").click();
    visitor.waitFor("[data-keep-stop]");
  }

  private static void network(boolean there, Visitor visitor) {
    visitor.page().context().setOffline(!there);
  }

  @Test
  void nothingIsKeptUntilTheReaderAsks() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/metiers/soudeur/").waitFor("[data-keep-start]");

      assertEquals(false, visitor.page().evaluate(REGISTERED));
      assertEquals(0, caches(visitor));
    }
  }

  @Test
  void whatWasKeptCanBeReadWithoutANetwork() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/metiers/soudeur/");
      keep(visitor);
      assertEquals(
          "C’est fait. Les pages que vous ouvrez sont gardées aussi.", visitor.text(".keep-state"));
      visitor.open("fr/questions-frequentes/");
      network(false, visitor);

      visitor.open("fr/metiers/soudeur/");
      assertEquals("Soudeur / soudeuse", visitor.text("h1"), "where the reader asked");
      assertTrue(visitor.holds("document.fonts.check('1rem \"Familjen Grotesk\"')"));
      assertEquals(200, visitor.arrive("fr/questions-frequentes/"), "seen since");
      assertEquals(200, visitor.arrive("fr/metiers/?niveau=x"), "a list, however it is filtered");
      assertEquals(200, visitor.arrive("fr/"), "the first page");

      assertEquals(503, visitor.arrive("fr/metiers/cariste/"));
      assertEquals("Vous êtes hors ligne", visitor.text("h1"));
      visitor.page().locator("main li a:has-text('Soudeur / soudeuse')").click();
      assertEquals("fr/metiers/soudeur/", visitor.path());
      visitor.troubles();
      network(true, visitor);
    }
  }

  @Test
  void theReaderCanRemoveEverything() {
    try (var visitor = Visitor.belowAFolder(Device.phone())) {
      visitor.open("nl/");
      keep(visitor);
      assertEquals("button «Deze pagina’s van mijn toestel halen»", visitor.focused());
      visitor.page().locator("[data-keep-stop]").click();
      visitor.waitFor("[data-keep-start]");

      assertEquals("De pagina’s zijn van je toestel gehaald.", visitor.text(".keep-state"));
      assertEquals(false, visitor.page().evaluate(REGISTERED));
      assertEquals(0, caches(visitor));
    }
  }

  @Test
  void aSiteThatKeepsNoPagesAnyMoreTakesThemOffItsReadersDevices() throws IOException {
    var files = new ConcurrentHashMap<>(RealSite.get().bytes());
    var server = SiteServer.of(files);
    try (var visitor = Visitor.of(Device.phone(), server)) {
      visitor.open("en/");
      keep(visitor);
      assertTrue((int) caches(visitor) > 0);
      files.put(OfflineRenderer.FILE, goodbye());
      visitor.page().evaluate("async () => (await navigator.serviceWorker.ready).update()");
      visitor
          .page()
          .waitForFunction(
              "async () => !(await navigator.serviceWorker.getRegistration())"
                  + " && !(await caches.keys()).length");
    }
  }

  private static byte[] goodbye() throws IOException {
    try (var in = OfflineRenderer.class.getResourceAsStream("goodbye.js")) {
      return new String(in.readAllBytes(), UTF_8).replace("{base}", "/").getBytes(UTF_8);
    }
  }

  @Test
  void withoutScriptNothingIsOffered() {
    try (var visitor = Visitor.with(Device.phone().withoutScript())) {
      visitor.open("en/occupations/welder/");

      for (var button : List.of("[data-keep]", "[data-listen]", "[data-share-copy]")) {
        assertFalse(visitor.sees(button), button);
      }
      assertTrue(visitor.sees(".share a[href^='mailto:']"));
    }
  }
}
