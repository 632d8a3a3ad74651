package org.atelier.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;

/**
 * What other pages need to know of a page: kept when the page itself is let go, so that a large
 * site fits in memory.
 *
 * @param path its file below the output directory
 * @param url {@code /fr/} for {@code fr/index.html}
 * @param origin the input it comes from
 * @param indexed whether search engines may list it
 * @param targets addresses it leads to or loads, as written, without repetition
 * @param ids what fragments may point at
 * @param alternates address by language, as written
 * @param assets style sheets and scripts, as written
 */
record PageFacts(
    String path,
    String url,
    String origin,
    String language,
    String title,
    String description,
    String canonical,
    boolean redirect,
    boolean indexed,
    Set<String> targets,
    Set<String> ids,
    Map<String, String> alternates,
    List<String> assets) {

  PageFacts {
    targets = Set.copyOf(targets);
    ids = Set.copyOf(ids);
    alternates = Map.copyOf(alternates);
    assets = List.copyOf(assets);
  }

  static PageFacts of(HtmlPage page) {
    var document = page.document();
    var ids = new HashSet<String>();
    document.select("[id]").forEach(e -> ids.add(e.id()));
    var targets = new HashSet<String>();
    document.select("[href]:not(link)").forEach(e -> targets.add(e.attr("href")));
    document.select("[src]").forEach(e -> targets.add(e.attr("src")));
    for (var several : document.select("[srcset]")) {
      for (var one : several.attr("srcset").split(",")) targets.add(one.strip().split(" ")[0]);
    }
    var assets = new ArrayList<String>();
    document
        .select("link[rel=stylesheet], link[rel=icon], link[rel=manifest]")
        .forEach(e -> assets.add(e.attr("href")));
    document.select("script[src]").forEach(e -> assets.add(e.attr("src")));
    targets.addAll(assets);
    document
        .select("link[rel=canonical], link[rel=alternate]:not([hreflang])")
        .forEach(e -> targets.add(e.attr("href")));
    var alternates = new TreeMap<String, String>();
    document
        .select("link[rel=alternate][hreflang]")
        .forEach(e -> alternates.put(e.attr("hreflang"), e.attr("href")));
    return new PageFacts(
        page.path(),
        page.url(),
        page.origin(),
        document.select("html").attr("lang"),
        document.title(),
        document.select("meta[name=description]").attr("content"),
        document.select("link[rel=canonical]").attr("href"),
        page.isRedirect(),
        !document.select("meta[name=robots]").attr("content").contains("noindex"),
        targets,
        ids,
        alternates,
        assets);
  }

  Diagnostic problem(Rule rule) {
    return Diagnostic.of(rule, SourceSpan.wholeFile(origin)).with("page", url);
  }
}
