package org.atelier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as readers meet it. */
@Tag("once")
@Tag("browser")
class SearchPageTest {

  private static final String FIELD = "main input[type=search]";
  private static final String STATUS = ".search-status";
  private static final String FOUND = ".search-results li a";

  @Test
  void resultsComeWhileOneTypesAndTheAddressKeepsThem() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/recherche/");
      assertTrue(visitor.sees("#a-z"));
      visitor.press("/").type("soudeuse").waitFor(FOUND);
      visitor.page().waitForURL("**/?q=soudeuse");
      assertEquals("Soudeur / soudeuse", visitor.text(FOUND));
      assertEquals("soudeuse", visitor.text(".search-results mark:nth-of-type(2)"));
      assertTrue(visitor.text(STATUS).matches("\\d+ résultats\\."));
      assertFalse(visitor.sees("#a-z"), "results stand in for the lists");
      assertEquals("fr/recherche/?q=soudeuse", visitor.path());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr/recherche/?q=operateur", "nl/zoeken/?q=xyzzyxq"})
  void everybodyCanReadTheAnswer(String path) {
    for (var device : List.of(Device.phone(), Device.desk().inTheDark())) {
      try (var visitor = Visitor.with(device)) {
        visitor.open(path).waitFor(".search-results a");
        assertEquals(List.of(), Axe.violations(visitor.page()), device::toString);
        assertEquals(List.of(), Layout.sideways(visitor.page()), device::toString);
      }
    }
  }

  @Test
  void moreResultsComeOnDemandAndTheKeyboardStaysThere() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/recherche/?q=operateur").waitFor(".search-results > button");
      assertEquals(10, visitor.page().locator(FOUND).count());
      visitor.tabTo(".search-results > button").press("Enter");
      visitor.waitFor(".search-results li:nth-child(11) a:focus");
      assertTrue(visitor.page().locator(FOUND).count() > 10);
    }
  }

  @Test
  void onceBackTheResultsAreThereAgain() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/search/?q=weldor").waitFor(FOUND);
      visitor.page().locator(FOUND).first().click();
      visitor.page().waitForURL("**/welder/");
      visitor.page().goBack();
      visitor.waitFor(FOUND);
      assertEquals("Welder", visitor.text(FOUND));
      assertEquals("weldor", visitor.page().inputValue(FIELD));
    }
  }

  @Test
  void escapeClearsAndTheListsAreBack() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("nl/zoeken/?q=lasser").waitFor(FOUND);
      visitor.page().focus(FIELD);
      visitor.press("Escape").waitFor("#a-z");
      assertEquals("", visitor.page().inputValue(FIELD));
      assertEquals(0, visitor.page().locator(FOUND).count());
      assertEquals("nl/zoeken/", visitor.path());
    }
  }

  @Test
  void theSlashIsALetterLikeAnyOtherForWhoIsWriting() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("en/search/").press("/");
      assertEquals("input#search-page", visitor.focused());
      visitor.type("mig/mag");
      assertEquals("mig/mag", visitor.page().inputValue(FIELD));
    }
  }

  @Test
  void whatIsNotThereIsToldWithWaysOn() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/search/?q=xyzzyxq").waitFor(".search-results a");
      assertEquals("No results.", visitor.text(STATUS));
      assertEquals(
          List.of("choose from the lists from A to Z", "ask somebody"),
          visitor.page().locator(".search-results a").allInnerTexts());
      assertTrue(visitor.sees("#a-z"), "the lists stay");
    }
  }

  @Test
  void withoutALineItSaysSo() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/search/").page().route("**/search/**", Route::abort);
      visitor.page().fill(FIELD, "welder");
      visitor.waitFor(STATUS + ":not(:empty)");
      assertTrue(visitor.text(STATUS).startsWith("Search is not working."));
      assertTrue(visitor.sees("#a-z"), "the lists stay");
      assertFalse(visitor.troubles().isEmpty(), "the browser tells of it too");
    }
  }

  @Test
  void nothingIsReadBeforeSomebodyIsAboutToType() {
    try (var visitor = Visitor.with(Device.phone())) {
      var asked = new CopyOnWriteArrayList<String>();
      visitor.page().onRequest((Request request) -> asked.add(request.url()));
      visitor.open("fr/familles/");
      assertEquals(0, asked.stream().filter(url -> url.endsWith(".json")).count());
      visitor.page().focus(FIELD);
      visitor
          .page()
          .waitForFunction(
              "() => performance.getEntriesByType('resource').some(e => e.name.endsWith('/search/fr.json'))");
      assertEquals(1, asked.stream().filter(url -> url.endsWith(".json")).count());
    }
  }

  @Test
  void aFormElsewhereShowsResultsAndLeavesTheAddressAlone() {
    try (var visitor = Visitor.belowAFolder(Device.phone())) {
      visitor.open("fr/familles/").page().focus(FIELD);
      visitor.type("sodeur").waitFor(FOUND);
      assertEquals("fr/familles/", visitor.path());
      visitor.page().locator(FOUND).first().click();
      visitor.page().waitForURL("**/fr/metiers/soudeur/");
      assertEquals("fr/metiers/soudeur/", visitor.path());
    }
  }

  @Test
  void withoutScriptTheFormLeadsToTheLists() {
    try (var visitor = Visitor.with(Device.phone().withoutScript())) {
      visitor.open("en/families/").page().fill(FIELD, "welder");
      visitor.page().locator(".search button").click();
      assertEquals("en/search/?q=welder", visitor.path());
      assertTrue(visitor.sees("#a-z a[href$='/occupations/welder/']"));
      assertEquals("Arc welder", visitor.text("#a-z li:has(.see):has-text('Arc welder') a"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "de la"})
  void whereNothingIsAskedNothingIsMissing(String typed) {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/recherche/?q=soudeuse").waitFor(FOUND);
      visitor.page().fill(FIELD, typed);
      visitor.waitFor("#a-z");
      assertEquals("", visitor.text(STATUS));
      assertEquals("", visitor.page().locator(".search-results").innerHTML());
    }
  }

  @Test
  void aScreenReaderIsToldOnceOneStopsTyping() {
    try (var visitor = Visitor.with(Device.phone())) {
      var page = visitor.page();
      page.clock().install();
      visitor.open("fr/recherche/");
      page.clock().pauseAt(((Number) page.evaluate("Date.now() + 60_000")).longValue());
      page.focus(FIELD);
      visitor.type("soud");
      page.clock().runFor(200);
      visitor.waitFor(FOUND);
      visitor.type("euse");
      page.clock().runFor(900);
      assertEquals("", page.textContent("[role=status]"));
      visitor.waitFor(STATUS + ":not(:empty)");
      page.clock().runFor(1000);
      assertEquals(visitor.text(STATUS), page.textContent("[role=status]"));
    }
  }

  @Test
  void whoAsksByEnterIsLedToTheAnswer() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/recherche/").page().focus(FIELD);
      visitor.type("soudeuse").press("Enter").waitFor(STATUS + ":focus");
      visitor.press("Tab");
      assertTrue(visitor.holds("document.activeElement.matches('" + FOUND + "')"));
    }
  }

  @Test
  void moreResultsThatDoNotComeAreToldAndCanBeAskedForAgain() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/recherche/?q=operateur").waitFor(".search-results > button");
      visitor.page().route("**/search/**", Route::abort);
      visitor.page().locator(".search-results > button").click();
      visitor.waitFor(".search-results [role=alert]:not(:empty)");
      assertEquals(10, visitor.page().locator(FOUND).count(), "those that are there stay");
      visitor.troubles();
      visitor.page().unroute("**/search/**");
      visitor.page().locator(".search-results > button").click();
      visitor.waitFor(".search-results li:nth-child(11)");
    }
  }

  @Test
  void moreResultsComeAlsoAfterTheSiteWasBuiltAgain() {
    var files = new ConcurrentHashMap<>(RealSite.get().bytes());
    try (var visitor = Visitor.of(Device.phone(), SiteServer.of(files))) {
      visitor.open("fr/recherche/?q=operateur").waitFor(".search-results > button");
      var root = new String(files.get("search/fr.json"), UTF_8);
      for (var name : List.copyOf(files.keySet())) {
        if (!name.startsWith("search/fr/documents-")) continue;
        var hash = name.split("\\.")[1];
        var other = new StringBuilder(hash).reverse().toString();
        root = root.replace(hash, other);
        files.put(name.replace(hash, other), files.remove(name));
      }
      files.put("search/fr.json", root.getBytes(UTF_8));
      visitor.page().locator(".search-results > button").click();
      visitor.waitFor(".search-results li:nth-child(11)");
      visitor.troubles();
    }
  }
}
