package org.atelier.serve;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The path of a request, decoded once. Nothing in it leads anywhere but down: no dot segments, no
 * empty ones, no backslash, no slash in disguise. A wrong one cannot be made.
 */
record RequestPath(String value) {

  private static final int LONGEST = 2_000;

  RequestPath {
    if (!isPlain(value)) throw new IllegalArgumentException("not a request's path: " + value);
  }

  /** The path that was asked for; empty for one that no page of ours asks for. */
  static Optional<RequestPath> of(URI uri) {
    var raw = uri.getRawPath();
    // «//etc/passwd» and «http://elsewhere/» name a host of their own.
    boolean hasHost = uri.isAbsolute() || uri.toString().startsWith("//");
    if (hasHost || raw == null) {
      return Optional.empty();
    }
    return ofRaw(raw);
  }

  /** The path as it stands in an address. */
  static Optional<RequestPath> ofRaw(String raw) {
    if (raw.length() > LONGEST || raw.toLowerCase(Locale.ROOT).contains("%2f")) {
      return Optional.empty();
    }
    return decoded(raw).filter(RequestPath::isPlain).map(RequestPath::new);
  }

  private static Optional<String> decoded(String raw) {
    var bytes = ByteBuffer.allocate(3 * raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '%') {
        bytes.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        continue;
      }
      if (i + 2 >= raw.length()) return Optional.empty();
      int high = Character.digit(raw.charAt(i + 1), 16);
      int low = Character.digit(raw.charAt(i + 2), 16);
      if (high < 0 || low < 0) return Optional.empty();
      bytes.put((byte) (16 * high + low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(String path) {
    if (!path.startsWith("/") || path.indexOf('\\') >= 0) return false;
    if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f)) return false;
    if (path.equals("/")) return true;
    var inner = path.endsWith("/") ? path.substring(1, path.length() - 1) : path.substring(1);
    for (var segment : inner.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) return false;
    }
    return true;
  }

  /** The rest below a folder that ends with a slash; empty for what lies elsewhere. */
  Optional<String> below(String base) {
    return value.startsWith(base) ? Optional.of(value.substring(base.length())) : Optional.empty();
  }
}
