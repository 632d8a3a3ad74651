package org.atelier.serve;

import java.util.Locale;
import java.util.Map;

/** What the files of a site are, by their names. */
final class MediaTypes {

  static final String HTML = "text/html; charset=utf-8";
  static final String PLAIN = "text/plain; charset=utf-8";
  static final String SCRIPT = "text/javascript; charset=utf-8";
  static final String STYLE = "text/css; charset=utf-8";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("css", STYLE),
          Map.entry("js", SCRIPT),
          Map.entry("mjs", SCRIPT),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", PLAIN),
          Map.entry("md", "text/markdown; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("ics", "text/calendar; charset=utf-8"),
          Map.entry("vcf", "text/vcard; charset=utf-8"),
          Map.entry("vtt", "text/vtt; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("gif", "image/gif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"));

  private MediaTypes() {}

  static String of(String name) {
    var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  /** Whether packing makes it smaller. */
  static boolean isText(String type) {
    return type.contains("charset") || type.contains("svg");
  }

  /** Whether a page shows or runs it, so that it looks other when the file does. */
  static boolean isShown(String name) {
    var type = of(name);
    return type.equals(SCRIPT)
        || type.equals(STYLE)
        || type.matches("(?:image|font|video|audio)/.*");
  }
}
