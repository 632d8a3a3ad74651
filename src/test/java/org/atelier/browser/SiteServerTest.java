package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The tests of the pages see what a reader sees only if they are served as a host serves them. */
@Tag("once")
@Tag("browser")
class SiteServerTest {

  private static HttpResponse<byte[]> get(SiteServer site, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(site.address(path)))
            .header("Accept-Encoding", "gzip")
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return String.join("|", answer.headers().allValues(name));
  }

  private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void rulesThatMatchAreJoined() {
    var rules = HeaderRules.parse("/*\n  A: 1\n/fr/*.svg\n  A: 2\n  B: x: y\n/fr/\n  C: 3\n");
    assertEquals(Map.of("A", "1, 2", "B", "x: y"), rules.of("/fr/a/b.svg"));
    assertEquals(Map.of("A", "1", "C", "3"), rules.of("/fr/"));
  }

  @Test
  void aPageComesCompressedWithItsHeaders() throws Exception {
    var answer = get(SiteServer.ofRealSite(), "fr/");
    assertEquals(200, answer.statusCode());
    assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
    assertEquals("gzip", header(answer, "Content-Encoding"));
    assertEquals("fr", header(answer, "Content-Language"));
    assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
    assertTrue(unzipped(answer).contains("<html lang=\"fr\""));
  }

  @Test
  void whatIsNotThereIsAnsweredInTheReadersLanguage() throws Exception {
    var answer = get(SiteServer.ofRealSite(), "nl/beroepen/geen-beroep/");
    assertEquals(404, answer.statusCode());
    assertTrue(unzipped(answer).contains("<html lang=\"nl\""));
    assertEquals(404, get(SiteServer.ofRealSite(), "_headers").statusCode());
  }

  @Test
  void aFolderLeadsToItsPage() throws Exception {
    var answer = get(SiteServer.belowAFolder(), "en/occupations");
    assertEquals(301, answer.statusCode());
    assertEquals("/sub/path/en/occupations/", header(answer, "Location"));
  }
}
