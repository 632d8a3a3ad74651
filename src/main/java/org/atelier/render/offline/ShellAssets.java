package org.atelier.render.offline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.atelier.config.BaseUrl;
import org.atelier.output.OutputFile;
import org.atelier.render.Theme;

/**
 * The styles, scripts and fonts that pages can't do without, by their addresses. Drawings are kept
 * when they are seen: the first taste must stay small.
 */
final class ShellAssets {

  private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"([^\"#?]+\\.(?:css|js))\"");
  private static final Pattern FONT = Pattern.compile("url\\(\"?([^\")]+\\.woff2)\"?\\)");

  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  ShellAssets(Theme theme, BaseUrl base) {
    for (var asset : theme.assets().values()) {
      var url = asset.url().value();
      var with = new LinkedHashSet<String>();
      with.add(base.relative(url));
      if (url.endsWith(".css") && asset.file().content() instanceof OutputFile.Bytes) {
        var folder = url.substring(0, url.lastIndexOf('/') + 1);
        var fonts = FONT.matcher(asset.file().text());
        while (fonts.find()) with.add(base.relative(folder + fonts.group(1)));
      }
      needs.put(base.relative(url), with);
    }
  }

  /** What a page names, with the fonts of its style sheets. */
  Set<String> of(String html) {
    var found = new LinkedHashSet<String>();
    var named = NAMED.matcher(html);
    while (named.find()) found.addAll(needs.getOrDefault(named.group(1), Set.of()));
    return found;
  }
}
