package org.atelier.serve;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer before it is sent.
 *
 * @param headers by name, beside those that follow from the body
 */
record Reply(int status, Map<String, String> headers, byte[] body) {

  Reply {
    var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    headers = Collections.unmodifiableMap(sorted);
  }

  static Reply of(int status, String type, byte[] body) {
    return new Reply(status, Map.of("Content-Type", type), body);
  }

  static Reply text(int status, String text) {
    return of(status, MediaTypes.PLAIN, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Reply redirect(int status, String location) {
    return text(status, location).with("Location", location);
  }

  /** With a header; one of that name is replaced. */
  Reply with(String name, String value) {
    return with(Map.of(name, value));
  }

  Reply with(Map<String, String> more) {
    var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.putAll(more);
    return new Reply(status, all, body);
  }
}
