package org.atelier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Sends an answer: with a mark by which the browser can ask whether it is still the same, a part
 * where a part was asked for, packed where that was asked for, without a body where only the head
 * was.
 *
 * @param packs whether text may be packed
 */
record Sender(boolean packs) {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private static final Pattern REFUSES_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(?:\\.0*)?(?:,|$)");

  /** Below that, the head of the packing is larger than what it saves. */
  private static final int WORTH_PACKING = 200;

  void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.status() != 200) {
      write(exchange, reply);
      return;
    }
    var asked = exchange.getRequestHeaders();
    var mark = mark(reply.body());
    var marked = reply.with("ETag", mark);
    var known = asked.getFirst("If-None-Match");
    var range = asked.getFirst("Range");
    if (known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(mark)) {
      write(exchange, new Reply(304, marked.headers(), new byte[0]));
    } else if (range != null && RANGE.matcher(range).matches()) {
      write(exchange, part(marked, range));
    } else {
      var type = marked.headers().getOrDefault("Content-Type", "");
      write(exchange, MediaTypes.isText(type) ? marked : marked.with("Accept-Ranges", "bytes"));
    }
  }

  private static String mark(byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body);
      // Weak, since the packed form has the same.
      return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Reply part(Reply reply, String range) {
    var matcher = RANGE.matcher(range);
    if (!matcher.matches()) return reply;
    int size = reply.body().length;
    boolean isTail = matcher.group(1).isEmpty();
    long first = number(matcher.group(1), 0);
    long last = number(matcher.group(2), size - 1L);
    if (isTail) {
      first = Math.max(0, size - number(matcher.group(2), 0));
      last = size - 1L;
    }
    last = Math.min(last, size - 1L);
    if (first >= size || first > last) {
      return Reply.text(416, "No such part").with("Content-Range", "bytes */" + size);
    }
    var bytes = Arrays.copyOfRange(reply.body(), (int) first, (int) last + 1);
    return new Reply(206, reply.headers(), bytes)
        .with("Content-Range", "bytes " + first + "-" + last + "/" + size);
  }

  private static long number(String digits, long otherwise) {
    return digits.isEmpty() ? otherwise : Long.parseLong(digits);
  }

  private void write(HttpExchange exchange, Reply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    reply.headers().forEach(headers::set);
    if (!headers.containsKey("X-Content-Type-Options")) {
      headers.set("X-Content-Type-Options", "nosniff");
    }
    if (!headers.containsKey("Cross-Origin-Resource-Policy")) {
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }
    var body = reply.body();
    if (packs && isWorthPacking(reply)) {
      headers.set("Vary", "Accept-Encoding");
      if (accepts(exchange)) {
        headers.set("Content-Encoding", "gzip");
        body = packed(body);
      }
    }
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead && reply.status() != 304) {
      headers.set("Content-Length", String.valueOf(body.length));
    }
    boolean hasBody = !isHead && body.length > 0;
    exchange.sendResponseHeaders(reply.status(), hasBody ? body.length : -1);
    if (hasBody) exchange.getResponseBody().write(body);
  }

  private static boolean isWorthPacking(Reply reply) {
    return reply.status() != 206
        && reply.body().length >= WORTH_PACKING
        && MediaTypes.isText(reply.headers().getOrDefault("Content-Type", ""));
  }

  private static boolean accepts(HttpExchange exchange) {
    var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && !REFUSES_GZIP.matcher(accepted).find();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
