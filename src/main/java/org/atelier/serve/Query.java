package org.atelier.serve;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark. */
final class Query {

  private Query() {}

  static Map<String, String> of(URI uri) {
    var values = new TreeMap<String, String>();
    var raw = uri.getRawQuery();
    if (raw == null) return values;
    for (var part : raw.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) values.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
    }
    return Collections.unmodifiableMap(values);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // a percent sign without its digits
    }
  }

  /** 0 for what is no number. */
  static int number(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
