package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site is whole where no script runs: blocked, or still under way on a slow line. */
@Tag("once")
@Tag("browser")
class WithoutScriptTest {

  static Stream<Sample.Sheet> oneOfEachKind() {
    return RealSite.LANGUAGES.stream().flatMap(l -> Sample.oneOfEachKind(l).stream());
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void everyKindOfPageCanBeRead(Sample.Sheet sheet) {
    try (var visitor = Visitor.with(Device.phone().withoutScript())) {
      visitor.open(sheet.address());
      assertTrue(visitor.sees("h1"));
      assertTrue(visitor.text("main").length() > 20, () -> visitor.text("main"));
      assertEquals(
          List.of(),
          visitor.page().locator("button:not(form[action] button):visible").allInnerTexts(),
          "a button that does nothing is not shown");
    }
  }

  @Test
  void aReaderGetsFromTheFirstPageToAnOccupationAndIntoAnotherLanguage() {
    try (var visitor = Visitor.with(Device.phone().withoutScript())) {
      var page = visitor.open("").page();
      page.locator("main a[lang=en]").first().click();
      assertEquals("en/", visitor.path());
      page.locator(".main-menu summary").click();
      page.locator(".main-menu a").first().click();
      assertEquals("en/occupations/", visitor.path());
      page.locator("main a[href$='/welder/'], main a[href='welder/']").first().click();
      assertEquals("en/occupations/welder/", visitor.path());
      page.locator(".languages a[lang=fr]").click();
      assertEquals("fr/metiers/soudeur/", visitor.path());
    }
  }
}
