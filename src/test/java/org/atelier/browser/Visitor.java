package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who visits the real site with a device, for one test:
 *
 * <pre>{@code
 * try (var visitor = Visitor.with(Device.phone())) {
 *   visitor.open("fr/").press("Tab", "Enter");
 *   assertEquals("main#main", visitor.focused());
 * }
 * }</pre>
 *
 * <p>On closing, whatever the console, the security policy or the network had to complain about
 * fails the test, as does a request to another host; a test that expects such takes it with {@link
 * #troubles()}. A test has one visitor at a time: a second could wait for the first for ever.
 */
final class Visitor implements AutoCloseable {

  // What is refused is told by the browser in words of its own, or not at all.
  private static final String TELL_VIOLATIONS =
      "addEventListener('securitypolicyviolation', e =>"
          + " console.error('Content Security Policy: ' + e.effectiveDirective + ' ' +"
          + " e.blockedURI))";

  private final Chromium chromium;
  private final SiteServer site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> troubles = new ArrayList<>();

  private Visitor(Chromium chromium, Device device, SiteServer site) {
    this.chromium = chromium;
    this.site = site;
    context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(device.width(), device.height())
                    .setColorScheme(device.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/Brussels")
                    .setJavaScriptEnabled(device.script()));
    // Longer than any wait on a machine that has much else to do.
    context.setDefaultTimeout(60_000);
    context.addInitScript(TELL_VIOLATIONS);
    context.onConsoleMessage(this::hear);
    context.onWebError(error -> troubles.add("error " + error.error()));
    context.onRequest(
        request -> {
          var url = request.url();
          boolean own = url.startsWith(site.address("")) || url.matches("(?:data|blob):.*");
          if (!own) troubles.add("request to elsewhere " + url);
        });
    context.onRequestFailed(
        request -> troubles.add("no answer " + request.url() + " " + request.failure()));
    page = context.newPage();
  }

  static Visitor with(Device device) {
    return of(device, SiteServer.ofRealSite());
  }

  /** One who visits the same site where it lives below a folder of its host. */
  static Visitor belowAFolder(Device device) {
    return of(device, SiteServer.belowAFolder());
  }

  static Visitor of(Device device, SiteServer site) {
    var chromium = Chromium.take();
    try {
      return new Visitor(chromium, device, site);
    } catch (RuntimeException e) {
      chromium.giveBack();
      throw e;
    }
  }

  private void hear(ConsoleMessage message) {
    if (!Set.of("error", "warning").contains(message.type())) return;
    // That the page asked for isn't there is for the test to see, by its status.
    boolean ofPageItself =
        message.text().startsWith("Failed to load resource")
            && message.location().startsWith(url());
    if (!ofPageItself) troubles.add("console " + message.type() + " " + message.text());
  }

  /** Opens a page and waits until all is loaded; the path in the form {@code fr/metiers/}. */
  Visitor open(String path) {
    arrive(path);
    return this;
  }

  /** Opens a page and says with which status it was answered. */
  int arrive(String path) {
    Response response = page.navigate(site.address(path));
    if (response == null) throw new IllegalStateException("no answer to " + path);
    return response.status();
  }

  /** Presses keys one after the other, named as in {@code KeyboardEvent.key}. */
  Visitor press(String... keys) {
    for (var key : keys) page.keyboard().press(key);
    return this;
  }

  /** Presses Tab until what has the focus matches the selector. */
  Visitor tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      press("Tab");
      if (holds("document.activeElement.matches('" + selector.replace("'", "\\'") + "')")) {
        return this;
      }
    }
    throw new AssertionError("the keyboard can't reach " + selector + " on " + path());
  }

  /** Writes as with a keyboard into what has the focus. */
  Visitor type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Waits until something that matches can be seen. */
  Visitor waitFor(String selector) {
    page.locator(selector).first().waitFor();
    return this;
  }

  /** The text a reader sees in the first element that matches. */
  String text(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  boolean sees(String selector) {
    return page.locator(selector).first().isVisible();
  }

  /** What has the focus, as {@code tag#id}, {@code tag.class} or {@code tag «words»}. */
  String focused() {
    return (String)
        page.evaluate(
            "() => { const e = document.activeElement; const t = e.localName;"
                + " return e.id ? t + '#' + e.id : e.className ? t + '.' +"
                + " String(e.className).split(' ')[0] : t + ' «' + e.innerText.trim() + '»' }");
  }

  /** Where the visitor is, in the form {@code fr/metiers/?x=y#z}. */
  String path() {
    return url().replace(site.address(""), "");
  }

  private String url() {
    return page.url();
  }

  /** Whether an expression of script holds in the page. */
  boolean holds(String expression) {
    return (boolean) page.evaluate("() => Boolean(" + expression + ")");
  }

  /** For whatever has no word here. */
  Page page() {
    return page;
  }

  /** All complaints so far; they are forgotten. */
  List<String> troubles() {
    var all = List.copyOf(troubles);
    troubles.clear();
    return all;
  }

  @Override
  public void close() {
    try {
      context.close();
    } finally {
      chromium.giveBack();
    }
    assertEquals(List.of(), troubles, "on closing");
  }
}
