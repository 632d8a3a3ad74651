package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portable site, opened as a file by somebody who was given it on a memory stick. */
@Tag("once")
@Tag("browser")
class FolderTest {

  @TempDir Path folder;

  /** Whatever the browser complains of fails the test. */
  private void visit(Consumer<Page> visit) throws IOException {
    for (var file : RealSite.portable().bytes().entrySet()) {
      var target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    var chromium = Chromium.take();
    var options = new Browser.NewContextOptions().setViewportSize(360, 740);
    try (var context = chromium.browser().newContext(options)) {
      var complaints = new ArrayList<String>();
      context.onConsoleMessage(message -> complaints.add(message.text()));
      var page = context.newPage();
      page.navigate(folder.resolve("index.html").toUri().toString());
      visit.accept(page);
      assertEquals(List.of(), complaints);
    } finally {
      chromium.giveBack();
    }
  }

  @Test
  void onePageLeadsToTheNextWithItsStyleAndItsDrawings() throws IOException {
    visit(
        page -> {
          page.click("main a[hreflang=nl]");
          page.click("main a[href$='beroepen/index.html'] >> nth=0");
          page.click(".cards a[href*=lasser] >> nth=0");
          assertTrue(page.url().endsWith("/nl/beroepen/lasser/index.html"), page.url());
          assertEquals("Lasser", page.innerText("h1"));
          assertEquals("0px", page.evaluate("getComputedStyle(document.body).margin"));
          var width = "document.querySelector('%s use').getBoundingClientRect().width > 20";
          assertEquals(true, page.evaluate(width.formatted(".plate .drawing")));
          assertEquals(true, page.evaluate(width.formatted(".situation")));
          page.click(".languages a[hreflang=fr] >> visible=true");
          assertEquals("Soudeur / soudeuse", page.innerText("h1"));
        });
  }
}
