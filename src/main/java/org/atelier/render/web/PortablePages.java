package org.atelier.render.web;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.config.BaseUrl;
import org.atelier.output.OutputFile;

/**
 * The pages of a finished site made to be opened from a folder: addresses lead from file to file
 * ({@code ../metiers/index.html}) instead of from the root of a host, drawings stand in the page,
 * and there are no scripts, since browsers run no modules from there. Knows neither entries nor
 * themes.
 */
public final class PortablePages {

  /** What of a page can hold an address; a quoted value may hold anything. */
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>");

  private static final Pattern BORROWED = Pattern.compile("(?<=<use href=\")(/[^\"#]*)#([^\"]*)");

  private static final Pattern ADDRESS =
      Pattern.compile("(?<=\\s(?:href|src|action|poster|data)=\")/[^\"]*");

  private static final Pattern CANDIDATES = Pattern.compile("(?<=\\ssrcset=\")[^\"]*");
  private static final Pattern CANDIDATE = Pattern.compile("/[^\\s,]+");
  private static final Pattern REFRESH = Pattern.compile("(?<=content=\"0; url=)/[^\"]*");

  /** What is of use only with a script, or only from a host. */
  private static final Pattern FOR_HOSTS =
      Pattern.compile("<script[^>]*\\ssrc=[^>]*></script>\\n?|<link rel=\"manifest\"[^>]*>\\n?");

  private final String root;
  private final BorrowedDrawings drawings;

  private PortablePages(String root, BorrowedDrawings drawings) {
    this.root = root;
    this.drawings = drawings;
  }

  /** The same files, each page of them portable. */
  public static List<OutputFile> of(Collection<OutputFile> files, BaseUrl base) {
    Map<String, OutputFile> svg =
        files.stream()
            .filter(f -> f.path().value().endsWith(".svg"))
            .collect(Collectors.toMap(f -> f.path().value(), f -> f));
    var pages = new PortablePages(base.path(), new BorrowedDrawings(svg));
    return files.parallelStream()
        .map(f -> f.path().value().endsWith(".html") ? pages.portable(f) : f)
        .toList();
  }

  private OutputFile portable(OutputFile page) {
    var path = page.path().value();
    var borrowed = drawings.new Page();
    var html =
        TAG.matcher(FOR_HOSTS.matcher(page.text()).replaceAll(""))
            .replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group(), path, borrowed)));
    int end = html.lastIndexOf("</body>");
    if (end >= 0) html = html.substring(0, end) + borrowed.library() + html.substring(end);
    return OutputFile.ofText(path, html, page.origin());
  }

  private String tag(String tag, String page, BorrowedDrawings.Page borrowed) {
    var led =
        replace(
            BORROWED,
            tag,
            m -> borrowed.part(fromRoot(m.group(1)), m.group(2)).orElseGet(m::group));
    led = replace(ADDRESS, led, m -> address(m.group(), page));
    led = replace(REFRESH, led, m -> address(m.group(), page));
    return replace(
        CANDIDATES, led, all -> replace(CANDIDATE, all.group(), m -> address(m.group(), page)));
  }

  private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(by.apply(m)));
  }

  private String address(String address, String page) {
    if (!address.startsWith(root) || address.startsWith("//")) return address;
    var path = address.split("[?#]", 2)[0];
    var file = fromRoot(path);
    if (file.isEmpty() || file.endsWith("/")) file += "index.html";
    return fromTo(page, file) + address.substring(path.length());
  }

  private String fromRoot(String path) {
    return path.startsWith(root) ? path.substring(root.length()) : path;
  }

  /** The way from one file to another; both from the root of the site, without a slash before. */
  private static String fromTo(String page, String file) {
    var here = new ArrayDeque<>(List.of(page.split("/")));
    var there = new ArrayDeque<>(List.of(file.split("/")));
    here.removeLast();
    while (!here.isEmpty() && there.size() > 1 && here.getFirst().equals(there.getFirst())) {
      here.removeFirst();
      there.removeFirst();
    }
    return "../".repeat(here.size()) + String.join("/", there);
  }
}
