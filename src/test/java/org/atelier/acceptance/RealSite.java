package org.atelier.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.build.BuildResult;
import org.atelier.build.Pipeline;
import org.atelier.check.Checks;
import org.atelier.config.BaseUrl;
import org.atelier.config.BuildOptions;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.atelier.output.OutputFile;
import org.atelier.render.Renderers;
import org.atelier.site.Site;
import org.atelier.source.SourceReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The site in content/, built once for all tests that read it as a visitor would. */
public final class RealSite {

  public static final List<String> LANGUAGES = List.of("fr", "en", "nl");

  private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

  private final BuildResult result;

  private RealSite(BuildResult result) {
    this.result = result;
  }

  /** The site as it is built without options. */
  public static RealSite get() {
    return Once.SITE;
  }

  /** The site as it is built for another address. */
  static RealSite at(String baseUrl) {
    return build(Path.of(""), options(new BaseUrl(baseUrl), NOW, false));
  }

  /** The site as it is built for a folder of a host, built once too. */
  public static RealSite belowAFolder() {
    return Folder.SITE;
  }

  /** The site as it is built on another day. */
  static RealSite on(LocalDate day) {
    return build(Path.of(""), options(null, day.atTime(10, 0).toInstant(ZoneOffset.UTC), false));
  }

  /** The site as it lies in another folder, built anew. */
  static RealSite from(Path root) {
    return build(root, options(null, NOW, false));
  }

  /** The site as it opens from a folder. */
  public static RealSite portable() {
    return build(Path.of(""), options(null, NOW, true));
  }

  private static BuildOptions options(@Nullable BaseUrl base, Instant now, boolean portable) {
    return new BuildOptions(now, base, false, false, false, false, portable);
  }

  private static RealSite build(Path root, BuildOptions options) {
    try {
      var read = new SourceReader(root.toAbsolutePath()).read();
      return new RealSite(new Pipeline(Renderers::all, Checks.all()).build(read, options));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public BuildResult result() {
    return result;
  }

  public Site site() {
    var site = result.site();
    if (site == null) throw new IllegalStateException("not linked: " + result.diagnostics());
    return site;
  }

  /** The entry's page as HTML; the entry in the form {@code session:france-2}. */
  public Document page(String entry, String language) {
    var parts = entry.split(":");
    var url =
        site()
            .article(new EntryId(parts[0], parts[1]), new Language(language))
            .orElseThrow(() -> new IllegalStateException("no page of " + entry))
            .url();
    return html(url.outputFile());
  }

  public Document html(String path) {
    return Jsoup.parse(text(path));
  }

  public String text(String path) {
    var file = result.output().files().get(path);
    if (file == null) throw new IllegalStateException("no file " + path);
    return file.text();
  }

  /** All files as they will be, by path. */
  public Map<String, byte[]> bytes() {
    var all = new TreeMap<String, byte[]>();
    result.output().files().forEach((path, file) -> all.put(path, bytes(file)));
    return all;
  }

  private static byte[] bytes(OutputFile file) {
    // what is costly to make has tests of its own
    if (file.content() instanceof OutputFile.Made made) return made.recipe().getBytes(UTF_8);
    try {
      return file.content() instanceof OutputFile.Copy copy
          ? Files.readAllBytes(copy.from())
          : ((OutputFile.Bytes) file.content()).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages, by path; parsed anew at each call, so ask once. */
  public Map<String, Document> pages() {
    var pages = new TreeMap<String, Document>();
    for (var path : result.output().files().keySet()) {
      if (path.endsWith(".html")) pages.put(path, html(path));
    }
    return pages;
  }

  /** What a reader reads of the page itself, without the header and the footer around it. */
  static String words(Document page) {
    return plain(page.select("main").text());
  }

  /** Small letters, one kind of space, straight quotes. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ")
        .replaceAll("[\\u2018\\u2019]", "'")
        .replaceAll("[\\u201c\\u201d\\u201e\\u00ab\\u00bb]", "\"")
        .replace("\u00ad", "")
        .replaceAll(" +([;:!?])", "$1");
  }

  private static final class Once {
    static final RealSite SITE = build(Path.of(""), options(null, NOW, false));
  }

  private static final class Folder {
    static final RealSite SITE = at("https://example.org/sub/path/");
  }
}
