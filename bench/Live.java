import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A generator's own server, and what an open page of it hears: how long it takes from a saved edit
 * to the event by which the page would load itself again.
 */
final class Live implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;
  private static final Pattern SCRIPT =
      Pattern.compile("data-edition=\"(\\d+)\"[^>]* data-token=\"([^\"]+)\"");

  private final Generator generator;
  // without asking for HTTP/2, which Eleventy's server takes for a WebSocket
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final Path said;
  private final String host;
  private final LinkedBlockingQueue<Long> reloads = new LinkedBlockingQueue<>();
  private final StringBuilder message = new StringBuilder();

  Live(Generator generator, int port) throws IOException {
    this.generator = generator;
    this.host = "localhost:" + port;
    this.said = Files.createTempFile("bench", ".served");
    this.process =
        new ProcessBuilder(generator.serve(port))
            .directory(generator.site.root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
  }

  List<Measure> edits(int runs) throws Exception {
    // one that nobody is asked for again, so that all see the same
    var path = "/en/practices/entry-0/";
    var page = await(path, "<h1>");
    listen(path, page);
    // a watcher may need a moment to look at all folders
    Thread.sleep(3000);
    var measures = new ArrayList<Measure>();
    for (int run = 0; run <= runs; run++) {
      var words = "Served " + run + " times.";
      reloads.clear();
      long start = System.nanoTime();
      generator.site.edit(0, "en", "", words);
      var heard = reloads.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (heard == null)
        throw new IllegalStateException(
            generator.name + " said nothing\n" + Files.readString(said));
      await(path, words);
      // the first is for warming up
      if (run > 0) measures.add(new Measure((heard - start) / 1e9, 0, 0));
      Thread.sleep(500);
    }
    return measures;
  }

  /** The page as soon as it has these words. */
  private String await(String path, String words) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < end) {
      if (!process.isAlive())
        throw new IllegalStateException(
            generator.name + " doesn’t serve\n" + Files.readString(said));
      try {
        var answer = client.send(request(path), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains(words)) return answer.body();
      } catch (IOException e) {
        // not listening yet
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException(
        generator.name + " never showed “" + words + "”\n" + Files.readString(said));
  }

  private void listen(String path, String page) throws Exception {
    if (!generator.isAtelier()) {
      boolean isHugo = generator.name.startsWith("hugo");
      var address = URI.create("ws://" + host + (isHugo ? "/livereload" : "/"));
      var socket = client.newWebSocketBuilder().buildAsync(address, new Ears()).get();
      if (isHugo) {
        socket.sendText(
            "{\"command\":\"hello\",\"protocols\":[\"http://livereload.com/protocols/official-7\"]}",
            true);
      }
      return;
    }
    var script = SCRIPT.matcher(page);
    if (!script.find()) throw new IllegalStateException("no script of `serve` in the page");
    var events =
        "/__atelier/events?page=%s&edition=%s&token=%s"
            .formatted(path, script.group(1), script.group(2));
    var answer = client.send(request(events), HttpResponse.BodyHandlers.ofInputStream());
    var thread = new Thread(() -> hear(answer), "events");
    thread.setDaemon(true);
    thread.start();
  }

  private void hear(HttpResponse<java.io.InputStream> answer) {
    try (var lines = new BufferedReader(new InputStreamReader(answer.body()))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) reloads.add(System.nanoTime());
      }
    } catch (IOException e) {
      // the server is being ended
    }
  }

  /** Of Hugo and Eleventy: both say “reload” somewhere in their message. */
  private final class Ears implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        if (message.indexOf("reload\"") >= 0 && message.indexOf("hello") < 0)
          reloads.add(System.nanoTime());
        message.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + host + path)).build();
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
    Files.delete(said);
  }
}
