package org.atelier.render.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.output.OutputFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * The drawings of which pages show parts, {@code <use href="plan.svg#door">}, made to stand in the
 * page itself: from a folder, browsers borrow nothing from another file. Safe to share between
 * threads.
 */
final class BorrowedDrawings {

  private final Map<String, OutputFile> files;
  private final Map<String, String> read = new ConcurrentHashMap<>();

  BorrowedDrawings(Map<String, OutputFile> files) {
    this.files = files;
  }

  /** Those of one page, gathered while it is read. */
  final class Page {

    private final Map<String, String> shown = new LinkedHashMap<>();

    /** Where a part of a drawing stands in the page; nothing if there is no such drawing. */
    Optional<String> part(String file, String id) {
      var drawing = files.get(file);
      if (drawing == null) return Optional.empty();
      shown.computeIfAbsent(file, f -> read.computeIfAbsent(f, name -> named(drawing, name)));
      return Optional.of('#' + prefix(file) + id);
    }

    /** The drawings themselves, out of sight; empty if the page shows none. */
    String library() {
      return shown.isEmpty() ? "" : "<div hidden>" + String.join("\n", shown.values()) + "</div>\n";
    }
  }

  /** The drawing with names that no page and no other drawing has. */
  private static String named(OutputFile file, String name) {
    var drawing = Jsoup.parse(file.text(), "", Parser.xmlParser());
    drawing.outputSettings().prettyPrint(false);
    for (var part : drawing.select("[id]")) part.attr("id", prefix(name) + part.id());
    for (var use : drawing.select("use[href^=#]")) {
      use.attr("href", '#' + prefix(name) + use.attr("href").substring(1));
    }
    return drawing.select("svg").outerHtml();
  }

  private static String prefix(String file) {
    return file.replaceAll("[^A-Za-z0-9]", "-") + "--";
  }
}
