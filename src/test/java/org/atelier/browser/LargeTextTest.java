package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static List<String> lost(Page page) {
    var lost = new ArrayList<>(Layout.sideways(page));
    lost.addAll(Layout.clipped(page));
    lost.addAll(Layout.overlapping(page));
    return lost;
  }

  private static List<String> lost(Sample.Sheet sheet, Device device, String css) {
    try (var visitor = Visitor.with(device)) {
      visitor.open(sheet.address());
      Layout.style(visitor.page(), css);
      return lost(visitor.page());
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void nothingIsLostWithMoreRoomBetweenLetters(Sample.Sheet sheet) {
    assertEquals(List.of(), lost(sheet, Device.phone(), SPACED));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void nothingIsLostAtTwiceTheSize(Sample.Sheet sheet) {
    assertEquals(List.of(), lost(sheet, Device.desk(), TWICE));
    assertEquals(List.of(), lost(sheet, Device.phone(), TWICE));
  }

  @Test
  void whatIsCutOffOrOnOtherTextWouldBeSeen() {
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open("fr/");
      Layout.style(visitor.page(), "h1 { height: 4px; overflow: hidden }");
      assertEquals(1, Layout.clipped(visitor.page()).size());
      Layout.style(visitor.page(), "h1 { overflow: visible; margin: 0 } h1 + * { margin: 0 }");
      assertEquals(false, Layout.overlapping(visitor.page()).isEmpty());
      Layout.style(visitor.page(), "h1 { white-space: nowrap }");
      assertEquals(false, Layout.sideways(visitor.page()).isEmpty());
    }
  }
}
