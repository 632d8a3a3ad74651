package org.atelier.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to a server of ours, whatever it serves. */
class GateTest {

  private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private Loopback loopback;

  @BeforeEach
  void listen() throws Exception {
    loopback = Loopback.listen(0);
    Guarded.Site greeting =
        (exchange, path) -> new Sender(false).send(exchange, Reply.text(200, path.value()));
    loopback.serve(new Guarded(new Gate(loopback.port()), greeting, faults::add));
  }

  @AfterEach
  void close() {
    loopback.close();
  }

  private int status(String firstLine, String... headers) throws Exception {
    return Raw.status(loopback.port(), firstLine, headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:PORT",
        "127.0.0.1:PORT",
        "[::1]:PORT",
        "LOCALHOST:PORT",
        "atelier.localhost:PORT"
      })
  void thisComputerIsLetInByItsNames(String host) throws Exception {
    assertEquals(200, status("GET /", "Host: " + host));
    assertEquals(200, status("GET /", "Host: " + host, "Origin: http://" + host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.test",
        "evil.test:PORT",
        "localhost",
        "localhost:1",
        "localhost.evil.test:PORT",
        "evillocalhost:PORT",
        "127.0.0.1.evil.test:PORT",
        "127.0.0.2:PORT",
        "0.0.0.0:PORT",
        "[::]:PORT",
        "user@localhost:PORT",
        "localhost:PORT@evil.test",
        "localhost:PORT, evil.test",
        ""
      })
  void aNameThatLeadsHereOnlyTodayIsRefused(String host) throws Exception {
    assertEquals(403, status("GET /", "Host: " + host));
    assertEquals(403, status("GET /", "Host: " + host, "X-Forwarded-Host: localhost:PORT"));
  }

  @Test
  void twoHostsOrNoneAreRefused() throws Exception {
    assertEquals(403, status("GET /", "Host: localhost:PORT", "Host: evil.test"));
    assertEquals(403, status("GET /"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.test",
        "http://evil.test:PORT",
        "https://localhost:PORT",
        "http://localhost:1",
        "http://localhost",
        "null",
        ""
      })
  void aScriptOfAnotherSiteIsRefused(String origin) throws Exception {
    assertEquals(403, status("GET /", "Host: localhost:PORT", "Origin: " + origin));
  }

  @Test
  void whatAnotherSiteEmbedsIsRefusedAndWhatAPersonFollowsIsNot() throws Exception {
    var host = "Host: localhost:PORT";
    var other = "Sec-Fetch-Site: cross-site";
    var navigate = "Sec-Fetch-Mode: navigate";
    assertEquals(403, status("GET /", host, other, "Sec-Fetch-Mode: no-cors"));
    assertEquals(403, status("GET /", host, other, navigate, "Sec-Fetch-Dest: iframe"));
    assertEquals(200, status("GET /", host, other, navigate, "Sec-Fetch-Dest: document"));
    assertEquals(200, status("GET /", host, "Sec-Fetch-Site: same-origin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get"})
  void onlyReadingIsAllowed(String method) throws Exception {
    assertEquals(405, status(method + " /", "Host: localhost:PORT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret",
        "/fr/../../secret",
        "/fr/..",
        "/./fr/",
        "/%2e%2e/secret",
        "/%2E%2E/secret",
        "/.%2e/secret",
        "/fr/%2e%2e/%2e%2e/secret",
        "/..%2fsecret",
        "/..%5csecret",
        "/..%5Csecret",
        "/%5c%5chost/secret",
        "//etc/passwd",
        "///etc/passwd",
        "/fr//secret",
        "http://evil.test/",
        "http://localhost:1/",
        "/%00",
        "/secret%00.html",
        "/%0d%0aSet-Cookie:x",
        "/%c0%ae%c0%ae/secret",
        "/%ff",
        "/..\\secret"
      })
  void pathsThatLeadElsewhereAreRefused(String path) throws Exception {
    assertEquals(400, status("GET " + path, "Host: localhost:PORT"));
    assertTrue(faults.isEmpty());
  }

  @Test
  void aVeryLongPathIsRefused() throws Exception {
    assertEquals(400, status("GET /" + "a".repeat(5_000), "Host: localhost:PORT"));
  }

  @Test
  void aTwiceEncodedPathIsAName() throws Exception {
    var asked = "GET /%252e%252e/x HTTP/1.1\r\nHost: localhost:" + loopback.port();
    var answer = Raw.ask(loopback.port(), asked + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.endsWith("\r\n\r\n/%2e%2e/x\n"), answer);
  }

  @Test
  void noOtherSiteIsGivenLeaveToRead() throws Exception {
    var asked = "GET / HTTP/1.1\r\nHost: localhost:" + loopback.port();
    var answer = Raw.ask(loopback.port(), asked + "\r\nConnection: close\r\n\r\n");
    assertTrue(
        answer.toLowerCase(Locale.ROOT).contains("cross-origin-resource-policy: same-origin"));
    assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control"), answer);
  }

  /** Whoever shares the network must not even be heard. */
  @Test
  void noOtherAddressOfThisComputerAnswers() throws Exception {
    for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(network.getInetAddresses())) {
        if (!address.isLoopbackAddress()) assertFalse(answers(address), address.toString());
      }
    }
    assertTrue(answers(InetAddress.getByName("127.0.0.1")));
  }

  private boolean answers(InetAddress address) {
    try (var socket = new Socket(address, loopback.port())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
