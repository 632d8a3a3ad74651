package org.atelier.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Who lives at which address. The first to come stays; addresses that lead to one file, or differ
 * only in case, are one address.
 */
final class Claims {

  /** Folders and files that renderers write beside the pages. */
  private static final Set<String> FOLDERS = Set.of("assets", "media", "data", ".well-known");

  private static final Set<String> FILES = Set.of("index.html", "index.htm");

  private final Map<String, SourceSpan> byFile = new HashMap<>();

  /** The place of whoever was there before, or null: then the address is the claimant's now. */
  @Nullable SourceSpan claim(UrlPath url, SourceSpan where) {
    return byFile.putIfAbsent(key(url), where);
  }

  /** The place of whoever lives where a file or folder of this address would have to stand. */
  @Nullable SourceSpan inTheWay(UrlPath url) {
    var file = key(url);
    for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
      var other = byFile.get(file.substring(0, slash));
      if (other != null) return other;
    }
    return null;
  }

  /** Whether an old address would stand in the way of what the program itself writes. */
  static boolean isReserved(UrlPath url) {
    var file = key(url);
    if (FILES.contains(file) || ("/" + file).contains("/404.html")) return true;
    int slash = file.indexOf('/');
    return slash > 0 && FOLDERS.contains(file.substring(0, slash));
  }

  private static String key(UrlPath url) {
    return url.outputFile().toLowerCase(Locale.ROOT);
  }
}
