package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers who need larger letters, or more room between them, lose nothing. */
@Tag("once")
@Tag("browser")
class LargeTextTest {

  /** WCAG 1.4.12. */
  private static final String SPACED =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
          + " word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

  private static final String TWICE = "html { font-size: 200% !important }";

  static Stream<Sample.Sheet> oneOfEachKind() {
    return RealSite.LANGUAGES.stream().flatMap(l -> Sample.oneOfEachKind(l).stream());
  }

  private static List<String> lost(Visitor visitor, String css) {
    var page = visitor.page();
    Layout.style(page, css);
    var lost = new ArrayList<>(Layout.sideways(page));
    lost.addAll(Layout.clipped(page));
    lost.addAll(Layout.overlapping(page));
    return lost;
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void nothingIsLost(Sample.Sheet sheet) {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open(sheet.address());
      assertNothingIsLost(visitor);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr/quel-metier-pour-moi/", "en/what-suits-me/", "nl/wat-past-bij-mij/"})
  void nothingIsLostOfTheAnswerToTheQuestions(String path) {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open(path + "#a=0120-0121012").waitFor(".top .card");
      visitor.page().evaluate("document.querySelector('.share details').open = true");
      assertNothingIsLost(visitor);
    }
  }

  private static void assertNothingIsLost(Visitor visitor) {
    assertEquals(List.of(), lost(visitor, SPACED), "more room between letters");
    assertEquals(List.of(), lost(visitor, TWICE), "twice the size");
    visitor.page().setViewportSize(1280, 800);
    assertEquals(List.of(), lost(visitor, TWICE), "twice the size on a desk");
  }

  @Test
  void whatIsCutOffOrOnOtherTextWouldBeSeen() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/");
      Layout.style(visitor.page(), "h1 { height: 4px; overflow: hidden }");
      assertEquals(1, Layout.clipped(visitor.page()).size());
      Layout.style(visitor.page(), "h1 { height: 4px; margin: 0 } h1 + * { margin: 0 }");
      assertEquals(false, Layout.overlapping(visitor.page()).isEmpty());
      Layout.style(visitor.page(), "h1 { white-space: nowrap }");
      assertEquals(false, Layout.sideways(visitor.page()).isEmpty());
    }
  }
}
