package org.atelier.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as no library would let one make them. */
final class Raw {

  private Raw() {}

  /** All that comes back, one character for each byte. */
  static String ask(int port, String request) throws IOException {
    try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** The status of a request with these header lines, besides those that close the connection. */
  static int status(int port, String firstLine, String... headers) throws IOException {
    var request = new StringBuilder(firstLine + " HTTP/1.1\r\n");
    for (var header : headers) {
      request.append(header.replace("PORT", String.valueOf(port))).append("\r\n");
    }
    var answer = ask(port, request.append("Connection: close\r\n\r\n").toString());
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
