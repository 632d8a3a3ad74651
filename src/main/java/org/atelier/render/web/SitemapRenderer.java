package org.atelier.render.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atelier.config.BaseUrl;
import org.atelier.config.ConfigReader;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.SearchEngines;
import org.atelier.render.format.Xml;
import org.atelier.site.Page;
import org.atelier.site.Site;

/**
 * The pages that search engines should know, each with its translations. The date is the one on
 * which somebody read the text through, not that of a build.
 */
public final class SitemapRenderer implements Renderer {

  static final String FILE = "sitemap.xml";

  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final int most;
  private final int longest;

  /** With the limits of sitemaps.org: 50,000 addresses and 50 MiB, less what a frame needs. */
  public SitemapRenderer() {
    this(50_000, 50 * 1024 * 1024 - 1024);
  }

  SitemapRenderer(int most, int longest) {
    this.most = most;
    this.longest = longest;
  }

  /** One page's element and the date in it. */
  private record Item(String xml, Optional<LocalDate> reviewed) {}

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var site = context.site();
    var items =
        site.pages().parallelStream()
            .filter(page -> SearchEngines.mayList(page, site))
            .map(page -> item(page, site))
            .toList();
    var parts = parts(items);
    if (parts.size() == 1) return Outcome.of(List.of(file(FILE, urls(parts.get(0)))));
    var files = new ArrayList<OutputFile>();
    files.add(file(FILE, index(parts, site.config().baseUrl())));
    for (int i = 0; i < parts.size(); i++) files.add(file(name(i), urls(parts.get(i))));
    return Outcome.of(files);
  }

  private List<List<Item>> parts(List<Item> items) {
    var parts = new ArrayList<List<Item>>();
    var part = new ArrayList<Item>();
    int length = 0;
    for (var item : items) {
      if (part.size() == most || (!part.isEmpty() && length + item.xml().length() > longest)) {
        parts.add(part);
        part = new ArrayList<>();
        length = 0;
      }
      part.add(item);
      length += item.xml().length();
    }
    parts.add(part);
    return parts;
  }

  /** All addresses are ASCII: characters are bytes. */
  private static Item item(Page page, Site site) {
    var base = site.config().baseUrl();
    var xml = Xml.piece().open("url").element("loc", base.absolute(page.url().value()));
    Optional<LocalDate> reviewed =
        page instanceof Page.Article article
            ? article.content().fields().date("reviewed")
            : Optional.empty();
    reviewed.ifPresent(day -> xml.element("lastmod", day.toString()));
    for (var other : SearchEngines.alternates(page, site)) {
      var address = base.absolute(other.url().value());
      xml.empty("xhtml:link", "rel", "alternate", "hreflang", other.code(), "href", address);
    }
    return new Item(xml.close("url").toString(), reviewed);
  }

  private static String urls(List<Item> items) {
    var xml = Xml.document().open("urlset", "xmlns", SITEMAPS, "xmlns:xhtml", XHTML);
    items.forEach(item -> xml.add(item.xml()));
    return xml.close("urlset").toString();
  }

  private static String index(List<List<Item>> parts, BaseUrl base) {
    var xml = Xml.document().open("sitemapindex", "xmlns", SITEMAPS);
    for (int i = 0; i < parts.size(); i++) {
      xml.open("sitemap").element("loc", base.absolute("/" + name(i)));
      newest(parts.get(i)).ifPresent(day -> xml.element("lastmod", day.toString()));
      xml.close("sitemap");
    }
    return xml.close("sitemapindex").toString();
  }

  private static Optional<LocalDate> newest(List<Item> part) {
    return part.stream().flatMap(item -> item.reviewed().stream()).max(LocalDate::compareTo);
  }

  private static String name(int part) {
    return "sitemap-" + (part + 1) + ".xml";
  }

  private static OutputFile file(String path, String text) {
    return OutputFile.ofText(path, text, ConfigReader.FILE);
  }
}
