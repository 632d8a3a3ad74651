package org.atelier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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
      until(
          visitor,
          "!(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length");
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

  private static void replace(Map<String, byte[]> files, String name, String old, String with) {
    var text = new String(files.get(name), UTF_8);
    assertTrue(text.contains(old), name + " has no " + old);
    files.put(name, text.replace(old, with).getBytes(UTF_8));
  }

  /** Waits until something holds that the page can only tell after a while itself. */
  private static void until(Visitor visitor, String expression) {
    var page = visitor.page();
    for (int i = 0; i < 600; i++) {
      if (page.evaluate("async () => Boolean(" + expression + ")").equals(true)) return;
      page.waitForTimeout(50);
    }
    throw new AssertionError("never: " + expression);
  }

  @Test
  void onASlowLineTheKeptPageIsReadAndTheNewOneKept() {
    var files = new ConcurrentHashMap<>(RealSite.get().bytes());
    replace(files, OfflineRenderer.FILE, "PATIENCE = 4000", "PATIENCE = 50");
    var server = SiteServer.of(files);
    var welder = "en/occupations/welder/index.html";
    try (var visitor = Visitor.of(Device.phone(), server)) {
      visitor.open("en/occupations/welder/");
      keep(visitor);
      replace(files, welder, "Welder</h1>", "Welder of today</h1>");
      var slow = server.hold(welder);
      visitor.open("en/occupations/welder/");
      assertEquals("Welder", visitor.text("h1"));
      slow.countDown();
      until(
          visitor,
          "(await (await caches.match('/en/occupations/welder/'))?.text())?.includes('of today')");
    }
  }

  @Test
  void aSiteThatIsOutOfOrderHidesNoKeptPage() {
    var server = SiteServer.of(new ConcurrentHashMap<>(RealSite.get().bytes()));
    try (var visitor = Visitor.of(Device.phone(), server)) {
      visitor.open("en/occupations/welder/");
      keep(visitor);
      server.breakDown("en/occupations/welder/index.html");
      server.breakDown("en/occupations/forklift-driver/index.html");
      assertEquals(200, visitor.arrive("en/occupations/welder/"));
      assertEquals("Welder", visitor.text("h1"));
      assertEquals(503, visitor.arrive("en/occupations/forklift-driver/"));
      assertEquals("out of order", visitor.text("body"));
      visitor.troubles();
    }
  }

  @Test
  void afterTheSiteWasBuiltAgainPagesAreNewOrAsTheyWere() {
    var files = new ConcurrentHashMap<>(RealSite.get().bytes());
    try (var visitor = Visitor.of(Device.phone(), SiteServer.of(files))) {
      visitor.open("en/");
      keep(visitor);
      visitor.open("en/occupations/hours-daytime/").open("en/occupations/");
      var style =
          visitor.page().getAttribute("link[href*='/filter.']", "href").replaceFirst(".*/", "");
      for (var name : List.copyOf(files.keySet())) {
        if (name.endsWith(".html") && new String(files.get(name), UTF_8).contains(style)) {
          replace(files, name, style, "filter.new.css");
        }
      }
      files.put("assets/filter.new.css", files.remove("assets/" + style));
      replace(files, "en/occupations/index.html", "</h1>", " of today</h1>");
      replace(files, OfflineRenderer.FILE, style, "filter.new.css");
      replace(files, OfflineRenderer.FILE, "${OURS}shell ", "${OURS}shell 2 ");
      visitor.page().evaluate("async () => (await navigator.serviceWorker.ready).update()");
      until(
          visitor,
          "(await caches.keys()).filter(n => n.includes('shell')).join().match(/^[^,]*shell 2 [^,]*$/)");
      network(false, visitor);
      visitor.open("en/occupations/");
      assertEquals("Jobs of today", visitor.text("h1"), "what was taken along anew");
      visitor.open("en/occupations/hours-daytime/");
      assertTrue(visitor.holds("document.querySelector('link[href*=\"/filter.\"]').sheet"));
      assertEquals(
          true,
          visitor
              .page()
              .evaluate("async name => Boolean(await caches.match('/assets/' + name))", style));
      assertFalse(visitor.troubles().toString().contains("/assets/"), "what it is made of");
      network(true, visitor);
    }
  }

  @Test
  void aPageThatIsStillOpenKeepsNothingAfterwards() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/occupations/welder/");
      keep(visitor);
      visitor.open("en/occupations/welder/").waitFor("[data-keep-stop]");
      visitor.page().locator("[data-keep-stop]").click();
      visitor.waitFor("[data-keep-start]");
      assertTrue(visitor.holds("navigator.serviceWorker.controller"), "it still answers here");
      visitor
          .page()
          .evaluate(
              "async () => { for (const {href} of document.querySelectorAll('link[rel=stylesheet]'))"
                  + " await (await fetch(href)).text() }");
      assertEquals(0, caches(visitor));
      keep(visitor);
      assertTrue((int) caches(visitor) > 0, "and can be asked again");
    }
  }

  @Test
  void whoWentOnMeanwhileIsLeftThereAndSilenceIsAFailure() {
    var files = new ConcurrentHashMap<>(RealSite.get().bytes());
    files.put(OfflineRenderer.FILE, "oninstall = () => skipWaiting()".getBytes(UTF_8));
    try (var visitor = Visitor.of(Device.phone(), SiteServer.of(files))) {
      visitor.page().clock().install();
      visitor.open("en/occupations/welder/").waitFor("[data-keep-start]");
      visitor.page().locator("[data-keep-start]").click();
      until(
          visitor,
          "(await navigator.serviceWorker.getRegistration())?.active?.state == 'activated'");
      visitor.page().evaluate("document.querySelector('.skip').focus(), scrollTo(0, 0)");
      visitor.page().clock().fastForward(16_000);
      visitor
          .page()
          .waitForFunction(
              "() => document.querySelector('.keep-state').textContent.startsWith('That did not work')");
      assertEquals("a.skip", visitor.focused());
      assertEquals(0, visitor.page().evaluate("scrollY"));
    }
  }
}
