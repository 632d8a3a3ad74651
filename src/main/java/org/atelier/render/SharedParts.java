package org.atelier.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Puts into a drawing the parts that it shares with others. {@code <use href="parts.svg#helmet"/>}
 * becomes {@code <use href="#helmet"/>}, and a copy of the part stands in the drawing: browsers
 * follow no reference from one borrowed drawing into another. Knows no theme.
 */
final class SharedParts {

  /** A reference that leads nowhere. */
  record Missing(String reference) {}

  private final Function<String, Optional<String>> drawings;
  private final Map<String, Document> read = new LinkedHashMap<>();
  private final Map<String, Element> parts = new LinkedHashMap<>();
  private final List<Missing> missing = new ArrayList<>();

  /**
   * @param drawings the text of a drawing by the name in the reference, such as {@code parts.svg}
   */
  SharedParts(Function<String, Optional<String>> drawings) {
    this.drawings = drawings;
  }

  /** Whether a drawing has such references at all; most don't, and stay as they were written. */
  static boolean isNeededBy(String drawing) {
    return drawing.contains(".svg#");
  }

  /** The drawing with its parts. */
  String inline(String drawing) {
    var document = parse(drawing);
    var open = new ArrayDeque<Element>(List.of(document));
    while (!open.isEmpty()) open.addAll(gather(open.remove()));
    var root = document.selectFirst("svg");
    if (root != null && !parts.isEmpty()) {
      var library = new Element("defs");
      parts.values().forEach(library::appendChild);
      root.prependChild(library);
    }
    return document.outerHtml();
  }

  List<Missing> missing() {
    return missing;
  }

  /** Points the references within an element at the copies; answers the parts not seen before. */
  private List<Element> gather(Element within) {
    var found = new ArrayList<Element>();
    for (var use : within.select("use[href*=.svg#]")) {
      var reference = use.attr("href");
      int hash = reference.indexOf('#');
      use.attr("href", reference.substring(hash));
      take(reference.substring(0, hash), reference.substring(hash + 1), found);
    }
    return found;
  }

  private void take(String file, String id, List<Element> found) {
    if (parts.containsKey(id)) return;
    var library = read.computeIfAbsent(file, name -> parse(drawings.apply(name).orElse("")));
    var part = library.getElementById(id);
    if (part == null) {
      missing.add(new Missing(file + "#" + id));
      return;
    }
    var copy = part.clone();
    // what a part itself is made of lies in its own file
    for (var use : copy.select("use[href^=#]")) use.attr("href", file + use.attr("href"));
    parts.put(id, copy);
    found.add(copy);
  }

  private static Document parse(@Nullable String text) {
    var document = Jsoup.parse(text == null ? "" : text, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }
}
