package org.atelier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers from the edition there is, and lets the pages know of the next. */
final class LiveSite implements Guarded.Site {

  /** No address of a site may start so: where our own script lives. */
  static final String RESERVED = "/__atelier/";

  private static final long PATIENCE_SECONDS = 120;

  /** They speak of the host, and would outlive the visit. */
  private static final Set<String> NOT_HERE = Set.of("Cache-Control", "Strict-Transport-Security");

  private static final Pattern HEAD_END = Pattern.compile("(?i)</head\\s*>");

  private final Newsroom newsroom;
  private final Frame frame;
  private final String token = token();
  private final Map<String, Reply> own =
      Map.of(
          "live.js", Reply.of(200, MediaTypes.SCRIPT, resource("live.js")),
          "live.css", Reply.of(200, MediaTypes.STYLE, resource("live.css")));

  LiveSite(Newsroom newsroom, Frame frame) {
    this.newsroom = newsroom;
    this.frame = frame;
  }

  @Override
  public void answer(HttpExchange exchange, RequestPath path) throws IOException {
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (path.value().equals(RESERVED + "events") && !isHead) listen(exchange);
    else new Sender(false).send(exchange, reply(exchange, path));
  }

  private Reply reply(HttpExchange exchange, RequestPath path) throws IOException {
    var reserved = path.below(RESERVED);
    if (reserved.isPresent()) {
      var reply = own.get(reserved.get());
      return reply == null ? Reply.text(404, "Not found") : reply.with("Cache-Control", "no-cache");
    }
    var edition = edition(exchange);
    if (edition == null) return notYet();
    if (path.value().equals("/") && !edition.base().equals("/")) {
      return Reply.redirect(302, edition.base());
    }
    var found = edition.at(path);
    if (found.status() == 301)
      return Reply.redirect(302, Addresses.location(exchange, found.name()));
    return file(edition, found, path);
  }

  /** A person gets a page that says so at once; what belongs to a page waits. */
  private @Nullable Edition edition(HttpExchange exchange) {
    var accepted = exchange.getRequestHeaders().getFirst("Accept");
    boolean isPerson = accepted != null && accepted.contains("text/html");
    try {
      return isPerson ? newsroom.edition() : newsroom.await(PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return newsroom.edition();
    }
  }

  private Reply file(Edition edition, Addresses.Found found, RequestPath path) throws IOException {
    var bytes = edition.bytes(found.name());
    if (bytes.isEmpty()) return Reply.text(404, "Not found").with("Cache-Control", "no-store");
    var type = MediaTypes.of(found.name());
    var body = type.equals(MediaTypes.HTML) ? withScript(bytes.get(), edition) : bytes.get();
    var headers = new HashMap<>(edition.headers().of(path.value()));
    headers.keySet().removeIf(name -> NOT_HERE.stream().anyMatch(name::equalsIgnoreCase));
    return Reply.of(found.status(), type, body).with(headers).with("Cache-Control", "no-cache");
  }

  private byte[] withScript(byte[] page, Edition edition) {
    var html = new String(page, StandardCharsets.UTF_8);
    var head = HEAD_END.matcher(html);
    int at = head.find() ? head.start() : html.length();
    var script = script(edition.number());
    return (html.substring(0, at) + script + html.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  private String script(int edition) {
    return "<script src=\"%slive.js\" data-edition=\"%d\" data-token=\"%s\" defer></script>\n"
        .formatted(RESERVED, edition, token);
  }

  private Reply notYet() {
    var words = frame.words();
    var html =
        """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="%slive.css">
        %s</head>
        <body class="waiting"><main><h1>%s</h1><p>%s</p></main></body>
        </html>
        """
            .formatted(
                frame.language(),
                words.getOrDefault("waiting", ""),
                RESERVED,
                script(0),
                words.getOrDefault("waiting", ""),
                words.getOrDefault("waiting-more", ""));
    return Reply.of(503, MediaTypes.HTML, html.getBytes(StandardCharsets.UTF_8))
        .with("Retry-After", "1")
        .with("Cache-Control", "no-store");
  }

  private void listen(HttpExchange exchange) throws IOException {
    var query = Query.of(exchange.getRequestURI());
    var page = Optional.ofNullable(query.get("page")).flatMap(RequestPath::ofRaw);
    if (!token.equals(query.get("token")) || page.isEmpty()) {
      new Sender(false).send(exchange, Reply.text(403, "Forbidden without the token of this run"));
      return;
    }
    var listener = Listener.on(page.get(), Query.number(query.get("edition")));
    newsroom.join(listener);
    try {
      listener.run(exchange);
    } finally {
      newsroom.leave(listener);
    }
  }

  /** Whoever doesn't know it has read no page of this run. */
  private static String token() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] resource(String name) {
    try (var stream = LiveSite.class.getResourceAsStream(name)) {
      if (stream == null) throw new IllegalStateException(name + " is not in the program");
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
