import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One generator and its own copy of the site. Knows how it is called, not how it is measured. */
final class Generator {

  /** What is measured, in the order of the tables, with its name there. */
  static final Map<String, String> NAMES = names();

  final String name;
  final MakeSite site;
  private final Path tools;

  /**
   * @param tools where {@code --install} puts what is not on the machine
   */
  Generator(String name, int pages, Path folder, Path tools) {
    this.name = name;
    this.tools = tools;
    this.site = new MakeSite(name, pages, folder.resolve(name + "-" + pages));
  }

  private static Map<String, String> names() {
    var names = new LinkedHashMap<String, String>();
    names.put("atelier", "Atelier");
    names.put("before", "Atelier before");
    names.put("hugo", "Hugo");
    names.put("hugo-checked", "Hugo, links by `relref`");
    names.put("eleventy", "Eleventy");
    names.put("copy", "`cp -R` of Atelier’s output");
    return Collections.unmodifiableMap(names);
  }

  static String hugo() {
    return System.getenv().getOrDefault("HUGO", "hugo");
  }

  static Path eleventy(Path tools) {
    return tools.resolve("node_modules/@11ty/eleventy/cmd.cjs");
  }

  void make() throws IOException {
    delete(site.root);
    site.make();
  }

  /** Away with what it wrote and remembers. */
  void clean() throws IOException {
    delete(site.output());
    for (var memory : List.of(".atelier", "resources", ".hugo_build.lock", ".cache")) {
      delete(site.root.resolve(memory));
    }
  }

  List<String> build() {
    var root = site.root.toString();
    return switch (name) {
      case "atelier", "before" -> List.of(atelier(), "build", "-q", "-s", root);
      case "eleventy" -> List.of("node", eleventy(tools).toString(), "--quiet");
      default -> List.of(hugo(), "--quiet", "-s", root);
    };
  }

  List<String> serve(int port) {
    var root = site.root.toString();
    var number = Integer.toString(port);
    return switch (name) {
      case "atelier", "before" -> List.of(atelier(), "serve", "-s", root, "--port", number);
      case "eleventy" ->
          List.of("node", eleventy(tools).toString(), "--serve", "--quiet", "--port=" + number);
      default -> List.of(hugo(), "server", "-s", root, "--port", number);
    };
  }

  private String atelier() {
    return atelier(name.equals("before") ? "BEFORE" : "ATELIER");
  }

  /** The one that a variable names, else ours. */
  static String atelier(String variable) {
    var named = System.getenv(variable);
    return Path.of(named == null ? "bin/atelier" : named).toAbsolutePath().toString();
  }

  boolean isAtelier() {
    return name.equals("atelier") || name.equals("before");
  }

  /** Its page of an entry in a language. */
  Path page(int number, String language) {
    return site.output().resolve(language + "/practices/entry-" + number + "/index.html");
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) return;
    var all = new ArrayList<Path>();
    try (var files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (var file : all) Files.delete(file);
  }
}
