package org.atelier.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A built folder, as a host would show it. */
class PreviewServerTest {

  @TempDir Path folder;
  private final List<Throwable> faults = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private PreviewServer server;

  @BeforeEach
  void start() throws Exception {
    write("site/index.html", "<h1>Choose</h1>");
    write("site/404.html", "<h1>Nothing</h1>");
    write("site/fr/index.html", "<h1>Bonjour</h1>" + "\n<p>long</p>".repeat(100));
    write("site/fr/404.html", "<h1>Rien</h1>");
    write("site/old/index.html", "<h1>Old</h1>");
    write("site/film.mp4", "0123456789");
    write(
        "site/_headers",
        """
        # a remark
        /*
          Content-Security-Policy: default-src 'self'
          X-Frame-Options: DENY
        /fr/*
          Content-Language: fr
        /film.mp4
          Cache-Control: public, max-age=31536000, immutable
        """);
    write(
        "site/_redirects",
        """
        # a remark
        /old/ /fr/ 301!
        /gone/ /fr/ 301
        /fr/ /elsewhere/ 301
        / /fr/ 302! Language=fr
        / /nl/ 302! Language=nl
        /a/* /b/:splat 200
        """);
    write("secret.txt", "secret");
    server = PreviewServer.start(folder.resolve("site"), 0, faults::add);
  }

  @AfterEach
  void stop() {
    server.close();
    assertEquals(List.of(), faults);
  }

  private void write(String file, String text) throws Exception {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void theHeadersOfTheSiteAreSent() throws Exception {
    var page = get("/fr/");
    assertEquals("default-src 'self'", header(page, "Content-Security-Policy"));
    assertEquals("DENY", header(page, "X-Frame-Options"));
    assertEquals("fr", header(page, "Content-Language"));
    assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
    var film = get("/film.mp4");
    assertEquals("", header(film, "Content-Language"));
    assertEquals("public, max-age=31536000, immutable", header(film, "Cache-Control"));
    assertEquals("video/mp4", header(film, "Content-Type"));
  }

  @ParameterizedTest
  @CsvSource({
    "/old/, 301, /fr/",
    "/gone/, 301, /fr/",
    "/fr, 301, /fr/",
    "/fr?x=y, 301, /fr/?x=y",
  })
  void redirectsLeadOn(String from, int status, String to) throws Exception {
    var answer = get(from);
    assertEquals(status, answer.statusCode());
    assertEquals(to, header(answer, "Location"));
    assertEquals("no-store", header(answer, "Cache-Control"));
  }

  @Test
  void aFileGoesBeforeARuleWithoutForce() throws Exception {
    assertEquals(200, get("/fr/").statusCode());
    assertEquals(404, get("/a/x").statusCode());
  }

  @Test
  void theReadersLanguageDecidesWhereTheSiteSaysSo() throws Exception {
    assertEquals(
        "/nl/", header(get("/", "Accept-Language", "nl-BE,nl;q=0.9,fr;q=0.1"), "Location"));
    assertEquals("/fr/", header(get("/", "Accept-Language", "fr"), "Location"));
    assertEquals("<h1>Choose</h1>", text(get("/", "Accept-Language", "de,fr")));
    assertEquals("<h1>Choose</h1>", text(get("/")));
  }

  @Test
  void textIsPackedForThoseWhoTakeItSo() throws Exception {
    var plain = get("/fr/");
    assertEquals("", header(plain, "Content-Encoding"));
    var packed = get("/fr/", "Accept-Encoding", "gzip, deflate, br");
    assertEquals("gzip", header(packed, "Content-Encoding"));
    assertEquals("Accept-Encoding", header(packed, "Vary"));
    assertTrue(packed.body().length < plain.body().length / 2);
    var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertArrayEquals(plain.body(), unpacked);
    assertEquals("", header(get("/fr/", "Accept-Encoding", "gzip;q=0, br"), "Content-Encoding"));
    assertEquals("", header(get("/film.mp4", "Accept-Encoding", "gzip"), "Content-Encoding"));
  }

  @Test
  void whatTheBrowserStillHasIsNotSentAgain() throws Exception {
    var mark = header(get("/fr/"), "ETag");
    var again = get("/fr/", "If-None-Match", mark);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertEquals(200, get("/fr/", "If-None-Match", "W/\"other\"").statusCode());
    write("site/fr/index.html", "<h1>Autre</h1>");
    assertEquals("<h1>Autre</h1>", text(get("/fr/", "If-None-Match", mark)));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=10-, 416, No such part, bytes */10",
    "bytes=5-4, 416, No such part, bytes */10",
    "bytes=-0, 416, No such part, bytes */10",
  })
  void aPartOfAFilmCanBeAskedFor(String range, int status, String body, String shown)
      throws Exception {
    var answer = get("/film.mp4", "Range", range);
    assertEquals(status, answer.statusCode());
    assertEquals(body, text(answer).strip());
    assertEquals(shown, header(answer, "Content-Range"));
  }

  @Test
  void severalPartsOrNonsenseBringTheWhole() throws Exception {
    assertEquals("0123456789", text(get("/film.mp4", "Range", "bytes=0-1,3-4")));
    assertEquals("0123456789", text(get("/film.mp4", "Range", "lines=0-1")));
  }

  @Test
  void theHeadAloneSaysHowLongTheBodyWouldBe() throws Exception {
    var head = send("HEAD", "/film.mp4");
    assertEquals("10", header(head, "Content-Length"));
    assertEquals(0, head.body().length);
  }

  @Test
  void theNearestNotFoundPageAnswersWithItsStatus() throws Exception {
    var inside = get("/fr/nowhere/");
    assertEquals(404, inside.statusCode());
    assertEquals("<h1>Rien</h1>", text(inside));
    assertEquals("<h1>Nothing</h1>", text(get("/nowhere")));
    assertEquals(404, get("/_headers").statusCode());
    assertEquals(404, get("/_redirects").statusCode());
  }

  @Test
  void theNextBuildIsSeenAtOnce() throws Exception {
    write("site/new/index.html", "<h1>New</h1>");
    assertEquals("<h1>New</h1>", text(get("/new/")));
    write("site/_headers", "/*\n  X-Robots-Tag: noindex\n");
    assertEquals("noindex", header(get("/new/"), "X-Robots-Tag"));
  }

  @Test
  void aSiteForAFolderIsShownBelowIt() throws Exception {
    write("site/_headers", "/sub/path/*\n  X-Frame-Options: DENY\n/sub/path/fr/*\n  A: b\n");
    write("site/_redirects", "/sub/path/gone/ /sub/path/fr/ 301\n");
    assertEquals("/sub/path/", server.base());
    assertEquals(200, get("/sub/path/fr/").statusCode());
    assertEquals(404, get("/fr/").statusCode());
    assertEquals("/sub/path/", header(get("/sub/path"), "Location"));
    assertEquals("/sub/path/fr/", header(get("/sub/path/gone/"), "Location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/link.txt",
        "/linked/secret.txt",
        "/CON",
        "/fr/index.html/",
        "/FR/",
        "/.%2E/secret.txt"
      })
  void nothingOutsideOfTheFolderIsFound(String path) throws Exception {
    Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("site/linked"), folder);
    var status = Raw.status(server.port(), "GET " + path, "Host: localhost:PORT");
    assertTrue(status == 404 || status == 400, () -> path + " " + status);
  }

  @Test
  void nothingIsChanged() throws Exception {
    var before = contents();
    for (var path : List.of("/", "/fr/", "/gone/", "/nowhere", "/film.mp4")) get(path);
    assertEquals(405, send("DELETE", "/fr/").statusCode());
    assertEquals(before, contents());
  }

  private TreeMap<String, String> contents() throws Exception {
    var all = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.toString(), Files.readString(file));
      }
    }
    return all;
  }
}
