package org.atelier.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.BaseUrl;
import org.atelier.output.OutputTree;

/** The finished pages by what they say of themselves, and where an address of theirs leads. */
final class SiteFacts {

  private final BaseUrl base;
  private final OutputTree output;
  private final SortedMap<String, PageFacts> pages;

  SiteFacts(BaseUrl base, OutputTree output, List<PageFacts> pages) {
    this.base = base;
    this.output = output;
    var byPath = new TreeMap<String, PageFacts>();
    for (var page : pages) byPath.put(page.path(), page);
    this.pages = Collections.unmodifiableSortedMap(byPath);
  }

  SortedMap<String, PageFacts> pages() {
    return pages;
  }

  OutputTree output() {
    return output;
  }

  BaseUrl base() {
    return base;
  }

  /**
   * Where an address leads.
   *
   * @param inside whether it stays on the site
   * @param file the file below the output directory that a static host answers with
   */
  record Destination(boolean inside, String file, String fragment) {}

  /** Nothing for an address that no browser could follow. */
  Optional<Destination> follow(PageFacts from, String address) {
    try {
      var target = new URI(base.absolute(from.url())).resolve(new URI(address));
      var text = target.toString();
      if (!text.startsWith(base.value())) {
        // The same host outside our folder can't be ours: a base path was forgotten.
        boolean ours = text.startsWith(base.origin() + "/");
        return Optional.of(new Destination(ours, ours ? target.getPath() : "", ""));
      }
      var fragment = target.getRawFragment();
      return Optional.of(
          new Destination(true, file(target), fragment == null ? "" : decode(fragment)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private String file(URI target) {
    var path = decode(target.getRawPath()).substring(base.path().length());
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private static String decode(String text) {
    return text.indexOf('%') < 0
        ? text
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
