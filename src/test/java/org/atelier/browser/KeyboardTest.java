package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who has no mouse, or a thumb only, gets everywhere. */
@Tag("once")
@Tag("browser")
class KeyboardTest {

  private static final String TARGETS =
      "a[href], button, summary, input, select, textarea, [tabindex=\"0\"]";

  static Stream<Sample.Sheet> oneOfEachKind() {
    return Sample.oneOfEachKind("fr").stream();
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
      visitor.open(sheet.address());
      var hidden = new ArrayList<String>();
      int stops = 0;
      for (; stops < 60; stops++) {
        visitor.press("Tab");
        if (visitor.holds("document.activeElement === document.body")) break;
        hidden.addAll(Layout.hiddenFocus(visitor.page()));
      }
      assertEquals(List.of(), hidden);
      assertTrue(stops > 2, "stops: " + stops);
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
