package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ring around what has the focus stands out from what is behind it: WCAG 1.4.11. */
@Tag("once")
@Tag("browser")
class FocusRingTest {

  private static final String FAINT =
      """
      () => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
        const parts = colour => {
          canvas.clearRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data];
        };
        const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
          .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const behind = e => {
          for (; e; e = e.parentElement) {
            const colour = parts(getComputedStyle(e).backgroundColor);
            if (colour[3] === 255) return colour;
          }
          return parts(getComputedStyle(document.documentElement).backgroundColor);
        };
        const faint = [];
        for (const e of document.querySelectorAll('a[href], button, summary, input, textarea')) {
          if (!e.checkVisibility({visibilityProperty: true})) continue;
          e.focus();
          // a check box shows it on its label
          const ringed = [e, e.parentElement].find(x => getComputedStyle(x).outlineStyle === 'solid');
          const {outlineColor, outlineOffset} = ringed ? getComputedStyle(ringed) : {};
          const within = parseFloat(outlineOffset) < 0;
          const ratio = ringed
            ? contrast(light(parts(outlineColor)), light(behind(within ? ringed : ringed.parentElement))) : 1;
          if (ratio < 3) faint.push(e.className + ' «' + e.innerText.trim() + '» ' + ratio.toFixed(2));
        }
        return faint;
      }
      """;

  static Stream<Sample.Sheet> oneOfEachKind() {
    return Sample.oneOfEachKind("nl").stream();
  }

  private static Page page(Visitor visitor, String address) {
    var page = visitor.open(address).page();
    visitor.press("Tab"); // a keyboard is used
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true })");
    page.evaluate(
        "() => { document.querySelectorAll('.option input').forEach((e, i) => { e.checked = i % 2 });"
            + " document.querySelectorAll('.answer').forEach(e => { e.ariaPressed = 'true' }) }");
    return page;
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void theRingIsSeenInTheLightAndInTheDark(Sample.Sheet sheet) {
    try (var visitor = Visitor.with(Device.phone())) {
      var page = page(visitor, sheet.address());
      assertEquals(List.of(), page.evaluate(FAINT), "in the light");
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertEquals(List.of(), page.evaluate(FAINT), "in the dark");
    }
  }

  @Test
  void aFaintRingWouldBeSeen() {
    try (var visitor = Visitor.with(Device.phone())) {
      var page = page(visitor, "nl/beroepen/lasser/");
      Layout.style(page, ".site-header { --focus: #1f4e8c }");
      assertTrue(page.evaluate(FAINT).toString().contains("1."));
    }
  }
}
