package org.atelier.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.render.format.Fingerprint;
import org.atelier.render.share.SharedParts;
import org.atelier.site.UrlPath;
import org.atelier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Gives a theme's assets names that change with their bytes, so that browsers may keep them for
 * ever, writes these names into the {@code url(…)} of style sheets, and gives each drawing the
 * parts that it shares with others.
 */
final class ThemeAssets {

  static final String FOLDER = "assets";

  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*(?:'([^']*)'|\"([^\"]*)\"|([^'\")]*?))\\s*\\)");

  private final SortedMap<String, SourceFile> sources;
  private final SortedMap<String, ThemeAsset> done = new TreeMap<>();
  private final Set<String> open = new HashSet<>();

  private final Libraries libraries = new Libraries();
  private final SharedParts parts = new SharedParts(libraries);

  private final List<Diagnostic> problems = new ArrayList<>();

  private ThemeAssets(SortedMap<String, SourceFile> sources) {
    this.sources = sources;
  }

  /**
   * @param sources by path below {@code assets/}
   */
  static Outcome<SortedMap<String, ThemeAsset>> read(SortedMap<String, SourceFile> sources) {
    var assets = new ThemeAssets(sources);
    sources.forEach(assets::name);
    assets.done.keySet().removeAll(assets.libraries.asked);
    return Outcome.of(assets.done, assets.problems);
  }

  private void name(String path, SourceFile source) {
    if (done.containsKey(path)) return;
    var url = "/" + FOLDER + "/" + path;
    if (!UrlPath.isValid(url) || url.endsWith("/")) {
      problems.add(problem("asset-name", SourceSpan.wholeFile(source.path().value()), path));
      return;
    }
    done.put(path, asset(path, source));
  }

  private ThemeAsset asset(String path, SourceFile source) {
    if (source.content() instanceof SourceFile.Binary binary) {
      var url = fingerprinted(path, source.sha256());
      var copy = new OutputFile.Copy(binary.location(), source.sha256(), binary.size());
      return asset(url, copy, source);
    }
    var bytes = text(path, source).getBytes(StandardCharsets.UTF_8);
    return asset(
        fingerprinted(path, Fingerprint.ofBytes(bytes)), new OutputFile.Bytes(bytes), source);
  }

  private String text(String path, SourceFile source) {
    if (path.endsWith(".css")) return rewritten(path, source);
    if (path.endsWith(".svg") && SharedParts.isNeededBy(source.text())) {
      return withParts(path, source);
    }
    return source.text();
  }

  private String withParts(String path, SourceFile source) {
    var whole = parts.inline(path, source.text());
    for (var missing : whole.missing()) {
      var file = sources.getOrDefault(missing.file(), source);
      var found = missing.reference();
      int at = Math.max(0, file.text().indexOf(found));
      problems.add(problem("asset-part", Place.of(file, at, found.length()), found));
    }
    return whole.drawing();
  }

  /** What drawings take their parts from; no page asks for it. */
  private final class Libraries implements SharedParts.Files {
    private final Set<String> asked = new HashSet<>();

    @Override
    public @Nullable String path(String from, String name) {
      return normal(from, name);
    }

    @Override
    public Optional<String> text(String path) {
      var file = sources.get(path);
      if (file == null || !file.isText()) return Optional.empty();
      asked.add(path);
      return Optional.of(file.text());
    }
  }

  private static ThemeAsset asset(UrlPath url, OutputFile.Content content, SourceFile source) {
    var file = new OutputFile(new OutputPath(url.outputFile()), content, source.path().value());
    var integrity =
        content instanceof OutputFile.Bytes bytes && file.path().value().endsWith(".js")
            ? Fingerprint.integrity(bytes.value())
            : "";
    return new ThemeAsset(url, file, integrity);
  }

  private static UrlPath fingerprinted(String path, String sha256) {
    int dot = path.lastIndexOf('.');
    boolean ending = dot > path.lastIndexOf('/') + 1;
    var stem = ending ? path.substring(0, dot) : path;
    var rest = ending ? path.substring(dot) : "";
    return new UrlPath("/" + FOLDER + "/" + stem + "." + sha256.substring(0, 8) + rest);
  }

  private String rewritten(String path, SourceFile source) {
    open.add(path);
    var matcher = REFERENCE.matcher(source.text());
    var out = new StringBuilder();
    while (matcher.find()) {
      var target = target(matcher);
      var url = isLocal(target) ? resolve(path, target, source, matcher.start()) : null;
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(url == null ? matcher.group() : "url(\"" + url + "\")"));
    }
    open.remove(path);
    return matcher.appendTail(out).toString();
  }

  private static String target(Matcher matcher) {
    for (int group = 1; group <= 3; group++) {
      var found = matcher.group(group);
      if (found != null) return found;
    }
    return "";
  }

  private static boolean isLocal(String target) {
    return !target.isEmpty() && !target.startsWith("#") && !target.startsWith("data:");
  }

  /** The new name, relative to the folder of the style sheet. */
  private String resolve(String from, String target, SourceFile source, int offset) {
    int end = target.length();
    for (char c : new char[] {'?', '#'}) {
      if (target.indexOf(c) >= 0) end = Math.min(end, target.indexOf(c));
    }
    var path = normal(from, target.substring(0, end));
    var file = path == null ? null : sources.get(path);
    if (path == null || file == null || open.contains(path)) {
      var place = Place.of(source, offset, "url(".length());
      problems.add(problem("asset-reference", place, target));
      return target;
    }
    name(path, file);
    var asset = done.get(path);
    if (asset == null) return target;
    var up = "../".repeat((int) from.chars().filter(c -> c == '/').count());
    return up + asset.url().value().substring(FOLDER.length() + 2) + target.substring(end);
  }

  /** The path below assets/, null where it would leave it. */
  private static @Nullable String normal(String from, String target) {
    if (target.startsWith("/") || target.contains(":")) return null;
    var segments = new ArrayList<String>(List.of(from.split("/", -1)));
    segments.remove(segments.size() - 1);
    for (var segment : target.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) return null;
        segments.remove(segments.size() - 1);
      } else if (!segment.equals(".")) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }

  private static Diagnostic problem(String variant, SourceSpan where, String found) {
    var id = Rule.THEME_CONFIG.id() + "." + variant;
    return Diagnostic.of(Rule.THEME_CONFIG, where, Text.message(id)).with("found", found);
  }
}
