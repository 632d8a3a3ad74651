import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * All figures there are, and the page made of them. A size and case measured again replaces the
 * former figures of all tools together, so that ratios are always of one run.
 */
final class Results {

  private static final Map<String, String> CASES = new LinkedHashMap<>();

  static {
    CASES.put("cold", "Cold: no output, nothing remembered");
    CASES.put("nothing", "Nothing changed");
    CASES.put("body", "One text edited");
    CASES.put("title", "One title edited");
    CASES.put("template", "The template of all articles edited");
    CASES.put("added", "One entry added, in three languages");
    CASES.put("removed", "One entry removed");
    CASES.put("serve", "One text edited while being served, to the browser’s reload event");
  }

  private static final String SAME =
      "The pages were compared one by one: titles, words, headings, links, tags, neighbours and"
          + " hreflang are the same.\n\n";

  private final Path file;

  /** Size and case, tool, its runs; lines of the file as they came. */
  private final Map<String, Map<String, List<Measure>>> figures = new TreeMap<>();

  private final Map<Integer, Map<String, Sameness.Count>> counts = new TreeMap<>();

  Results(Path file) throws IOException {
    this.file = file;
    if (!Files.exists(file)) return;
    for (var line : Files.readAllLines(file)) {
      var parts = line.split("\t");
      if (parts[0].equals("count")) {
        int[] n = new int[9];
        for (int i = 0; i < 9; i++) n[i] = (int) Long.parseLong(parts[3 + i]);
        counts
            .computeIfAbsent(Integer.valueOf(parts[1]), k -> new LinkedHashMap<>())
            .put(
                parts[2],
                new Sameness.Count(
                    n[0], n[1], Long.parseLong(parts[5]), n[3], n[4], n[5], n[6], n[7], n[8]));
      } else {
        var measure = new Measure(number(parts[3]), number(parts[4]), number(parts[5]));
        figures
            .computeIfAbsent(parts[0] + "\t" + parts[1], k -> new LinkedHashMap<>())
            .computeIfAbsent(parts[2], k -> new ArrayList<>())
            .add(measure);
      }
    }
  }

  void put(int pages, String name, Map<String, List<Measure>> measured) throws IOException {
    figures.put(pages + "\t" + name, measured);
    save();
  }

  void count(int pages, String tool, Sameness.Count count) throws IOException {
    counts.computeIfAbsent(pages, k -> new LinkedHashMap<>()).put(tool, count);
    save();
  }

  private void save() throws IOException {
    var lines = new ArrayList<String>();
    counts.forEach(
        (pages, tools) ->
            tools.forEach(
                (tool, c) ->
                    lines.add(
                        String.join(
                            "\t",
                            "count",
                            "" + pages,
                            tool,
                            "" + c.files(),
                            "" + c.pages(),
                            "" + c.bytes(),
                            "" + c.words(),
                            "" + c.headings(),
                            "" + c.links(),
                            "" + c.alternates(),
                            "" + c.feed(),
                            "" + c.sitemap()))));
    figures.forEach(
        (key, tools) ->
            tools.forEach(
                (tool, all) ->
                    all.forEach(
                        m ->
                            lines.add(
                                String.join(
                                    "\t",
                                    key,
                                    tool,
                                    "" + m.wall(),
                                    "" + m.processor(),
                                    "" + m.memory())))));
    Files.write(file, lines);
  }

  /** All that have figures. */
  Set<String> tools() {
    var tools = new TreeSet<String>();
    figures.values().forEach(measured -> tools.addAll(measured.keySet()));
    return tools;
  }

  /** On the console while it is going on. */
  static String brief(List<Measure> all) {
    return "%s (%s processor, %s)"
        .formatted(
            seconds(median(all, Measure::wall)),
            seconds(median(all, Measure::processor)),
            memory(median(all, Measure::memory)));
  }

  static String row(String tool, Sameness.Count c) {
    return "| %s | %,d | %,d | %,d MB | %d | %d | %d | %d | %d | %,d |"
        .formatted(
            Generator.NAMES.get(tool),
            c.files(),
            c.pages(),
            c.bytes() / 1_000_000,
            c.words(),
            c.headings(),
            c.links(),
            c.alternates(),
            c.feed(),
            c.sitemap());
  }

  String markdown(List<String> machine) {
    var out =
        new StringBuilder(
            "# Speed\n\nWritten by `bench/run`; `bench/README.md` says how it measures.\n\n");
    machine.forEach(line -> out.append("- ").append(line).append('\n'));
    out.append("\n## Goals\n\n");
    new Goals(this).rows().forEach(row -> out.append(row).append('\n'));
    out.append("\n## The same work\n\n");
    if (counts.values().stream().anyMatch(tools -> tools.size() > 1)) out.append(SAME);
    out.append("The figures from *words* to *hreflang* are for one article on average.\n\n");
    counts.forEach(
        (pages, tools) -> {
          out.append(
              "| %,d pages | files | HTML | size | words | headings | links | hreflang | feed | sitemap |\n"
                  .formatted(pages));
          out.append("| --- |").append(" ---: |".repeat(9)).append('\n');
          tools.forEach((tool, count) -> out.append(row(tool, count)).append('\n'));
          out.append('\n');
        });
    CASES.forEach((name, title) -> section(name, title, out));
    return out.toString().replaceAll("\n+$", "\n");
  }

  private void section(String name, String title, StringBuilder out) {
    var sizes = new TreeMap<Integer, Map<String, List<Measure>>>();
    figures.forEach(
        (key, tools) -> {
          var parts = key.split("\t");
          if (parts[1].equals(name)) sizes.put(Integer.valueOf(parts[0]), tools);
        });
    if (sizes.isEmpty()) return;
    out.append("## ").append(title).append("\n\n");
    sizes.forEach(
        (pages, tools) -> {
          out.append(
              "| %,d pages | time | quickest | to Hugo’s | processor | to Hugo’s | memory | to Hugo’s | runs |\n"
                  .formatted(pages));
          out.append("| --- |").append(" ---: |".repeat(8)).append('\n');
          var hugo = tools.get("hugo");
          for (var tool : Generator.NAMES.keySet()) {
            var all = tools.get(tool);
            if (all != null) out.append(line(tool, all, hugo, name)).append('\n');
          }
          out.append('\n');
        });
  }

  private static String line(String tool, List<Measure> all, List<Measure> hugo, String name) {
    double quickest = all.stream().mapToDouble(Measure::wall).min().orElseThrow();
    boolean isEvent = name.equals("serve");
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %d |"
        .formatted(
            Generator.NAMES.get(tool),
            seconds(median(all, Measure::wall)),
            seconds(quickest),
            ratio(all, hugo, Measure::wall),
            isEvent ? "" : seconds(median(all, Measure::processor)),
            isEvent ? "" : ratio(all, hugo, Measure::processor),
            isEvent ? "" : memory(median(all, Measure::memory)),
            isEvent ? "" : ratio(all, hugo, Measure::memory),
            all.size());
  }

  private static String ratio(List<Measure> all, List<Measure> hugo, ToDoubleFunction<Measure> of) {
    return hugo == null || median(hugo, of) == 0 ? "" : ratio(median(all, of) / median(hugo, of));
  }

  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String seconds(double value) {
    return value < 1
        ? "%.0f ms".formatted(value * 1000)
        : String.format(Locale.ROOT, "%.2f s", value);
  }

  static String memory(double mebibytes) {
    return "%.0f MiB".formatted(mebibytes);
  }

  /** NaN where it hasn’t been measured. */
  double median(int pages, String name, String tool, ToDoubleFunction<Measure> of) {
    var all = figures.getOrDefault(pages + "\t" + name, Map.of()).get(tool);
    return all == null ? Double.NaN : median(all, of);
  }

  private static double median(List<Measure> all, ToDoubleFunction<Measure> of) {
    var sorted = all.stream().mapToDouble(of).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
