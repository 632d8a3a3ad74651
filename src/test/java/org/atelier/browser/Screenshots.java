package org.atelier.browser;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.acceptance.RealSite;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.atelier.site.Page;

/**
 * Takes the pictures in {@code docs/screenshots}: what a visitor sees first of the pages that
 * matter most, in each language, in the light and in the dark, on a phone and on a desk.
 *
 * <pre>{@code
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.atelier.browser.Screenshots
 * }</pre>
 *
 * <p>With names as arguments, such as {@code home session}, only these.
 */
final class Screenshots {

  private static final Path FOLDER = Path.of("docs", "screenshots");
  private static final int MOST_BYTES = 60_000;

  /** Name of a picture to what is on it: an entry, a list, or a file of each language. */
  private static final Map<String, String> PAGES =
      Map.of(
          "home", "page:home",
          "occupation", "occupation:welder",
          "list", "list:occupation",
          "session", "session:france-2",
          "not-found", "404.html",
          "quiz", "page:what-suits-me",
          "result", "page:what-suits-me",
          "search", "page:search");

  private static final Map<String, String> QUERIES =
      Map.of("fr", "soudeuse", "en", "weldor", "nl", "lasster");

  private Screenshots() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    var wanted = new TreeMap<>(PAGES);
    if (args.length > 0) wanted.keySet().retainAll(List.of(args));
    for (var page : wanted.entrySet()) {
      for (var language : RealSite.LANGUAGES) {
        var path = address(page.getValue(), language);
        if (path.isEmpty()) System.out.println("not there yet: " + page.getKey() + " " + language);
        for (var device : path.isEmpty() ? List.<Device>of() : devices()) {
          take(page.getKey(), language, path, device);
        }
      }
    }
    System.exit(0);
  }

  private static List<Device> devices() {
    return List.of(
        Device.phone(), Device.phone().inTheDark(), Device.desk(), Device.desk().inTheDark());
  }

  /** The page's address; empty where this site has no such page. */
  private static String address(String page, String language) {
    if (page.endsWith(".html")) return language + "/" + page;
    var site = RealSite.get().site();
    var parts = page.split(":");
    var reader = new Language(language);
    var url =
        parts[0].equals("list")
            ? site.listing(site.model().types().get(parts[1]), reader).map(Page::url)
            : site.article(new EntryId(parts[0], parts[1]), reader).map(Page::url);
    return url.map(u -> u.outputFile().replaceFirst("index\\.html$", "")).orElse("");
  }

  private static void take(String name, String language, String path, Device device)
      throws IOException {
    try (var visitor = Visitor.with(device)) {
      visitor.open(path);
      if (name.equals("result")) answerAll(visitor);
      if (name.equals("search")) ask(visitor, QUERIES.get(language));
      visitor.page().evaluate("() => document.fonts.ready.then(() => 0)");
      var file =
          "%s-%s-%s-%d.webp"
              .formatted(name, language, device.dark() ? "dark" : "light", device.width());
      var bytes = picture(visitor);
      Files.write(FOLDER.resolve(file), bytes);
      System.out.println(file + " " + bytes.length);
    }
  }

  /** Gives the first answer to each question. */
  private static void answerAll(Visitor visitor) {
    var answer = visitor.page().locator(".quiz .answer:visible");
    for (int i = 0; i < 12 && answer.count() > 0; i++) answer.first().click();
  }

  private static void ask(Visitor visitor, String words) {
    visitor.page().locator("main input[type=search]").fill(words);
    visitor.waitFor("[data-results] a");
  }

  /** As good as the size allows. */
  private static byte[] picture(Visitor visitor) {
    byte[] bytes = {};
    for (int quality = 90; quality > 20 && (bytes.length == 0 || bytes.length > MOST_BYTES); ) {
      var options = new ScreenshotOptions().setType(ScreenshotType.WEBP).setQuality(quality);
      bytes = visitor.page().screenshot(options);
      quality -= 10;
    }
    return bytes;
  }
}
