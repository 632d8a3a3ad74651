package org.atelier.serve;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Which file a host answers with.
 *
 * @param base the folder of the host in which the site lives: {@code /} or {@code /sub/}
 */
record Addresses(SiteFiles files, String base) {

  /**
   * What is found at an address.
   *
   * @param status 200, 301 or 404
   * @param name of the file, or of the folder to be asked for instead; empty where there is none
   */
  record Found(int status, String name) {}

  Found at(RequestPath path) {
    var below = path.below(base);
    if (below.isEmpty()) {
      boolean isFolder = (path.value() + "/").equals(base);
      return isFolder ? new Found(301, base) : new Found(404, nearestNotFound(""));
    }
    var name = below.get();
    if (name.isEmpty() || name.endsWith("/")) name += "index.html";
    if (isPublic(name) && files.has(name)) return new Found(200, name);
    if (isPublic(name) && files.has(name + "/index.html")) {
      return new Found(301, path.value() + "/");
    }
    return new Found(404, nearestNotFound(name));
  }

  /** What is written for the host itself is not given away. */
  private static boolean isPublic(String name) {
    return !name.equals("_headers") && !name.equals("_redirects");
  }

  private String nearestNotFound(String name) {
    var folder = name;
    for (int slash; (slash = folder.lastIndexOf('/')) >= 0; ) {
      folder = folder.substring(0, slash);
      if (files.has(folder + "/404.html")) return folder + "/404.html";
    }
    return Optional.of("404.html").filter(files::has).orElse("");
  }

  /** The address of a folder, with the question that was asked. */
  static String location(HttpExchange exchange, String folder) {
    var query = exchange.getRequestURI().getRawQuery();
    try {
      var encoded = new URI(null, null, folder, null).toASCIIString();
      return query == null ? encoded : encoded + "?" + query;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
