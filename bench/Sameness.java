import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether two generators made the same pages: the words, headings, links, hreflang, tags and
 * neighbours of each article, and what stands on each list. Looks at the output only.
 */
final class Sameness {

  private static final Pattern MAIN = Pattern.compile("<main[^>]*>(.*)</main>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern HEADING =
      Pattern.compile("<h([1-6])([^>]*)>(.*?)</h\\1>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("<a\\s([^>]*)>");
  private static final Pattern HREF = Pattern.compile("href=\"?([^\"\\s>]*)");
  private static final Pattern REL = Pattern.compile("rel=\"?(prev|next)\\b");
  private static final Pattern ALTERNATE =
      Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]*)\" href=\"([^\"]*)\">");

  private final MakeSite site;
  private final Path output;

  Sameness(Generator generator) {
    this.site = generator.site;
    this.output = site.output();
  }

  /**
   * A page without its markup.
   *
   * @param links of its main part, in order, as addresses from the root; neighbours say which
   */
  private record Page(
      String title,
      String words,
      List<String> headings,
      List<String> links,
      TreeSet<String> alternates) {}

  /** What one made, counted. */
  record Count(
      int files,
      int pages,
      long bytes,
      int words,
      int headings,
      int links,
      int alternates,
      int feed,
      int sitemap) {}

  private Page page(String url) {
    try {
      var html = Files.readString(output.resolve(url.substring(1) + "index.html"));
      var found = MAIN.matcher(html);
      var main = found.find() ? found.group(1) : "";
      var headings = new ArrayList<String>();
      var heading = HEADING.matcher(main);
      while (heading.find()) {
        var id = heading.group(2).contains("id=") ? "#" : "";
        headings.add("h" + heading.group(1) + id + " " + text(heading.group(3)));
      }
      var links = new ArrayList<String>();
      var link = LINK.matcher(main);
      while (link.find()) links.add(address(link.group(1), url));
      var alternates = new TreeSet<String>();
      var alternate = ALTERNATE.matcher(html);
      while (alternate.find()) alternates.add(alternate.group(1) + " " + alternate.group(2));
      var title = text(html.substring(html.indexOf("<title>"), html.indexOf("</title>")));
      return new Page(title, text(main), headings, links, alternates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(String attributes, String page) {
    var href = HREF.matcher(attributes);
    var rel = REL.matcher(attributes);
    var target = href.find() ? URI.create(page).resolve(href.group(1)).toString() : "";
    return rel.find() ? rel.group(1) + " " + target : target;
  }

  /** As a reader sees it; a blank that doesn't break is a blank. */
  private static String text(String html) {
    return TAG.matcher(html.replace("><", "> <"))
        .replaceAll("")
        .replace("&rsquo;", "’")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .trim();
  }

  /** The articles, or one in ten where there are very many, and all lists. */
  private List<String> urls() throws IOException {
    var urls = new TreeSet<String>();
    int step = site.entries > 10_000 ? 10 : 1;
    for (var language : MakeSite.LANGUAGES) {
      for (int i = 0; i < site.entries; i += step)
        urls.add("/" + language + "/practices/entry-" + i + "/");
      try (var files = Files.walk(output.resolve(language + "/practices"))) {
        files
            .filter(f -> f.endsWith("index.html") && !f.toString().contains("/entry-"))
            // Hugo’s address of the first page of a list, which only leads to the list
            .filter(f -> !f.toString().endsWith("/page/1/index.html"))
            .forEach(f -> urls.add("/" + output.relativize(f.getParent()) + "/"));
      }
    }
    return List.copyOf(urls);
  }

  /** What is different, nothing where all is the same. */
  List<String> differences(Sameness other) throws IOException {
    var urls = urls();
    var differences = new ArrayList<String>();
    if (!urls.equals(other.urls())) {
      var more = new TreeSet<>(urls);
      other.urls().forEach(more::remove);
      var less = new TreeSet<>(other.urls());
      urls.forEach(less::remove);
      return List.of("pages that only one of them has: " + more + " and " + less);
    }
    urls.parallelStream()
        .map(url -> difference(url, page(url), other.page(url)))
        .filter(d -> !d.isEmpty())
        .toList()
        .forEach(differences::add);
    return differences;
  }

  private static String difference(String url, Page a, Page b) {
    if (!a.title().equals(b.title())) return url + " title: " + a.title() + " / " + b.title();
    if (!a.headings().equals(b.headings()))
      return url + " headings: " + a.headings() + " / " + b.headings();
    if (!a.links().equals(b.links())) return url + " links: " + a.links() + " / " + b.links();
    // Hugo knows only the first page of a list in other languages
    boolean isLater = url.contains("/page/");
    if (!isLater && !a.alternates().equals(b.alternates())) {
      return url + " hreflang: " + a.alternates() + " / " + b.alternates();
    }
    if (!a.words().equals(b.words())) return url + " words: " + a.words() + " / " + b.words();
    return "";
  }

  Count count() throws IOException {
    var files = new TreeMap<Path, Long>();
    try (var walk = Files.walk(output)) {
      for (var file : (Iterable<Path>) walk::iterator)
        if (Files.isRegularFile(file)) files.put(file, Files.size(file));
    }
    int pages = (int) files.keySet().stream().filter(f -> f.toString().endsWith(".html")).count();
    long bytes = files.values().stream().mapToLong(Long::longValue).sum();
    var words = new AtomicInteger();
    var headings = new AtomicInteger();
    var links = new AtomicInteger();
    var alternates = new AtomicInteger();
    IntStream.range(0, Math.min(site.entries, 1000))
        .forEach(
            i -> {
              var page = page("/en/practices/entry-" + i + "/");
              words.addAndGet(page.words().split(" ").length);
              headings.addAndGet(page.headings().size());
              links.addAndGet(page.links().size());
              alternates.addAndGet(page.alternates().size());
            });
    int seen = Math.min(site.entries, 1000);
    int feed = times(Files.readString(output.resolve("en/feed.xml")), "<entry>");
    int sitemap = 0;
    for (var file : files.keySet()) {
      if (file.getFileName().toString().startsWith("sitemap"))
        sitemap += times(Files.readString(file), "<url>");
    }
    return new Count(
        files.size(),
        pages,
        bytes,
        words.get() / seen,
        headings.get() / seen,
        links.get() / seen,
        alternates.get() / seen,
        feed,
        sitemap);
  }

  private static int times(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
