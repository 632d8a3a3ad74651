package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atelier.render.Renderers;
import org.atelier.testing.LiveServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever writes sees in a browser while files are saved. */
@Tag("once")
@Tag("browser")
class LiveReloadTest {

  private static final String WORK = "content/pages/work/fr.md";
  private static final String LONG = "Une ligne du texte.\n\n".repeat(200);

  @TempDir Path folder;
  private final List<String> troubles = new ArrayList<>();
  private Chromium chromium;
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() {
    chromium = Chromium.take();
    context = chromium.browser().newContext();
    context.setDefaultTimeout(60_000);
    context.addInitScript(
        "addEventListener('securitypolicyviolation', e => console.error('refused: '"
            + " + e.effectiveDirective + ' ' + e.blockedURI))");
    context.onConsoleMessage(
        message -> {
          boolean bad = Set.of("error", "warning").contains(message.type());
          // A test may ask for a page that isn't there, and ends the server before the page.
          boolean expected =
              message
                  .text()
                  .matches(".*(status of 404|status of 503|_REFUSED|_RESET|EMPTY_RESPONSE).*");
          if (bad && !expected) troubles.add(message.text());
        });
    context.onWebError(error -> troubles.add(error.error()));
    page = context.newPage();
  }

  @AfterEach
  void close() {
    try {
      context.close();
    } finally {
      chromium.giveBack();
    }
    assertEquals(List.of(), troubles);
  }

  /** Opens a page and waits until it listens. */
  private void open(LiveServer server, String path) {
    page.navigate(server.address(path));
    page.waitForFunction("() => document.documentElement.dataset.atelierEdition");
  }

  /** From now on a page that is loaded anew can be told from this one. */
  private void mark() {
    page.evaluate("() => { window.marked = true }");
  }

  private boolean isMarked() {
    return (boolean) page.evaluate("() => window.marked === true");
  }

  private void see(String text) {
    page.waitForFunction("text => document.body.innerText.includes(text)", text);
  }

  private void seeEdition(int number) {
    page.waitForFunction(
        "n => document.documentElement.dataset.atelierEdition === String(n)", number);
  }

  @Test
  void theNewTextIsSeenAfterASave() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/le-travail/");
      server.savePage("work", "Un autre texte.");
      see("Un autre texte.");
    }
  }

  @Test
  void thePageStaysAtItsPlace() throws Exception {
    try (var server = LiveServer.in(folder)) {
      server.savePage("work", LONG);
      server.awaitPage("/fr/le-travail/", "Une ligne");
      open(server, "/fr/le-travail/");
      page.evaluate("() => scrollTo(0, 1500)");
      mark();
      server.savePage("work", "Un autre texte.\n\n" + LONG);
      see("Un autre texte.");
      page.waitForFunction("() => scrollY === 1500 && !window.marked");
    }
  }

  @Test
  void newStylesComeWithoutLoadingThePageAgain() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/le-travail/");
      mark();
      server.save("themes/plain/assets/site.css", "body { color: rgb(1, 2, 3); }\n");
      page.waitForFunction("() => getComputedStyle(document.body).color === 'rgb(1, 2, 3)'");
      server.save("themes/plain/assets/site.css", "body { color: rgb(4, 5, 6); }\n");
      page.waitForFunction("() => getComputedStyle(document.body).color === 'rgb(4, 5, 6)'");
      page.waitForFunction("() => document.querySelectorAll('link[rel=stylesheet]').length === 1");
      assertTrue(isMarked());
    }
  }

  @Test
  void aPageThatTheEditDoesNotTouchStaysAsItIs() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/");
      mark();
      server.savePage("work", "Un autre texte.");
      seeEdition(2);
      assertTrue(isMarked());
    }
  }

  @Test
  void mistakesStandInThePageUntilTheyAreMended() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/le-travail/");
      mark();
      var good = Files.readString(folder.resolve(WORK));
      server.save(WORK, good.replace("title:", "tilte:"));
      var panel = page.locator("#trouble");
      panel.waitFor();
      assertTrue(panel.innerText().contains("“tilte”"), panel.innerText());
      var link = panel.locator("a").first();
      assertEquals(WORK + ":2:1", link.innerText());
      assertEquals("editor://open" + folder.resolve(WORK) + "#2", link.getAttribute("href"));
      assertTrue(page.locator("main").innerText().contains("Un texte."));
      server.save(WORK, good);
      page.waitForFunction(
          "() => !document.querySelector('atelier-live').shadowRoot.querySelector('#trouble')");
      assertTrue(isMarked());
    }
  }

  @Test
  void theMistakesCanBeHiddenAndComeBackWithTheNext() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/le-travail/");
      var good = Files.readString(folder.resolve(WORK));
      server.save(WORK, good.replace("title:", "tilte:"));
      page.locator("#trouble button").click();
      assertEquals(0, page.locator("#trouble").count());
      server.save(WORK, good.replace("title:", "titel:"));
      page.locator("#trouble").waitFor();
      page.keyboard().press("Tab");
      page.locator("#trouble button").focus();
      page.keyboard().press("Escape");
      assertEquals(0, page.locator("#trouble").count());
    }
  }

  @Test
  void theLabelTellsDraftsAndFallbacksAndOpensTheFile() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/pas-fini/");
      var badge = page.locator("#badge");
      badge.waitFor();
      assertEquals("Draft", badge.locator("strong").innerText());
      assertEquals(
          "editor://open" + folder.resolve("content/pages/draft/fr.md") + "#1",
          badge.locator("a").getAttribute("href"));
      open(server, "/en/le-travail/");
      badge.waitFor();
      assertEquals("In another language: fr", badge.locator("strong").innerText());
      open(server, "/fr/le-travail/");
      badge.waitFor();
      assertEquals(0, badge.locator("strong").count());
    }
  }

  @Test
  void thePageThatSaysTheSiteIsBeingBuiltGivesWayToIt() throws Exception {
    try (var server = LiveServer.notYetRunning(folder, false, Renderers::all)) {
      open(server, "/fr/le-travail/");
      see("The site is being built");
      server.begin();
      see("Un texte.");
    }
  }

  @Test
  void anAddressWithoutAPageBecomesOneWhenItIsWritten() throws Exception {
    try (var server = LiveServer.in(folder)) {
      open(server, "/fr/nouveau/");
      server.save("content/pages/new/fr.md", LiveServer.page("Nouveau", "Tout neuf."));
      see("Tout neuf.");
    }
  }

  @Test
  void anOpenPageOutlivesTheServerAndFollowsTheNext() throws Exception {
    int port;
    try (var server = LiveServer.in(folder.resolve("first"))) {
      port = server.port();
      open(server, "/fr/le-travail/");
    }
    try (var server = LiveServer.in(folder.resolve("second"), port)) {
      server.savePage("work", "Un autre serveur.");
      see("Un autre serveur.");
    }
    troubles.removeIf(trouble -> trouble.contains("status of 403"));
  }
}
