import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the sites, runs the generators in turn, and has the figures written down. */
final class Bench {

  private static final String HELP =
      """
      bench/run [OPTION...]
        --pages LIST    sizes, such as 300,10000            (300,3000,10000)
        --tools LIST    atelier,before,hugo,hugo-checked,eleventy,copy
                                                            (atelier,hugo,eleventy,copy)
        --cases LIST    cold,nothing,body,title,template,added,removed,serve
                                                            (all but serve)
        --runs NUMBER   of each, in turn                    (5)
        --work FOLDER   where sites are made, in memory if it can be: a disk has its moods
                                                            (/dev/shm/atelier-bench)
        --results FILE  (bench/results.md)
        --install       brings Eleventy into the work folder, and does nothing else
        --write         writes the page again from the figures there are, and measures nothing
        --port NUMBER   for serve, and the next ones        (8161)
      HUGO names another Hugo than the one on the path, ATELIER another Atelier than bin/atelier, and
      BEFORE the one of another folder, to see what a change has brought.
      """;

  private static final List<String> FLAGS = List.of("--install", "--write", "--help");
  private static final String ELEVENTY = "3.1.8";
  private static final List<String> CASES =
      List.of("cold", "nothing", "body", "title", "template", "added", "removed");

  private final Options options;
  private final Results results;

  private Bench(Options options) throws IOException {
    this.options = options;
    this.results = new Results(options.work.resolve("figures.tsv"));
  }

  private record Options(Map<String, String> given, Path work) {

    static Options of(String[] args) {
      var given = new LinkedHashMap<String, String>();
      for (int i = 0; i < args.length; i++) {
        var name = args[i];
        if (FLAGS.contains(name)) given.put(name, "");
        else if (HELP.contains("  " + name + " ") && i + 1 < args.length)
          given.put(name, args[++i]);
        else throw new IllegalArgumentException("what is " + name + "?\n" + HELP);
      }
      var memory = Path.of("/dev/shm");
      var home = Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
      var work = given.getOrDefault("--work", home.resolve("atelier-bench").toString());
      return new Options(given, Path.of(work).toAbsolutePath());
    }

    boolean has(String name) {
      return given.containsKey(name);
    }

    String get(String name, String otherwise) {
      return given.getOrDefault(name, otherwise);
    }

    List<String> list(String name, String otherwise) {
      return Arrays.asList(get(name, otherwise).split(","));
    }

    int number(String name, String otherwise) {
      return Integer.parseInt(get(name, otherwise));
    }
  }

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    try {
      var options = Options.of(args);
      if (options.has("--help")) {
        System.out.print(HELP);
        return;
      }
      Files.createDirectories(options.work);
      var bench = new Bench(options);
      if (options.has("--install")) bench.install();
      else bench.run();
    } catch (IllegalArgumentException | IllegalStateException e) {
      System.err.println("bench: " + e.getMessage());
      System.exit(1);
    }
  }

  private void install() throws IOException, InterruptedException {
    var npm =
        new ProcessBuilder(
                "npm",
                "install",
                "--no-save",
                "--no-package-lock",
                "--ignore-scripts",
                "--silent",
                "--prefix",
                options.work.toString(),
                "@11ty/eleventy@" + ELEVENTY)
            .inheritIO();
    if (npm.start().waitFor() != 0)
      throw new IllegalStateException("npm could not install Eleventy");
  }

  private void run() throws Exception {
    if (!Measure.isWhole()) {
      say("no /usr/bin/time (GNU): processor time and memory are not measured");
    }
    var tools = options.list("--tools", "atelier,hugo,eleventy,copy");
    for (var tool : tools)
      if (!Generator.NAMES.containsKey(tool)) throw new IllegalArgumentException("no tool " + tool);
    if (tools.contains("eleventy") && !Files.exists(Generator.eleventy(options.work))) {
      throw new IllegalStateException(
          "Eleventy is not there: run bench/run --install first, or leave it out by --tools");
    }
    if (!options.has("--write")) {
      for (var size : options.list("--pages", "300,3000,10000")) {
        size(Integer.parseInt(size), tools);
      }
    }
    var file = Path.of(options.get("--results", "bench/results.md"));
    Files.writeString(file, results.markdown(Machine.lines(results.tools(), ELEVENTY, options.work)));
    System.out.println("written: " + file);
  }

  private void size(int pages, List<String> tools) throws Exception {
    var generators = new ArrayList<Generator>();
    for (var tool : tools) {
      if (tool.equals("copy")) continue;
      var generator = new Generator(tool, pages, options.work, options.work);
      generator.make();
      say(pages + " pages: the site for " + Generator.NAMES.get(tool) + " is made, first build");
      Measure.of(generator.build(), generator.site.root);
      generators.add(generator);
    }
    // what a first build leaves to be done behind it must not be measured with the second
    Thread.sleep(pages < 300 ? 0 : 3000);
    compare(pages, generators);
    for (var name : options.list("--cases", String.join(",", CASES))) {
      if (name.equals("serve")) serve(pages, generators);
      else if (CASES.contains(name)) measure(pages, name, generators, tools.contains("copy"));
      else throw new IllegalArgumentException("no case " + name);
    }
    for (var generator : generators) Generator.delete(generator.site.root);
    Generator.delete(copy(pages));
  }

  private void compare(int pages, List<Generator> generators) throws IOException {
    var first = new Sameness(generators.get(0));
    for (var generator : generators) {
      var other = new Sameness(generator);
      var differences =
          generator == generators.get(0) ? List.<String>of() : first.differences(other);
      if (!differences.isEmpty()) {
        throw new IllegalStateException(
            generator.name
                + " made "
                + differences.size()
                + " pages otherwise, such as\n"
                + shortened(differences.get(0)));
      }
      results.count(pages, generator.name, other.count());
      say("  " + Results.row(generator.name, other.count()));
    }
  }

  private void measure(int pages, String name, List<Generator> generators, boolean copies)
      throws Exception {
    var figures = new LinkedHashMap<String, List<Measure>>();
    for (int run = 1; run <= options.number("--runs", "5"); run++) {
      for (var generator : generators) {
        var edit = new Edit(generator, run);
        if (edit.needsBuild(name)) Measure.of(generator.build(), generator.site.root);
        var proof = edit.prepare(name);
        settle();
        var measured = Measure.of(generator.build(), generator.site.root);
        proof.check();
        figures.computeIfAbsent(generator.name, n -> new ArrayList<>()).add(measured);
      }
      if (copies && name.equals("cold") && generators.get(0).name.equals("atelier")) {
        Generator.delete(copy(pages));
        settle();
        var from = generators.get(0).site.output().toString();
        var measured = Measure.of(List.of("cp", "-R", from, copy(pages).toString()), options.work);
        figures.computeIfAbsent("copy", n -> new ArrayList<>()).add(measured);
      }
    }
    results.put(pages, name, figures);
    figures.forEach((tool, all) -> say("  " + name + ": " + tool + " " + Results.brief(all)));
  }

  private void serve(int pages, List<Generator> generators) throws Exception {
    var figures = new LinkedHashMap<String, List<Measure>>();
    int port = options.number("--port", "8161");
    for (var generator : generators) {
      try (var live = new Live(generator, port++)) {
        figures.put(generator.name, live.edits(options.number("--runs", "5")));
      }
    }
    results.put(pages, "serve", figures);
    figures.forEach((tool, all) -> say("  serve: " + tool + " " + Results.brief(all)));
  }

  private Path copy(int pages) {
    return options.work.resolve("copy-" + pages);
  }

  /** What one has still to write must not slow the next. */
  private static void settle() throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor();
  }

  private static String shortened(String text) {
    return text.length() < 2000 ? text : text.substring(0, 2000) + " …";
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
