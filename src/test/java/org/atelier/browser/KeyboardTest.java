package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has no mouse, or a thumb only, gets everywhere. */
@Tag("once")
@Tag("browser")
class KeyboardTest {

  private static final String TARGETS =
      "a[href], button, summary, input, select, textarea, [tabindex=\"0\"]";

  /** Of each kind one in French, and every third in each other language: words are longer there. */
  static Stream<Sample.Sheet> oneOfEachKind() {
    var all = new ArrayList<>(Sample.oneOfEachKind("fr"));
    int first = 0;
    for (var language : List.of("en", "nl")) {
      var sheets = Sample.oneOfEachKind(language);
      for (int i = first++; i < sheets.size(); i += 3) all.add(sheets.get(i));
    }
    return all.stream();
  }

  @Test
  void theFirstStopSkipsTheHeader() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/metiers/").press("Tab");
      assertEquals("a.skip", visitor.focused());
      assertEquals(List.of(), Layout.hiddenFocus(visitor.page()));
      visitor.press("Enter");
      assertEquals("main#main", visitor.focused());
      visitor.press("Tab");
      assertTrue(visitor.holds("document.activeElement.closest('main')"), visitor::focused);
    }
  }

  @Test
  void theMenuOpensAndLeadsSomewhere() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("nl/").tabTo(".main-menu summary");
      assertFalse(visitor.sees(".main-menu a"), "it is closed at first");
      visitor.press("Enter");
      assertTrue(visitor.sees(".main-menu a"));
      visitor.tabTo(".main-menu a").press("Enter");
      visitor.waitFor("h1");
      assertEquals("nl/beroepen/", visitor.path());
    }
  }

  @Test
  void theSamePageIsThereInAnotherLanguage() {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open("fr/sessions/france-2/");
      visitor.tabTo(".languages a[lang=nl]").press("Enter");
      visitor.waitFor("html[lang=nl] h1");
      assertEquals("nl/sessies/frankrijk-2/", visitor.path());
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void whereTheFocusIsCanAlwaysBeSeen(Sample.Sheet sheet) {
    try (var visitor = Visitor.with(Device.phone())) {
      assertEquals(List.of(), hiddenStops(visitor.open(sheet.address())));
    }
  }

  /** Where the keyboard stops, but nobody can see that. */
  private static List<String> hiddenStops(Visitor visitor) {
    var hidden = new ArrayList<String>();
    int stops = 0;
    for (; stops < 60; stops++) {
      visitor.press("Tab");
      if (visitor.holds("document.activeElement === document.body")) break;
      hidden.addAll(Layout.hiddenFocus(visitor.page()));
    }
    assertTrue(stops > 2, "stops: " + stops);
    return hidden;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr/", "en/occupations/welder/", "nl/beroepen/"})
  void theFocusCanBeSeenInForcedColoursToo(String path) {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      assertEquals(List.of(), hiddenStops(visitor.open(path)));
    }
  }

  @Test
  void aMarkThatCannotBeToldFromItsGroundWouldBeSeen() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/").press("Tab", "Tab");
      Layout.style(visitor.page(), ":focus-visible { outline: 3px solid #24303c !important }");
      assertEquals(1, Layout.hiddenFocus(visitor.page()).size());
      Layout.style(visitor.page(), ":focus-visible { outline: 3px solid #fff !important }");
      assertEquals(List.of(), Layout.hiddenFocus(visitor.page()));
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void whatIsToBePressedIsLargeEnough(Sample.Sheet sheet) {
    for (var device : List.of(Device.phone(), Device.desk())) {
      try (var visitor = Visitor.with(device)) {
        visitor.open(sheet.address());
        visitor
            .page()
            .evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        assertEquals(List.of(), Layout.smallTargets(visitor.page(), TARGETS, 24), device::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void theHeaderIsMadeForThumbs(Sample.Sheet sheet) {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open(sheet.address());
      var controls = ".site-header :is(a, button, summary)";
      assertEquals(List.of(), Layout.smallTargets(visitor.page(), controls, 44));
    }
  }
}
