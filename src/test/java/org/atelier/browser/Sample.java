package org.atelier.browser;

import static java.util.Comparator.comparing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.acceptance.RealSite;
import org.atelier.model.FieldValue;
import org.atelier.site.Page;
import org.jsoup.nodes.Document;

/**
 * Few pages that together show all the site can look like: in each language, every template, every
 * class that a style sheet may speak of, and every element. A new template or component is in it by
 * itself.
 */
final class Sample {

  /**
   * One page.
   *
   * @param kind its template, and for lists what they list
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

  private static final Path TEMPLATES = Path.of("themes", "atelier", "templates");

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
    var documents = RealSite.get().pages();
    for (var page : RealSite.get().site().pages()) {
      if (page.kind() == Page.Kind.REDIRECT) continue;
      var path = page.url().outputFile();
      var document = documents.get(path);
      if (document == null) throw new IllegalStateException("no page at " + path);
      var language = document.select("html").attr("lang");
      byLanguage
          .computeIfAbsent(language, l -> new HashMap<>())
          .put(new Sheet(language, kind(page), path), features(document));
    }
    byLanguage
        .values()
        .forEach(all -> all.forEach((sheet, features) -> features.add("kind " + sheet.kind)));
    return byLanguage.values().stream().map(Sample::cover).flatMap(Collection::stream).toList();
  }

  /** The template, with what it lists. */
  private static String kind(Page page) {
    if (page instanceof Page.Listing listing) return "list of " + listing.type().id();
    if (!(page instanceof Page.Article article)) {
      return page.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    var type = article.entry().type().id();
    var fields = article.content().fields();
    var own =
        fields.fields().get("kind") instanceof FieldValue.Choice kind
            ? type + "-" + kind.value()
            : type;
    return fields.text("layout").orElse(Files.exists(TEMPLATES.resolve(own + ".peb")) ? own : type);
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
