package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as readers meet it. */
@Tag("once")
@Tag("browser")
class SearchPageTest {

  private static final String FIELD = "main input[type=search]";
  private static final String FOUND = ".search-results li a";

  @Test
  void resultsComeWhileOneTypesAndTheAddressKeepsThem() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/recherche/");
      assertTrue(visitor.sees("#a-z"));
      visitor.press("/").type("soudeuse").waitFor(FOUND);
      assertEquals("Soudeur / soudeuse", visitor.text(FOUND));
      assertEquals("soudeuse", visitor.text(".search-results mark:nth-of-type(2)"));
      assertTrue(visitor.text("[role=status]").matches("\\d+ résultats\\."));
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
      assertEquals("No results.", visitor.text("[role=status]"));
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
      visitor.waitFor("[role=status]:not(:empty)");
      assertTrue(visitor.text("[role=status]").startsWith("Search is not working."));
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
}
