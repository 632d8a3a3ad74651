package org.atelier.render.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.Theme;
import org.atelier.render.format.Fingerprint;
import org.atelier.render.format.Json;
import org.atelier.render.page.PageMaker;
import org.atelier.render.page.Rendering;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * The service worker, for a theme that has a page for readers without a network. Where the site
 * keeps no pages it is one that removes itself wherever it was installed before.
 */
public final class OfflineRenderer implements Renderer {

  /** At the root, for a worker rules over its own folder only. */
  public static final String FILE = "sw.js";

  private static final String TEMPLATE = "offline";

  private final Rendering rendering;

  public OfflineRenderer(Rendering rendering) {
    this.rendering = rendering;
  }

  /** Whether there is a worker at all. */
  public static boolean isMadeFor(Theme theme) {
    return theme.hasTemplate(TEMPLATE);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    if (!isMadeFor(context.theme())) return Outcome.of(List.of());
    // a theme that is broken has been told so by the pages
    if (!rendering.engine().check().isEmpty()) return Outcome.of(List.of());
    var config = context.site().config();
    var goodbye = script("goodbye.js").replace("{base}", config.baseUrl().path());
    var text = config.offline() ? worker(context) : goodbye;
    return Outcome.of(List.of(OutputFile.ofText(FILE, text, ConfigReader.FILE)));
  }

  private String worker(RenderContext context) {
    var site = context.site();
    var theme = context.theme();
    var maker = new PageMaker(rendering);
    var assets = new ShellAssets(theme, site.config().baseUrl());
    var parts = new ArrayList<String>();
    var shell = new LinkedHashMap<String, List<String>>();
    var offline = new TreeMap<String, String>();
    for (var language : site.config().languages()) {
      var addresses = new LinkedHashSet<String>();
      var needed = new LinkedHashSet<String>();
      for (var page : pages(site, language)) {
        // a page that can't be made has been told so where it is written
        var html = maker.make(page).value();
        if (html == null) continue;
        addresses.add(site.config().baseUrl().relative(page.url().value()));
        needed.addAll(assets.of(html));
        parts.add(html);
      }
      addresses.addAll(needed);
      shell.put(language.code(), List.copyOf(addresses));
    }
    for (var page : site.pages()) {
      if (!(page instanceof Page.NotFound missing)) continue;
      var html = maker.make(page, TEMPLATE).value();
      if (html != null) offline.put(missing.language().code(), html);
    }
    return filled(site.config().baseUrl().path(), shell, offline, parts);
  }

  /** The first page of a language, and where its menu leads. */
  private static List<Page> pages(Site site, Language language) {
    var urls = new LinkedHashSet<UrlPath>();
    urls.add(UrlPath.ROOT.page(language.code()));
    for (var entry : site.menu("main", language)) {
      if (!entry.isOutside()) urls.add(entry.url());
    }
    var pages = new ArrayList<Page>();
    for (var url : urls) site.pageAt(url).ifPresent(pages::add);
    return pages;
  }

  private static String filled(
      String base,
      Map<String, List<String>> shell,
      Map<String, String> offline,
      List<String> parts) {
    var lists = Json.write(shell);
    var pages = Json.write(offline);
    parts.add(lists);
    parts.add(pages);
    var version = Fingerprint.of(parts).substring(0, 12);
    return script("worker.js")
        .replace("{base}", base)
        .replace("{version}", version)
        .replace("{shell}", lists)
        .replace("{offline}", pages);
  }

  private static String script(String name) {
    try (var in = OfflineRenderer.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("not in the program: " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
