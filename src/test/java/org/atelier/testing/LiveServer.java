package org.atelier.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.atelier.authoring.PageState;
import org.atelier.build.BuildResult;
import org.atelier.build.IncrementalBuild;
import org.atelier.build.Pipeline;
import org.atelier.config.BuildOptions;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.Renderers;
import org.atelier.serve.DevServer;
import org.atelier.serve.Frame;
import org.atelier.serve.PageNote;
import org.atelier.serve.Problem;
import org.atelier.serve.Reporter;
import org.atelier.serve.Trouble;
import org.atelier.source.SourceTree;
import org.jspecify.annotations.Nullable;

/**
 * A small site in a folder, served while a test writes it. Whatever is awaited comes, or the test
 * fails after a time that no machine needs.
 */
public final class LiveServer implements AutoCloseable, Reporter {

  private static final long LIMIT_SECONDS = 60;

  private static final String SITE =
      """
      -- content/site.yml --
      title: {fr: Un, en: One}
      description: {fr: Un, en: One}
      baseUrl: https://example.org/
      languages: [fr, en]
      theme: plain
      -- content/pages/home/fr.md --
      ---
      title: Accueil
      description: Tout commence ici.
      ---
      Bonjour.
      -- content/pages/home/en.md --
      ---
      title: Home
      description: All starts here.
      ---
      Hello.
      -- content/pages/work/fr.md --
      ---
      title: Le travail
      description: Ce qu’on fait.
      ---
      Un texte.
      -- content/pages/draft/fr.md --
      ---
      title: Pas fini
      description: À finir.
      draft: true
      ---
      Presque.
      -- themes/plain/assets/site.css --
      body { color: #111; }
      -- themes/plain/templates/head.peb --
      <meta http-equiv="Content-Security-Policy" content="{{ page.policy }}">
      <meta charset="utf-8">
      <title>{{ page.title }}</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="{{ asset('site.css') }}">
      """;

  private static final Map<String, String> WORDS =
      Map.of(
          "badge", "For those who write",
          "close", "Hide",
          "draft", "Draft",
          "edit", "Edit",
          "other-language", "In another language: %",
          "still", "You see the last good site.",
          "waiting", "The site is being built",
          "waiting-more", "It opens by itself.");

  private final Path root;
  private final DevServer server;
  private final Thread thread;
  private final BlockingQueue<Build> builds = new LinkedBlockingQueue<>();
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private LiveServer(
      Path root, int port, boolean polling, Function<RenderContext, List<Renderer>> renderers)
      throws IOException {
    this.root = root;
    var options =
        new BuildOptions(
            Instant.parse("2026-06-01T10:00:00Z"), null, true, false, false, false, false);
    server =
        DevServer.start(
            new DevServer.Setup(root, options, port, polling),
            new IncrementalBuild(new Pipeline(renderers, List.of())),
            this,
            new Frame("en", WORDS, "editor://open{file}#{line}"));
    thread = new Thread(this::run, "live-server");
    thread.setDaemon(true);
  }

  /** A site in a folder that has none yet, served; its first build is done. */
  public static LiveServer in(Path folder) throws Exception {
    var server = notYetRunning(folder, false, Renderers::all);
    server.run(folder);
    return server;
  }

  /** The same at a port that has just been left. */
  public static LiveServer in(Path folder, int port) throws Exception {
    fill(folder);
    var server = new LiveServer(folder.toAbsolutePath(), port, false, Renderers::all);
    server.run(folder);
    return server;
  }

  /** The same, where the system tells of no changes. */
  public static LiveServer polling(Path folder) throws Exception {
    var server = notYetRunning(folder, true, Renderers::all);
    server.run(folder);
    return server;
  }

  /** It answers, and builds nothing before {@link #begin}. */
  public static LiveServer notYetRunning(
      Path folder, boolean polling, Function<RenderContext, List<Renderer>> renderers)
      throws IOException {
    fill(folder);
    return new LiveServer(folder.toAbsolutePath(), 0, polling, renderers);
  }

  private static void fill(Path folder) throws IOException {
    copy(Path.of("src/test/sites/shared"), folder);
    write(folder, SITE);
  }

  public void begin() {
    thread.start();
  }

  private void run(Path folder) throws InterruptedException {
    begin();
    var first = build();
    if (first.result().hasErrors()) {
      throw new AssertionError(folder + ": " + first.result().diagnostics());
    }
  }

  private void run() {
    try {
      server.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void write(Path folder, String archive) throws IOException {
    var matcher = Pattern.compile("(?m)^-- (.+) --\\n").matcher(archive);
    for (var found = matcher.find(); found; ) {
      var name = matcher.group(1);
      int start = matcher.end();
      found = matcher.find();
      save(
          folder.resolve(name),
          archive.substring(start, found ? matcher.start() : archive.length()));
    }
  }

  private static void save(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Writes a file as a plain editor does. */
  public void save(String file, String text) throws IOException {
    save(root.resolve(file), text);
  }

  /** A page of the type there is, with a text. */
  public void savePage(String name, String text) throws IOException {
    save("content/pages/" + name + "/fr.md", page("Le travail", text));
  }

  public static String page(String title, String text) {
    return "---\ntitle: " + title + "\ndescription: Ce qu’on fait.\n---\n" + text + "\n";
  }

  /** Writes a file as a careful editor does: beside it, then in its place. */
  public void replace(String file, String text) throws IOException {
    var target = root.resolve(file);
    var beside = target.resolveSibling("." + target.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The next build, as soon as it is done. */
  public Build build() throws InterruptedException {
    var build = builds.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
    assertNotNull(build, () -> "no build; faults: " + faults);
    return build;
  }

  /** Waits until a page has a text; fails where it never does. */
  public void awaitPage(String path, String text) throws Exception {
    for (int i = 0; i < LIMIT_SECONDS * 20; i++) {
      if (get(path).body().contains(text)) return;
      Thread.sleep(50);
    }
    throw new AssertionError("never seen: " + text + "; at last: " + get(path).body());
  }

  public int port() {
    return server.port();
  }

  public String address(String path) {
    return "http://localhost:" + port() + path;
  }

  /** What a person's browser gets. */
  public HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "text/html");
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** The token that the pages of this run have. */
  public String token() throws Exception {
    var matcher = Pattern.compile("data-token=\"(\\w+)\"").matcher(get("/fr/").body());
    if (!matcher.find()) throw new AssertionError("no script in the page");
    return matcher.group(1);
  }

  /** What an open page hears. */
  public News listen(String page, int edition) throws Exception {
    var query =
        "?page=%s&edition=%d&token=%s"
            .formatted(URLEncoder.encode(page, StandardCharsets.UTF_8), edition, token());
    var request = HttpRequest.newBuilder(URI.create(address("/__atelier/events" + query))).build();
    var response = client.send(request, BodyHandlers.ofInputStream());
    var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    return new News(lines);
  }

  /** Events as they come. */
  public record News(BufferedReader lines) implements AutoCloseable {

    /** The next message; signs of life are passed over. */
    public String next() throws IOException {
      for (String line; (line = lines.readLine()) != null; ) {
        if (line.startsWith("data: ")) return line.substring("data: ".length());
      }
      throw new AssertionError("the server has hung up");
    }

    /** What the page is to do. */
    public String step() throws IOException {
      return next().replaceFirst(".*\"step\":\"(\\w+)\".*", "$1");
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  public List<Throwable> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void built(Build build) {
    builds.add(build);
  }

  @Override
  public void notMade(List<Diagnostic> why) {
    faults.add(new AssertionError(why.toString()));
  }

  @Override
  public void refused(IOException why) {
    faults.add(why);
  }

  @Override
  public void polling(IOException why) {
    faults.add(why);
  }

  @Override
  public void failed(Throwable bug) {
    faults.add(bug);
  }

  @Override
  public Trouble explain(List<Diagnostic> problems, @Nullable SourceTree sources) {
    var english = Catalogue.of("en");
    return new Trouble(
        problems.size() + " problems",
        problems.stream()
            .map(
                p ->
                    new Problem(
                        p.rule().id(),
                        "error",
                        english.say(p.message()),
                        p.where().file(),
                        p.where().line(),
                        p.where().column(),
                        null,
                        null))
            .toList());
  }

  @Override
  public Optional<PageNote> note(BuildResult result, String file) {
    return PageState.of(result, file)
        .map(state -> new PageNote(state.source(), state.draft(), state.otherLanguage()));
  }

  @Override
  public void close() throws InterruptedException {
    server.close();
    thread.interrupt();
    thread.join();
  }
}
