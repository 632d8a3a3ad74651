package org.atelier.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.jar.DriverJar;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The machine's Chromium, started at most twice for all tests of a run. A connection to it must not
 * be used by two threads at once, so a test takes one, has it for itself, and gives it back.
 */
final class Chromium {

  private static final String MISSING =
      "The tests of the pages need Chromium, and this machine has none. On Debian and Ubuntu:"
          + " apt-get install chromium. Elsewhere, name the program in the variable CHROMIUM.";

  private static final Semaphore PLACES =
      new Semaphore(Math.min(2, Runtime.getRuntime().availableProcessors()));

  private static final Queue<Chromium> FREE = new ConcurrentLinkedQueue<>();

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    var program = program(System.getenv("CHROMIUM"), System.getenv("PATH"));
    System.setProperty("playwright.cli.dir", Driver.FOLDER.toString());
    // Its own browsers are some hundred megabytes, and not what our readers have.
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(arguments()));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  /** One for the caller alone; it waits while all are taken. */
  static Chromium take() {
    PLACES.acquireUninterruptibly();
    try {
      var free = FREE.poll();
      return free == null ? new Chromium() : free;
    } catch (RuntimeException e) {
      PLACES.release();
      throw e;
    }
  }

  void giveBack() {
    FREE.add(this);
    PLACES.release();
  }

  Browser browser() {
    return browser;
  }

  /** The program named, or else the first of those known that lies in one of the folders. */
  static Path program(@Nullable String named, String folders) {
    if (named != null && !named.isEmpty()) return Path.of(named);
    for (var name : List.of("chromium", "chromium-browser", "google-chrome")) {
      for (var folder : folders.split(File.pathSeparator)) {
        var program = Path.of(folder, name);
        if (Files.isExecutable(program)) return program;
      }
    }
    throw new IllegalStateException(MISSING);
  }

  private static List<String> arguments() {
    // Pages look the same on every machine; and root, as in a container, may have no sandbox.
    var arguments =
        new ArrayList<>(
            List.of("--disable-dev-shm-usage", "--disable-lcd-text", "--font-render-hinting=none"));
    if (System.getProperty("user.name").equals("root")) arguments.add("--no-sandbox");
    return arguments;
  }

  /** Unpacked once; by itself the library would do it in each run, and leave 130 MB behind. */
  private static Path unpackedDriver() {
    try {
      var version = DriverJar.class.getPackage().getImplementationVersion();
      var unpacked = Path.of("target", "playwright-" + version).toAbsolutePath();
      if (Files.isDirectory(unpacked)) return unpacked;
      Files.createDirectories(unpacked.getParent());
      var half = Files.createTempDirectory(unpacked.getParent(), "playwright-half-");
      DriverJar.installDriverTo(half);
      Files.move(half, unpacked);
      return unpacked;
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Driver {
    static final Path FOLDER = unpackedDriver();
  }
}
