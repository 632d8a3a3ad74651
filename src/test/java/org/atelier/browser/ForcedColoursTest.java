package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the device takes all colours away, lines still say what can be pressed and what is. */
@Tag("once")
@Tag("browser")
class ForcedColoursTest {

  private static final String WITHOUT_A_LINE =
      """
      () => [...document.querySelectorAll('button, .action, .answer, input:not([type=radio], [type=checkbox])')]
        .filter(e => e.checkVisibility())
        .filter(e => {
          const style = getComputedStyle(e);
          const line = side => parseFloat(style['border' + side + 'Width']) > 0
            && style['border' + side + 'Color'] !== style.backgroundColor;
          return !(line('Top') && line('Bottom')) && style.outlineStyle === 'none';
        })
        .map(e => e.className + ' ' + e.innerText)
      """;

  /** What looks the same whether it is pressed, chosen, where one is, or not. */
  private static final String SAME_IN_BOTH_STATES =
      """
      () => {
        const look = e => {
          const {outline, borderWidth, textDecoration, boxShadow} = getComputedStyle(e);
          return [outline, borderWidth, textDecoration, boxShadow].join();
        };
        const same = [];
        for (const [name, on, off] of [['aria-pressed', 'true', 'false'], ['aria-current', 'true', null]]) {
          for (const e of document.querySelectorAll(name === 'aria-pressed' ? '[aria-pressed]'
              : '.languages a, .main-menu a, .pagination a, a.option')) {
            const set = value => value === null ? e.removeAttribute(name) : e.setAttribute(name, value);
            set(on);
            const pressed = look(e);
            set(off);
            if (look(e) === pressed) same.push(name + ' ' + e.className + ' ' + e.textContent);
          }
        }
        return same;
      }
      """;

  static Stream<Sample.Sheet> oneOfEachKind() {
    return Sample.oneOfEachKind("fr").stream();
  }

  private static Page page(Visitor visitor, String address) {
    visitor
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    return visitor.open(address).page();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void whatCanBePressedHasALine(Sample.Sheet sheet) {
    try (var visitor = Visitor.with(Device.phone())) {
      var page = page(visitor, sheet.address());
      page.evaluate(
          "() => document.querySelectorAll('details, [hidden]').forEach(e => {"
              + " e.open = true; e.hidden = false })");
      assertEquals(List.of(), page.evaluate(WITHOUT_A_LINE));
      assertEquals(List.of(), page.evaluate(SAME_IN_BOTH_STATES));
    }
  }

  @Test
  void aButtonWithoutALineWouldBeSeen() {
    try (var visitor = Visitor.with(Device.phone())) {
      var page = page(visitor, "fr/metiers/soudeur/");
      Layout.style(page, "button, .action { border: 0 !important }");
      assertTrue(page.evaluate(WITHOUT_A_LINE).toString().contains("action"));
    }
  }
}
