package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two servers say on the console. */
@Timeout(300)
class ServeCommandTest {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/\\S*?/?(?=[. ])");

  @TempDir Path directory;

  /** A verb that runs until it is interrupted. */
  private static final class Running implements AutoCloseable {

    private final World world;
    private final CompletableFuture<String> printed = new CompletableFuture<>();
    private final Thread thread;

    Running(World world, String... args) {
      this.world = world;
      thread = new Thread(() -> printed.complete(world.run(args)), "serving");
      thread.setDaemon(true);
      thread.start();
    }

    /** Waits until something has been said. */
    Running says(String words) throws InterruptedException {
      for (int i = 0; !world.out().contains(words); i++) {
        if (i > 3_000) throw new AssertionError("said only: " + world.out());
        if (printed.isDone()) throw new AssertionError("never said: " + printed.join());
        Thread.sleep(20);
      }
      return this;
    }

    String get(String path) throws Exception {
      says(" Ctrl-C stops");
      var address = ADDRESS.matcher(world.out());
      if (!address.find()) throw new AssertionError(world.out());
      var uri = URI.create("http://localhost:" + address.group(1) + path);
      var request = HttpRequest.newBuilder(uri).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** All that was said, without what differs from run to run. */
    String end() throws Exception {
      thread.interrupt();
      return printed
          .get()
          .replaceAll("localhost:\\d+", "localhost:PORT")
          .replaceAll("\\d+ ms", "N ms")
          .replaceAll("[1-9]\\d* files of", "N files of");
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  @Test
  void servingTellsTheAddressWhatWasBuiltAndWhy() throws Exception {
    var world = SmallSite.in(directory).world();
    try (var serving = new Running(world, "serve", "--port", "0")) {
      serving.says("Every save");
      assertTrue(serving.get("/en/notes/a-note/").contains("Hello."));
      world.write("-- content/notes/one/en.md --\n---\ntitle: A note\ndescription: x\n---\nBye.\n");
      serving.says("en.md: ");
      assertTrue(serving.get("/en/notes/a-note/").contains("Bye."));
      assertEquals(
          """
          The site is at http://localhost:PORT/. Ctrl-C stops Atelier.
          6 pages in N ms. Every save is built at once.
          content/notes/one/en.md: N files of the site are new, in N ms.
          OK
          """,
          serving.end());
    }
  }

  @Test
  void problemsAreToldAsABuildTellsThem() throws Exception {
    var site = SmallSite.in(directory);
    try (var serving = new Running(site.world(), "serve", "--port", "0")) {
      serving.says("Every save");
      var unused = site.withAMisspeltKey();
      serving.says("Until that is mended");
      site.world().write("-- content/notes/one/entry.yml --\ncolour: red\n");
      serving.says("0 files");
      assertEquals(
          """
          The site is at http://localhost:PORT/. Ctrl-C stops Atelier.
          6 pages in N ms. Every save is built at once.
          error[model/unknown-field] content/notes/one/entry.yml:2:1
            “color” is not a field of “Note”.
             2 | color: red
               | ^^^^^
             = hint: Did you mean “colour”?
             = docs/rules/model/unknown-field.md

          1 error
          Until that is mended, the last good site is shown.
          content/notes/one/entry.yml: 0 files of the site are new, in N ms.
          OK
          """,
          serving.end());
    }
  }

  @Test
  void aSiteThatIsBrokenFromTheStartIsServedOnceItIsMended() throws Exception {
    var site = SmallSite.in(directory);
    var unused = site.withAMisspeltKey();
    try (var serving = new Running(site.world(), "serve", "--port", "0", "--poll")) {
      serving.says("There is nothing to show until that is mended.");
      site.world().write("-- content/notes/one/entry.yml --\ncolour: red\n");
      serving.says("6 pages in ");
      assertTrue(serving.get("/en/").contains("<title>"));
    }
  }

  @Test
  void theFolderOfTheHostStandsInTheAddress() throws Exception {
    var world = SmallSite.in(directory).world();
    var args = new String[] {"serve", "-p", "0", "-b", "https://example.org/sub/"};
    try (var serving = new Running(world, args)) {
      serving.says("Every save");
      assertTrue(serving.get("/sub/en/").contains("<title>"));
      assertTrue(serving.end().contains("http://localhost:PORT/sub/. "));
    }
  }

  @Test
  void aTakenPortIsSaidAndTheNextOneIsUsed() throws Exception {
    var world = SmallSite.in(directory).world();
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = String.valueOf(taken.getLocalPort());
      try (var serving = new Running(world, "serve", "--port", port)) {
        serving.says("Port " + port + " is taken, so it is ").says("Every save");
      }
    }
  }

  @Test
  void theBuiltSiteIsPreviewedInTheLanguageOfTheMessages() throws Exception {
    var world = SmallSite.in(directory).world();
    assertTrue(world.run("build", "-q").endsWith("OK\n"));
    try (var serving = new Running(world, "preview", "--port", "0", "--lang", "nl")) {
      serving.says("Ctrl-C stopt");
      assertEquals(
          "site-output wordt getoond op http://localhost:PORT/. Ctrl-C stopt Atelier.\nOK\n",
          serving.end());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preview | There is no built site in site-output. “atelier build” makes one.",
        "preview -d elsewhere | There is no built site in elsewhere. “atelier build” makes one.",
        "preview --port x | “x” can’t be a port: it is a number from 0 to 65535; 0 means any that is free.",
        "serve --port 65536 | “65536” can’t be a port: it is a number from 0 to 65535; 0 means any that is free.",
        "serve --port -1 | “-1” can’t be a port: it is a number from 0 to 65535; 0 means any that is free.",
      })
  void whatCannotBeServedIsRefused(String args, String sentence) {
    assertEquals(
        sentence + "\n“atelier --help” shows what is possible.\nUSAGE\n",
        World.in(directory).run(args.split(" ", -1)));
  }
}
