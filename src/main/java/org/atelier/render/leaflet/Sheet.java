package org.atelier.render.leaflet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.render.format.Fingerprint;
import org.atelier.source.SourceFile;

/**
 * All that a leaflet is made of; nothing else is looked at.
 *
 * @param html the whole document
 * @param style its style sheet
 * @param drawings SVG by the name that document and style sheet use: {@code assets/x.svg}
 * @param fonts WOFF by the name that the style sheet uses: {@code leaflet/x.woff}
 */
record Sheet(
    String html,
    String style,
    SortedMap<String, String> drawings,
    SortedMap<String, SourceFile> fonts) {

  /** To be changed with every change of {@link SheetPrinter} that changes bytes; a test tells. */
  static final String METHOD = "leaflet 1";

  Sheet {
    drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
    fonts = Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
  }

  /** SHA-256 of everything that determines the bytes of the PDF. */
  String recipe() {
    var parts = new ArrayList<String>(List.of(METHOD, html, style));
    drawings.forEach((name, svg) -> parts.addAll(List.of(name, svg)));
    fonts.forEach((name, font) -> parts.addAll(List.of(name, font.sha256())));
    return Fingerprint.of(parts);
  }
}
