package org.atelier.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Runs the search of the theme's script in a visitor's page, over whatever index. */
final class Searching {

  private static final String SEARCH =
      """
      async ([query]) => {
        const { search } = await import(document.querySelector('script[src*="/search."]').src);
        const found = await search(query, async name => JSON.parse(await readIndex(name)));
        return (await found.documents(found.found.slice(0, 10))).map(document => document.address);
      }
      """;

  private final Visitor visitor;
  private final Function<String, String> files;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  /**
   * @param files the text of a file of the index by its name, of the first by none
   */
  Searching(Visitor visitor, Function<String, String> files) {
    this.visitor = visitor;
    this.files = files;
    visitor.page().exposeFunction("readIndex", arguments -> read((String) arguments[0]));
  }

  private String read(String name) {
    return read.computeIfAbsent(name, files);
  }

  /** The addresses of the first ten pages, best first. */
  @SuppressWarnings("unchecked")
  List<String> pages(String query) {
    read.clear();
    return (List<String>) visitor.page().evaluate(SEARCH, List.of(query));
  }

  /** What the last query has read, as a browser would get it: compressed. */
  int bytes() {
    return read.values().stream().mapToInt(Searching::compressed).sum();
  }

  /** The same by kind of file. */
  Map<String, Integer> bytesByKind() {
    var kinds = new TreeMap<String, Integer>();
    read.forEach(
        (name, text) -> kinds.merge(name.replaceFirst("-.*", ""), compressed(text), Integer::sum));
    return kinds;
  }

  private static int compressed(String text) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
