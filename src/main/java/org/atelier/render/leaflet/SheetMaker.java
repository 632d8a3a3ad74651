package org.atelier.render.leaflet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.render.Place;
import org.atelier.render.Theme;
import org.atelier.render.share.SharedParts;
import org.atelier.source.SourceFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Puts together what a leaflet is made of: its document, the theme's style sheet, and the fonts and
 * drawings that these name with {@code theme:}. Reads each only once. For any number of threads.
 */
final class SheetMaker {

  private static final String STYLE = "leaflet/leaflet.css";
  private static final String ASSETS = "assets/";
  private static final String SVG = ".svg";
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern REFERENCE = Pattern.compile("theme:([\\w./-]+)");

  private final Theme theme;
  private final String style;
  private final TreeSet<String> inStyle = new TreeSet<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<String, Colours> colours = new ConcurrentHashMap<>();
  private final Map<String, String> styles = new ConcurrentHashMap<>();
  private final Map<String, Document> collections = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> drawings = new ConcurrentHashMap<>();
  private final Map<String, String> coloured = new ConcurrentHashMap<>();

  SheetMaker(Theme theme) {
    this.theme = theme;
    var file = theme.supply(STYLE).orElse(null);
    this.style = file == null ? "" : file.text();
    if (file == null) {
      var where = SourceSpan.wholeFile(theme.file());
      problems.add(problem("leaflet-style", where).with("file", STYLE));
      return;
    }
    var references = REFERENCE.matcher(withoutComments(style));
    while (references.find()) {
      if (isThere(references.group(1))) inStyle.add(references.group(1));
      else problems.add(missing(references.group(1), file, references.start()));
    }
  }

  /** In their place nothing is looked for, and all else stays where it is. */
  private static String withoutComments(String style) {
    return COMMENT.matcher(style).replaceAll(found -> " ".repeat(found.group().length()));
  }

  /** What is wrong with the style sheet. */
  List<Diagnostic> problems() {
    return problems;
  }

  /**
   * @param template that the document comes from
   */
  Sheet sheet(String html, String template, List<Diagnostic> problems) {
    var document = Jsoup.parse(html);
    var classes = document.body().className();
    var names = new TreeSet<>(inStyle);
    for (var name : references(document)) {
      if (isThere(name)) names.add(name);
      else problems.add(missing(name, template));
    }
    var own = colours.computeIfAbsent(classes, c -> new Colours(style, c));
    var svg = new TreeMap<String, String>();
    var fonts = new TreeMap<String, SourceFile>();
    for (var name : names) {
      if (name.endsWith(SVG)) {
        var key = classes + "\n" + name;
        var text = drawing(name).orElse("");
        svg.put(name, coloured.computeIfAbsent(key, k -> own.inDrawing(text)));
      } else {
        theme.supply(name).ifPresent(font -> fonts.put(name, font));
      }
    }
    return new Sheet(html, styles.computeIfAbsent(classes, c -> own.inStyle(style)), svg, fonts);
  }

  /** Where a document may name files; what its readers read is not looked at. */
  private static TreeSet<String> references(Document document) {
    var names = new TreeSet<String>();
    for (var attribute : List.of("src", "href", "style")) {
      for (var value : document.select("[" + attribute + "]").eachAttr(attribute)) {
        REFERENCE.matcher(value).results().forEach(found -> names.add(found.group(1)));
      }
    }
    return names;
  }

  private boolean isThere(String name) {
    if (name.endsWith(".woff")) return theme.supply(name).isPresent();
    return name.endsWith(SVG) && drawing(name).isPresent();
  }

  /** {@code assets/x.svg}, or of one that is a collection a part, {@code assets/x.svg/part.svg}. */
  private Optional<String> drawing(String name) {
    return drawings.computeIfAbsent(name, this::read);
  }

  private Optional<String> read(String name) {
    if (!name.startsWith(ASSETS)) return Optional.empty();
    int end = name.indexOf(SVG) + SVG.length();
    var asset = name.substring(ASSETS.length(), end);
    var text = theme.asset(asset).map(found -> found.file().text());
    if (text.isEmpty() || end == name.length()) return text;
    var part = name.substring(end + 1, name.length() - SVG.length());
    var collection = collections.computeIfAbsent(asset, a -> SharedParts.parse(text.get()));
    return SharedParts.part(collection, part);
  }

  private Diagnostic missing(String name, String template) {
    var file = theme.templates().get(template);
    int at = file == null ? -1 : file.text().indexOf("theme:" + name);
    if (file != null && at >= 0) return missing(name, file, at);
    return missing(name, SourceSpan.wholeFile(file == null ? theme.file() : file.path().value()));
  }

  private Diagnostic missing(String name, SourceFile file, int offset) {
    return missing(name, Place.of(file, offset, "theme:".length() + name.length()));
  }

  private Diagnostic missing(String name, SourceSpan where) {
    var known = new TreeSet<String>();
    for (var font : theme.supplies().keySet()) if (font.endsWith(".woff")) known.add(font);
    for (var asset : theme.assets().keySet()) if (asset.endsWith(SVG)) known.add(ASSETS + asset);
    return problem("leaflet-reference", where).with("found", name).didYouMean(name, known);
  }

  private static Diagnostic problem(String variant, SourceSpan where) {
    var id = Rule.THEME_CONFIG.id() + "." + variant;
    return Diagnostic.of(Rule.THEME_CONFIG, where, Text.message(id));
  }
}
