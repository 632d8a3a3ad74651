package org.atelier.render.leaflet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** Raised with every change of {@link SheetPrinter} that changes bytes. */
  private static final String VERSION = "leaflet 1";

  Sheet {
    drawings = Collections.unmodifiableSortedMap(new TreeMap<>(drawings));
    fonts = Collections.unmodifiableSortedMap(new TreeMap<>(fonts));
  }

  /** SHA-256 of everything that determines the bytes of the PDF. */
  String recipe() {
    var digest = sha256();
    add(digest, VERSION);
    add(digest, html);
    add(digest, style);
    drawings.forEach((name, svg) -> add(digest, name + "\n" + svg));
    fonts.forEach((name, font) -> add(digest, name + "\n" + font.sha256()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
