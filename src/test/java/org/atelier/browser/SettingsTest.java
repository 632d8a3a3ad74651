package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reader chooses colours and the size of text, by keyboard, for this visit. */
@Tag("once")
@Tag("browser")
class SettingsTest {

  /** All colours of the page, by the names the style sheets use. */
  private static Object colours(Visitor visitor) {
    return visitor
        .page()
        .evaluate(
            "() => { const probe = document.body.appendChild(document.createElement('i'));"
                + " return ['ink', 'paper', 'sheet', 'soft', 'rule', 'accent', 'on-accent', 'mark',"
                + " 'plate', 'chalk'].map(name => { probe.style.color = 'var(--' + name + ')';"
                + " return name + ' ' + getComputedStyle(probe).color }).join() }");
  }

  private static double textSize(Visitor visitor) {
    var size = "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)";
    return ((Number) visitor.page().evaluate(size)).doubleValue();
  }

  private static Object coloursOf(Device device) {
    try (var visitor = Visitor.with(device)) {
      return colours(visitor.open("fr/"));
    }
  }

  @Test
  void theDarkOfTheReaderIsTheDarkOfTheSystemAndStaysOnTheNextPage() {
    var dark = coloursOf(Device.phone().inTheDark());
    assertNotEquals(coloursOf(Device.phone()), dark);
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/").tabTo(".settings summary").press("Enter");
      visitor.tabTo("[name=theme]").press("ArrowDown", "ArrowDown");
      assertEquals(dark, colours(visitor));
      visitor.tabTo("main a").press("Enter");
      visitor.waitFor("h1");
      assertNotEquals("fr/", visitor.path());
      assertEquals("dark", visitor.page().evaluate("() => document.documentElement.dataset.theme"));
    }
  }

  @Test
  void theLightOfTheReaderIsTheLightOfTheSystem() {
    var light = coloursOf(Device.phone());
    try (var visitor = Visitor.with(Device.phone().inTheDark())) {
      visitor.open("fr/").tabTo(".settings summary").press("Enter");
      visitor.tabTo("[name=theme]").press("ArrowDown");
      assertEquals(light, colours(visitor));
    }
  }

  @Test
  void textGrowsByAQuarterOrMoreAndNothingSticksOut() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("nl/beroepen/lasser/");
      double before = textSize(visitor);
      visitor.tabTo(".settings summary").press("Enter").tabTo("[name=size]");
      visitor.press("ArrowDown", "ArrowDown");
      double after = textSize(visitor);
      assertTrue(after >= before * 1.25, before + " px and " + after + " px");
      assertEquals("[]", Layout.sideways(visitor.page()).toString());
    }
  }

  @Test
  void escapeClosesThePanelAndGivesTheFocusBack() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/").tabTo(".settings summary").press("Enter").tabTo("[name=theme]");
      assertTrue(visitor.sees(".settings form"));
      visitor.press("Escape");
      assertFalse(visitor.sees(".settings form"));
      assertTrue(visitor.holds("document.activeElement.matches('.settings summary')"));
    }
  }

  @Test
  void nothingIsKeptForAnotherVisitOrAskedFromElsewhere() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/").tabTo(".settings summary").press("Enter").tabTo("[name=theme]");
      visitor.press("ArrowDown");
      assertEquals(0, visitor.page().evaluate("() => localStorage.length"));
      assertEquals(0, visitor.page().context().cookies().size());
    }
  }

  @Test
  void withoutScriptTheyAreNotShown() {
    try (var visitor = Visitor.with(Device.phone().withoutScript())) {
      assertFalse(visitor.open("fr/").sees(".settings"));
    }
  }

  @Test
  void aPanelThatTheKeyboardLeavesDoesNotCoverWhereItGoes() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/metiers/").tabTo(".settings summary").press("Enter");
      visitor.tabTo("[name=theme]").tabTo("main a, .breadcrumbs a");
      assertEquals(List.of(), Layout.hiddenFocus(visitor.page()));
      assertFalse(visitor.sees(".settings form"));
    }
  }

  @Test
  void aPageToWhichOneComesBackLooksAsChosenMeanwhile() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("en/").tabTo(".settings summary").press("Enter").tabTo("[name=theme]");
      visitor.press("ArrowDown");
      visitor
          .page()
          .evaluate(
              "() => { sessionStorage.setItem('size', 'largest'); sessionStorage.removeItem('theme');"
                  + " dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})) }");
      assertEquals(
          "largest undefined",
          visitor
              .page()
              .evaluate(
                  "(({size, theme}) => size + ' ' + theme)(document.documentElement.dataset)"));
      assertTrue(visitor.holds("document.querySelector('[name=size][value=largest]').checked"));
      assertTrue(visitor.holds("document.querySelector('[name=theme][value=\"\"]').checked"));
    }
  }

  @Test
  void noControlIsShownWhoseScriptDoesNotCome() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.page().route("**/assets/site.*.js", Route::abort);
      assertFalse(visitor.open("en/").sees(".settings"));
      assertFalse(visitor.troubles().isEmpty(), "the browser tells of it too");
    }
  }

  @Test
  void theMenuOfAPhoneHasALineForEachPlace() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/").tabTo(".main-menu summary").press("Enter");
      var lines =
          "() => [...document.querySelectorAll('.main-menu a')].map(a =>"
              + " a.getBoundingClientRect()).filter(r => r.width > 320 && r.height < 60).length";
      assertEquals(6, visitor.page().evaluate(lines));
      assertEquals(List.of(), Layout.sideways(visitor.page()));
    }
  }
}
