package org.atelier.render.share;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Puts into drawings the parts that they share with others. {@code <use href="parts.svg#helmet"/>}
 * becomes {@code <use href="#parts-helmet"/>}, and a copy of the part stands in the drawing:
 * browsers follow no reference from one borrowed drawing into another. Each file with parts is read
 * once. Knows no theme.
 */
public final class SharedParts {

  private final Files files;
  private final Map<String, Document> read = new HashMap<>();

  public SharedParts(Files files) {
    this.files = files;
  }

  /** Where parts come from. */
  public interface Files {

    /** The path of what a file calls by a relative name; null where that can be no file. */
    @Nullable String path(String from, String name);

    Optional<String> text(String path);
  }

  /**
   * A reference that leads nowhere.
   *
   * @param file that it is in
   */
  public record Missing(String file, String reference) {}

  /** A drawing that needs no other. */
  public record Whole(String drawing, List<Missing> missing) {
    public Whole {
      missing = List.copyOf(missing);
    }
  }

  /** Whether a drawing has such references at all; most don't, and stay as they were written. */
  public static boolean isNeededBy(String drawing) {
    return drawing.contains(".svg#");
  }

  /** The drawing with its parts. */
  public Whole inline(String path, String drawing) {
    return new Work(path, parse(drawing)).done();
  }

  /** One part of a collection as a drawing of its own, with all that it is made of. */
  public static Optional<String> part(Document collection, String id) {
    var root = collection.selectFirst("svg");
    var part = root == null ? null : root.getElementById(id);
    if (root == null || part == null) return Optional.empty();
    var needed = new TreeMap<String, Element>();
    var open = new ArrayDeque<Element>(List.of(part));
    while (!open.isEmpty()) {
      for (var reference : SvgReferences.of(open.remove())) {
        var name = reference.substring(1);
        var other = reference.startsWith("#") ? root.getElementById(name) : null;
        boolean isInside = part.getElementById(name) != null;
        if (other == null || isInside || needed.put(name, other) != null) continue;
        open.add(other);
      }
    }
    var document = parse("<svg></svg>");
    var drawing = document.child(0);
    drawing.attributes().addAll(root.attributes());
    drawing.attributes().put("viewBox", part.attributes().get("viewBox"));
    for (var style : root.select("style")) drawing.appendChild(style.clone());
    var library = drawing.appendElement("defs");
    for (var other : needed.values()) library.appendChild(other.clone());
    drawing.appendChild(part.clone());
    drawing.appendElement("use").attr("href", "#" + id);
    return Optional.of(document.outerHtml());
  }

  /** As XML, and written again as it was. */
  public static Document parse(String text) {
    var document = Jsoup.parse(text, Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /** One drawing on its way to be whole. */
  private final class Work {
    private final String path;
    private final Document document;
    private final Set<String> taken = new HashSet<>();

    /** The copies by file and name in it, {@code drawings/parts.svg#helmet}. */
    private final Map<String, Element> copies = new LinkedHashMap<>();

    private final Set<Missing> missing = new LinkedHashSet<>();

    Work(String path, Document document) {
      this.path = path;
      this.document = document;
      for (var element : document.select("[id]")) taken.add(element.id());
    }

    Whole done() {
      SvgReferences.change(document, found -> found.startsWith("#") ? found : copy(path, found));
      var root = document.selectFirst("svg");
      if (root != null && !copies.isEmpty()) {
        var library = new Element("defs");
        copies.values().forEach(library::appendChild);
        root.prependChild(library);
      }
      return new Whole(document.outerHtml(), List.copyOf(missing));
    }

    /** Sees to it that there is a copy; answers how to refer to it. */
    private String copy(String from, String reference) {
      int hash = reference.indexOf('#');
      var id = reference.substring(hash + 1);
      var file = hash == 0 ? from : files.path(from, reference.substring(0, hash));
      var key = file + "#" + id;
      var known = copies.get(key);
      if (known != null) return "#" + known.id();
      var part = file == null ? null : library(file).getElementById(id);
      if (file == null || part == null) {
        missing.add(new Missing(from, reference));
        return reference;
      }
      var copy = part.clone();
      for (var inside : copy.select("[id]")) {
        if (inside != copy) inside.removeAttr("id");
      }
      copy.attr("id", free(stem(file) + "-" + id));
      copies.put(key, copy);
      SvgReferences.change(copy, found -> copy(file, found));
      return "#" + copy.id();
    }

    private String free(String id) {
      var free = id;
      for (int i = 2; !taken.add(free); i++) free = id + "-" + i;
      return free;
    }
  }

  private Document library(String file) {
    return read.computeIfAbsent(file, path -> parse(files.text(path).orElse("")));
  }

  private static String stem(String file) {
    var name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(".svg") ? name.substring(0, name.length() - ".svg".length()) : name;
  }
}
