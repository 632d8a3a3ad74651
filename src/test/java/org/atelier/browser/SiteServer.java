package org.atelier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.atelier.acceptance.RealSite;

/**
 * A built site on the loopback interface, as a static host would serve it: below a folder if it was
 * built for one, with the headers of {@code _headers}, compressed, and with the nearest {@code
 * 404.html} for what isn't there. It knows nothing of how the site was made.
 *
 * <p>For people: {@code SiteServer FOLDER PORT} serves a folder until it is stopped.
 */
final class SiteServer {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("vcf", "text/vcard; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"));

  private final Map<String, byte[]> files;
  private final Map<String, Compressed> compressed = new ConcurrentHashMap<>();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final HeaderRules rules;
  private final String base;
  private final HttpServer server;

  private SiteServer(Map<String, byte[]> files, String base, int port) {
    this.files = files;
    this.base = base;
    this.rules = HeaderRules.parse(new String(files.getOrDefault("_headers", new byte[0]), UTF_8));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newFixedThreadPool(
            4,
            work -> {
              var thread = new Thread(work, "site-server");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  /** The real site at the root of its host. */
  static SiteServer ofRealSite() {
    return Root.SERVER;
  }

  /** The real site as it is built for the folder {@code /sub/path/} of a host. */
  static SiteServer belowAFolder() {
    return Folder.SERVER;
  }

  /** Files that may change while they are served. */
  static SiteServer of(Map<String, byte[]> files) {
    return new SiteServer(files, "/", 0);
  }

  public static void main(String[] args) throws IOException {
    var root = Path.of(args[0]);
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.walk(root)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = root.relativize(file).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(file));
      }
    }
    var server = new SiteServer(files, "/", Integer.parseInt(args[1]));
    System.out.println(files.size() + " files at " + server.address(""));
  }

  /** Where a file or folder of the site is, such as {@code fr/} or {@code en/404.html}. */
  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + base + path;
  }

  /** From now on a file is answered with an error of the server. */
  void breakDown(String name) {
    broken.add(name);
  }

  /** From now on whoever asks for a file waits, until it is let go. */
  CountDownLatch hold(String name) {
    return held.computeIfAbsent(name, n -> new CountDownLatch(1));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var name = path.startsWith(base) ? path.substring(base.length()) : "\0";
      if (name.isEmpty() || name.endsWith("/")) name += "index.html";
      if (held.containsKey(name)) await(held.get(name));
      if (broken.contains(name)) {
        exchange.getResponseHeaders().set("Content-Type", TYPES.get("html"));
        exchange.sendResponseHeaders(503, 0);
        // With an icon, lest the browser look for one that isn't there.
        var page = "<link rel=\"icon\" href=\"data:,\">out of order";
        exchange.getResponseBody().write(page.getBytes(UTF_8));
      } else if (files.containsKey(name) && !name.startsWith("_")) {
        send(exchange, 200, name);
      } else if (files.containsKey(name + "/index.html")) {
        exchange.getResponseHeaders().set("Location", path + "/");
        exchange.sendResponseHeaders(301, -1);
      } else {
        send(exchange, 404, nearestNotFound(name));
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String nearestNotFound(String name) {
    var folder = name;
    while (folder.contains("/")) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
      if (files.containsKey(folder + "/404.html")) return folder + "/404.html";
    }
    return "404.html";
  }

  private void send(HttpExchange exchange, int status, String name) throws IOException {
    var type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    var headers = exchange.getResponseHeaders();
    rules.of(exchange.getRequestURI().getPath()).forEach(headers::set);
    headers.set("Content-Type", type);
    var body = files.get(name);
    if (body == null) throw new IllegalStateException("the site has no " + name);
    var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    boolean isText = type.contains("charset") || type.contains("svg");
    if (isText && accepted != null && accepted.contains("gzip")) {
      headers.set("Content-Encoding", "gzip");
      headers.set("Vary", "Accept-Encoding");
      body = compressed(name, body);
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
    if (!isHead) exchange.getResponseBody().write(body);
  }

  /** Once for all who ask, unless the file has changed since. */
  private byte[] compressed(String name, byte[] bytes) {
    return compressed.compute(
            name,
            (n, old) -> old != null && old.of == bytes ? old : new Compressed(bytes, gzip(bytes)))
        .bytes;
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class Compressed {
    final byte[] of;
    final byte[] bytes;

    Compressed(byte[] of, byte[] bytes) {
      this.of = of;
      this.bytes = bytes;
    }
  }

  private static final class Root {
    static final SiteServer SERVER = new SiteServer(RealSite.get().bytes(), "/", 0);
  }

  private static final class Folder {
    static final SiteServer SERVER =
        new SiteServer(RealSite.belowAFolder().bytes(), "/sub/path/", 0);
  }
}
