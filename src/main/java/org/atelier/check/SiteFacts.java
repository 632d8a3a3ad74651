package org.atelier.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.atelier.config.BaseUrl;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputTree;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The finished pages by what they say of themselves, and where an address of theirs leads. */
final class SiteFacts {

  private final BaseUrl base;
  private final OutputTree output;
  private final SortedMap<String, PageFacts> pages;
  private final Map<String, Set<String>> drawings = new ConcurrentHashMap<>();

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

  /**
   * Whether a place named in the address is there. Pages and drawings have such places; a drawing's
   * are read at the first question.
   */
  boolean hasFragment(Destination destination) {
    var fragment = destination.fragment();
    if (fragment.isEmpty()) return true;
    var page = pages.get(destination.file());
    var ids =
        page == null ? drawings.computeIfAbsent(destination.file(), this::drawing) : page.ids();
    return ids.contains(fragment);
  }

  private Set<String> drawing(String path) {
    var file = output.files().get(path);
    if (file == null || !path.endsWith(".svg")) return Set.of();
    if (!(file.content() instanceof OutputFile.Bytes bytes)) return Set.of();
    var text = new String(bytes.value(), StandardCharsets.UTF_8);
    return Jsoup.parse(text, Parser.xmlParser()).select("[id]").stream()
        .map(Element::id)
        .collect(Collectors.toUnmodifiableSet());
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
