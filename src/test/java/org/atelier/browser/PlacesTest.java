package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site below a folder of its host, on paper, and where there is no page. */
@Tag("once")
@Tag("browser")
class PlacesTest {

  static Stream<Sample.Sheet> oneOfEachKind() {
    return Sample.oneOfEachKind("fr").stream();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void itWorksBelowAFolder(Sample.Sheet sheet) {
    try (var visitor = Visitor.belowAFolder(Device.desk())) {
      visitor.open(sheet.address());
      assertTrue(visitor.holds("document.styleSheets.length > 1"), "it has its styles");
    }
  }

  @Test
  void aMissingPageHelpsAtAnyDepth() {
    for (var path : List.of("nl/x", "nl/beroepen/x/", "nl/a/b/c/d.html")) {
      try (var visitor = Visitor.belowAFolder(Device.phone())) {
        assertEquals(404, visitor.arrive(path));
        assertTrue(visitor.holds("document.styleSheets.length > 1"), path);
        visitor.page().locator("main a").first().click();
        assertEquals("nl/", visitor.path());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void paperIsWhiteAndHasNothingToPress(Sample.Sheet sheet) {
    // As wide as a sheet of A4 between its margins.
    try (var visitor = Visitor.with(Device.desk().wide(718).inTheDark())) {
      var page = visitor.open(sheet.address()).page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals(0, page.locator("nav:visible, .skip:visible, button:visible").count());
      assertEquals("rgb(255, 255, 255)", colour(visitor, "backgroundColor"));
      assertEquals("rgb(0, 0, 0)", colour(visitor, "color"));
      assertEquals(List.of(), Layout.sideways(page));
      assertEquals(List.of(), Layout.overlapping(page));
    }
  }

  private static String colour(Visitor visitor, String property) {
    return (String) visitor.page().evaluate("() => getComputedStyle(document.body)." + property);
  }
}
