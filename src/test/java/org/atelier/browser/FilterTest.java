package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever knows what they want finds it in a list, at once and from everywhere. */
@Tag("once")
@Tag("browser")
class FilterTest {

  private static final String TOTAL = ".total > span";

  private static int shown(Visitor visitor) {
    return visitor.page().locator(".cards > .card:visible").count();
  }

  private static void toggle(Visitor visitor, String words) {
    visitor.page().locator(".option", withText(words)).first().locator("input").click();
  }

  private static Page.LocatorOptions withText(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  @Test
  void theKeyboardFiltersGoesBackAndClears() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("en/occupations/");
      assertEquals("28 jobs", visitor.text(TOTAL));
      visitor.tabTo(".option input").press("Space");
      assertEquals("3 jobs", visitor.text(TOTAL));
      assertEquals(3, shown(visitor));
      assertEquals("en/occupations/?family=assembly-wiring", visitor.path());
      visitor.press("Tab", "Space");
      assertEquals(7, shown(visitor), "within a group either will do");
      visitor.tabTo(".chip").press("Enter");
      assertEquals("button.chip", visitor.focused(), "the focus isn't lost with the chip");
      assertEquals("en/occupations/?family=finishing-foundry", visitor.path());
      visitor.press("Tab", "Enter");
      assertEquals("p.total", visitor.focused());
      assertEquals(28, shown(visitor));
      assertEquals("en/occupations/", visitor.path());
      visitor.page().goBack();
      assertEquals(4, shown(visitor), "back brings the last choice back");
      visitor.page().goBack();
      assertEquals(7, shown(visitor));
      visitor.page().goForward();
      assertEquals(4, shown(visitor));
    }
  }

  @Test
  void choicesOfTwoGroupsMustBothHold() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("en/occupations/?noise=loud&shifts=day&family=metal-joining");
      assertEquals("2 jobs", visitor.text(TOTAL));
      assertEquals(2, shown(visitor));
      assertEquals(
          List.of("Welding and metalwork", "Very noisy, with ear protection", "Daytime hours"),
          visitor.page().locator(".chip").allInnerTexts().stream()
              .map(text -> text.replace(" ×", ""))
              .toList());
    }
  }

  @Test
  void eachCountIsWhatTheChoiceFinds() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("fr/metiers/?noise=loud");
      var wrong =
          visitor
              .page()
              .evaluate(
                  """
                  () => {
                    const wrong = [];
                    for (const box of document.querySelectorAll(".option input")) {
                      const option = box.closest(".option");
                      if (option.closest(".group").querySelector(":checked")) continue;
                      const promised = Number(option.querySelector(".count").textContent);
                      box.click();
                      const found = document.querySelectorAll(".cards > .card:not([hidden])").length;
                      const said = parseInt(document.querySelector(".total").textContent) || 0;
                      box.click();
                      if (found !== promised || said !== promised) wrong.push(option.textContent);
                      if (option.classList.contains("none") !== (promised === 0)) wrong.push(option.className);
                    }
                    return wrong;
                  }
                  """);
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void whatFindsNothingSaysSoAndCanBeUndone() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("fr/metiers/?noise=quiet&family=logistics");
      assertEquals("Aucun métier", visitor.text(TOTAL));
      assertTrue(visitor.sees(".nothing"));
      assertTrue(visitor.sees(".option.none"));
      visitor.page().locator(".clear").click();
      assertEquals("28 métiers", visitor.text(TOTAL));
      assertFalse(visitor.sees(".nothing"));
    }
  }

  @Test
  void theNumberIsToldToWhoCannotSeeTheCards() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("nl/beroepen/");
      assertEquals("status", visitor.page().locator(".total").getAttribute("role"));
      toggle(visitor, "Logistiek");
      assertEquals("2 beroepen", visitor.text(TOTAL));
    }
  }

  @Test
  void theChoiceComesAlongIntoAnotherLanguage() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("fr/metiers/?screen=often");
      visitor.page().locator(".languages a[lang=en]").click();
      visitor.waitFor("html[lang=en] .chip");
      assertEquals("en/occupations/?screen=often", visitor.path());
      assertEquals(4, shown(visitor));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?noise=deafening", "?colour=red", "?noise", "?family=<b>"})
  void whatTheAddressMeansByMistakeIsNoChoice(String query) {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("en/occupations/" + query);
      assertEquals(28, shown(visitor));
      assertFalse(visitor.sees(".chip"));
    }
  }

  @Test
  void onAPhoneOneButtonLeadsFromTheLongFilterToWhatItFound() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/metiers/");
      visitor.page().locator(".filter > summary").click();
      toggle(visitor, "Maintenance");
      assertEquals("2 métiers", visitor.text(".done").replace(" ↓", ""));
      visitor.page().locator(".done").click();
      assertFalse(visitor.sees(".option"));
      assertEquals("p.total", visitor.focused());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fr/metiers/, Très bruyant, fr/metiers/bruit-fort/, 15",
    "en/occupations/, Very noisy, en/occupations/noise-loud/, 15",
    "nl/beroepen/, Weinig lawaai, nl/beroepen/lawaai-weinig/, 3"
  })
  void withoutScriptEachChoiceIsAPage(String list, String words, String page, int count) {
    try (var visitor = Visitor.with(Device.desk().withoutScript())) {
      visitor.open(list);
      var option = visitor.page().locator("a.option", withText(words));
      option.locator("xpath=ancestor::details[1]/summary").click();
      option.click();
      assertEquals(page, visitor.path());
      assertEquals(count, shown(visitor));
      assertEquals("noindex, follow", meta(visitor));
      assertTrue(visitor.sees(".option[aria-current]"), "its group is open");
      visitor.page().locator(".total a").click();
      assertEquals(list, visitor.path());
    }
  }

  private static String meta(Visitor visitor) {
    return visitor.page().locator("meta[name=robots]").getAttribute("content");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?noise=loud&family=logistics", "?noise=quiet&family=logistics"})
  void choicesAreFineForEverybody(String query) {
    for (var device : List.of(Device.phone(), Device.desk().inTheDark())) {
      try (var visitor = Visitor.with(device)) {
        visitor.open("en/occupations/" + query);
        visitor
            .page()
            .evaluate(
                "() => document.querySelectorAll('.facets details').forEach(d => d.open = true)");
        assertEquals(List.of(), Axe.violations(visitor.page()), device::toString);
      }
    }
  }

  @Test
  void theBoxesStandWhereTheLinksStood() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/metiers/?noise=quiet");
      var moved =
          visitor
              .page()
              .evaluate(
                  """
                  async () => {
                    const observer = new PerformanceObserver(() => {});
                    observer.observe({ type: "layout-shift", buffered: true });
                    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
                    return observer.takeRecords().reduce((sum, shift) => sum + shift.value, 0) < 0.01;
                  }
                  """);
      assertEquals(true, moved, "nothing jumps while the page opens");
    }
  }

  @Test
  void aListWhoseTotalIsOnlyTextIsFilteredToo() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor
          .page()
          .route(
              "**/en/occupations/*",
              route -> {
                var answer = route.fetch();
                var body = answer.text().replaceFirst("(total\">)<span>([^<]*)</span>", "$1$2 ");
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(body));
              });
      visitor.open("en/occupations/?family=logistics");
      assertEquals(0, visitor.page().locator(TOTAL).count());
      assertEquals(shown(visitor) + " jobs", visitor.text(".total"));
    }
  }
}
