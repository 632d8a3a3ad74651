package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every template and component, in each language, in the light and in the dark, on a phone and on a
 * desk. What was counted stands in {@code target/browser/report.md}.
 */
@Tag("once")
@Tag("browser")
class MatrixTest {

  private static final Tally TALLY = new Tally();

  static List<Sample.Sheet> sample() {
    return Sample.pages();
  }

  @AfterAll
  static void report() throws IOException {
    TALLY.write(Path.of("target", "browser", "report.md"));
  }

  @Test
  void theSampleHoldsEachTemplateInEachLanguage() {
    for (var language : RealSite.LANGUAGES) {
      assertTrue(Sample.oneOfEachKind(language).size() >= 15, language);
      assertEquals(kinds("fr"), kinds(language));
    }
  }

  @Test
  void whatIsWrongWouldBeSeen() {
    try (var visitor = Visitor.with(Device.desk())) {
      var page = visitor.open("fr/").page();
      page.evaluate(
          "() => { document.documentElement.removeAttribute('lang'); console.warn('careful');"
              + " document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">Hello'"
              + " + '<img src=\"https://elsewhere.example/x.png\">') }");
      var rules = Axe.violations(page).stream().map(v -> v.replaceFirst(" .*", "")).toList();
      assertTrue(rules.contains("html-has-lang") && rules.contains("image-alt"), rules::toString);
      var troubles = visitor.troubles();
      for (var word : List.of("careful", "style-src", "https://elsewhere.example/x.png")) {
        assertTrue(troubles.toString().contains(word), troubles::toString);
      }
    }
  }

  private static TreeSet<String> kinds(String language) {
    var kinds = new TreeSet<String>();
    for (var sheet : Sample.oneOfEachKind(language)) kinds.add(sheet.kind());
    kinds.remove("chooser");
    return kinds;
  }

  @ParameterizedTest
  @MethodSource("sample")
  void nothingIsWrong(Sample.Sheet sheet) {
    var found = new ArrayList<String>();
    TALLY.page(sheet);
    // Opened on the phone; the desk is the same page in a wider window, as when a phone is turned.
    try (var visitor = Visitor.with(Device.phone())) {
      visitor.open(sheet.address());
      for (var device : List.of(Device.phone(), Device.desk())) {
        look(visitor, sheet, device, found);
      }
      count("scrolls sideways", sheet, Device.phone().wide(320), sideways(visitor, 320), found);
    }
    assertEquals("", String.join("\n", found));
  }

  private static void look(Visitor visitor, Sample.Sheet sheet, Device device, List<String> found) {
    var page = visitor.page();
    page.setViewportSize(device.width(), device.height());
    for (var one : List.of(device, device.inTheDark())) {
      var scheme = one.dark() ? ColorScheme.DARK : ColorScheme.LIGHT;
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      axe(page, sheet, one, found);
    }
    count("scrolls sideways", sheet, device, Layout.sideways(page), found);
    sort(visitor.troubles(), sheet, device, found);
  }

  private static void axe(Page page, Sample.Sheet sheet, Device device, List<String> found) {
    count("axe", sheet, device, Axe.violations(page), found);
  }

  /** The troubles of the browser, each in its column. */
  private static void sort(
      List<String> troubles, Sample.Sheet sheet, Device device, List<String> found) {
    var policy = troubles.stream().filter(t -> t.contains("Content Security Policy")).toList();
    var elsewhere = troubles.stream().filter(t -> t.startsWith("request to")).toList();
    var console = new ArrayList<>(troubles);
    console.removeAll(policy);
    console.removeAll(elsewhere);
    count("CSP", sheet, device, policy, found);
    count("requests to elsewhere", sheet, device, elsewhere, found);
    count("console", sheet, device, console, found);
  }

  private static void count(
      String column, Sample.Sheet sheet, Device device, List<String> wrong, List<String> found) {
    TALLY.add(sheet, column, wrong.size());
    for (var one : wrong) found.add(sheet + " at " + device + ": " + column + ": " + one);
  }

  /** What sticks out of a window of this width. */
  private static List<String> sideways(Visitor visitor, int width) {
    visitor.page().setViewportSize(width, 740);
    return Layout.sideways(visitor.page());
  }
}
