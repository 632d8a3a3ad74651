package org.atelier.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is shown around the pages to whoever writes.
 *
 * @param language of the words
 * @param words by their names in the script
 * @param editor address that opens a file, with {@code {file}} and {@code {line}} in it; empty for
 *     none
 */
public record Frame(String language, Map<String, String> words, String editor) {

  public Frame {
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /** The address that opens a file of the input. */
  String opening(Path root, String file, int line) {
    if (editor.isEmpty() || file.isEmpty()) return "";
    try {
      var path = root.resolve(file).toAbsolutePath().normalize().toString().replace('\\', '/');
      var encoded = new URI(null, null, path.startsWith("/") ? path : "/" + path, null);
      return editor
          .replace("{file}", encoded.toASCIIString())
          .replace("{line}", String.valueOf(Math.max(1, line)));
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
