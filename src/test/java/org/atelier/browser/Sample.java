package org.atelier.browser;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.acceptance.RealSite;
import org.jsoup.nodes.Document;

/**
 * Few pages that together show all the site can look like: in each language, every template (told
 * by the class of {@code body}), every class that a style sheet may speak of, and every element. A
 * new template or component is in it by itself.
 */
final class Sample {

  /**
   * One page.
   *
   * @param kind the class of its {@code body}
   * @param path of its file
   */
  record Sheet(String language, String kind, String path) {
    /** How a reader asks for it. */
    String address() {
      return path.replaceFirst("(^|/)index\\.html$", "$1");
    }

    @Override
    public String toString() {
      return "/" + address();
    }
  }

  private Sample() {}

  static List<Sheet> pages() {
    return Once.PAGES;
  }

  /** One page of each template in one language. */
  static List<Sheet> oneOfEachKind(String language) {
    var byKind = new TreeMap<String, Sheet>();
    for (var sheet : pages()) {
      if (sheet.language.equals(language)) byKind.putIfAbsent(sheet.kind, sheet);
    }
    return List.copyOf(byKind.values());
  }

  private static List<Sheet> choose() {
    var byLanguage = new TreeMap<String, Map<Sheet, Set<String>>>();
    RealSite.get()
        .pages()
        .forEach(
            (path, page) -> {
              if (page.body().className().isEmpty()) return;
              var sheet =
                  new Sheet(page.select("html").attr("lang"), page.body().className(), path);
              byLanguage
                  .computeIfAbsent(sheet.language, l -> new HashMap<>())
                  .put(sheet, features(page));
            });
    return byLanguage.values().stream().map(Sample::cover).flatMap(Collection::stream).toList();
  }

  /** The fewest pages that show everything, or nearly: always the one that shows most anew. */
  private static Set<Sheet> cover(Map<Sheet, Set<String>> features) {
    var missing = new TreeSet<String>();
    features.values().forEach(missing::addAll);
    var chosen = new TreeSet<Sheet>(comparing(Sheet::kind).thenComparing(Sheet::path));
    while (!missing.isEmpty()) {
      var best =
          features.keySet().stream()
              .sorted(comparing(Sheet::path))
              .max(comparing(sheet -> common(features.get(sheet), missing)))
              .orElseThrow();
      chosen.add(best);
      missing.removeAll(features.get(best));
    }
    return chosen;
  }

  private static long common(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  private static Set<String> features(Document page) {
    var all = new TreeSet<String>();
    all.add("kind " + page.body().className());
    for (var element : page.body().select("*")) {
      all.add("element " + element.normalName());
      for (var name : element.classNames()) all.add("class " + name);
    }
    return all;
  }

  private static final class Once {
    static final List<Sheet> PAGES = choose();
  }
}
