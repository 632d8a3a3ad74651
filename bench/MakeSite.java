import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Makes a site of any size for measuring, the same text for each generator: {@code java
 * bench/MakeSite.java PAGES FOLDER [atelier|hugo|hugo-checked|eleventy]}, from the project's
 * folder. Pages are spread evenly over fr, en and nl; each has about 600 words with headings,
 * lists, a table, links and three tags. The same arguments give the same bytes.
 */
class MakeSite {

  static final List<String> LANGUAGES = List.of("fr", "en", "nl");
  static final Path FRAMES = Path.of("bench", "sites");

  private static final String[] FAMILIES = {"machining", "joining", "maintenance", "logistics"};
  private static final String[] COUNTRIES = {"france", "england", "belgium"};
  private static final String[] KINDS = {"recruitment", "training", "discovery", "guidance"};
  private static final String[] STARTS = "b d f g k l m n p r s t v z".split(" ");
  private static final String[] VOWELS = "a e i o u".split(" ");
  private static final String[] ENDS = {"", "", "", "n", "s", "r", "l", "é", "è", "ë"};

  /** Whose form the text has; what is measured twice under two names has one. */
  private final String tool;

  final int entries;
  final Path root;

  MakeSite(String tool, int pages, Path root) {
    this.tool = tool.equals("before") ? "atelier" : tool;
    this.entries = Math.max(1, pages / LANGUAGES.size());
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    var tool = args.length > 2 ? args[2] : "atelier";
    new MakeSite(tool, Integer.parseInt(args[0]), Path.of(args[1])).make();
  }

  void make() throws IOException {
    copy(FRAMES.resolve(frame()), root);
    Files.copy(FRAMES.resolve("site.css"), parents(style()));
    IntStream.range(0, entries).parallel().forEach(this::add);
  }

  /** One entry in all languages. */
  void add(int number) {
    try {
      if (tool.equals("atelier")) Files.writeString(parents(shared(number)), facts(number, "%s"));
      for (var language : LANGUAGES) {
        Files.writeString(parents(file(number, language)), text(number, language, "", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(int number) throws IOException {
    for (var language : LANGUAGES) Files.deleteIfExists(file(number, language));
    if (!tool.equals("atelier")) return;
    Files.deleteIfExists(shared(number));
    Files.deleteIfExists(shared(number).getParent());
  }

  void edit(int number, String language, String titleEnd, String lastWords) throws IOException {
    Files.writeString(file(number, language), text(number, language, titleEnd, lastWords));
  }

  /** What every page is made with. */
  Path template() {
    return root.resolve(
        switch (tool) {
          case "atelier" -> "themes/bench/templates/practice.peb";
          case "eleventy" -> "_includes/practice.njk";
          default -> "layouts/practices/single.html";
        });
  }

  Path output() {
    return root.resolve(
        switch (tool) {
          case "atelier" -> "site-output";
          case "eleventy" -> "_site";
          default -> "public";
        });
  }

  private Path style() {
    return root.resolve(
        switch (tool) {
          case "atelier" -> "themes/bench/assets/site.css";
          case "eleventy" -> "site.css";
          default -> "assets/site.css";
        });
  }

  private String frame() {
    return tool.startsWith("hugo") ? "hugo" : tool;
  }

  private Path shared(int number) {
    return root.resolve("content/practices/entry-" + number + "/entry.yml");
  }

  Path file(int number, String language) {
    return root.resolve(
        switch (tool) {
          case "atelier" -> "content/practices/entry-" + number + "/" + language + ".md";
          case "eleventy" -> language + "/practices/entry-" + number + ".md";
          default -> "content/practices/entry-" + number + "." + language + ".md";
        });
  }

  /** The three tags and the day of the last review, in the tool's own form of a value. */
  private static String facts(int number, String form) {
    var random = random(number * 4L + 3);
    return ("family: " + form + "\ncountry: " + form + "\nkind: " + form + "\nreviewed: \"%s\"\n")
        .formatted(
            FAMILIES[random.nextInt(4)],
            COUNTRIES[random.nextInt(3)],
            KINDS[random.nextInt(4)],
            "20%02d-%02d-%02d".formatted(10 + number % 15, 1 + number % 12, 1 + number % 28));
  }

  private String text(int number, String language, String titleEnd, String lastWords) {
    var random = random(number * 4L + LANGUAGES.indexOf(language));
    var out = new StringBuilder(5000);
    out.append("---\ntitle: ").append(name(number)).append(' ').append(plain(random, 3));
    out.append(titleEnd);
    out.append("\ndescription: ").append(words(random, 12)).append('\n');
    if (tool.equals("atelier")) out.append("slug: entry-").append(number).append('\n');
    else out.append(facts(number, tool.equals("eleventy") ? "%s" : "[%s]"));
    out.append("---\n");
    sentence(random, 30, out).append("\n");
    for (int section = 0; section < 5; section++) section(number, section, language, random, out);
    out.append("\n| ").append(words(random, 1)).append(" | ").append(words(random, 1));
    out.append(" | ").append(words(random, 1)).append(" |\n| --- | --- | --- |\n");
    for (int row = 0; row < 5; row++) {
      for (int cell = 0; cell < 3; cell++) out.append("| ").append(words(random, 3)).append(' ');
      out.append("|\n");
    }
    if (!lastWords.isEmpty()) out.append('\n').append(lastWords).append('\n');
    return out.toString();
  }

  private void section(int number, int section, String language, Random random, StringBuilder out) {
    out.append("\n## ").append(capital(words(random, 4))).append("\n\n");
    sentence(random, 14, out).append(" **").append(words(random, 2)).append("** ");
    sentence(random, 12, out).append(" [").append(words(random, 2)).append("](");
    out.append(link(random.nextInt(entries), language)).append(") ");
    sentence(random, 10, out).append("\n\n");
    sentence(random, 18, out).append(" *").append(words(random, 2)).append("* ");
    sentence(random, 12, out).append("\n\n");
    var mark = section == 1 ? "1. " : "- ";
    for (int item = 0; item < 4; item++) {
      out.append(mark).append(words(random, 6)).append('\n');
    }
    if (section == 2) {
      out.append("\n### ").append(capital(words(random, 3))).append("\n\n> ");
      sentence(random, 14, out).append(" [").append(words(random, 2));
      out.append("](https://example.com/source-").append(number).append(")\n");
    }
  }

  private String link(int number, String language) {
    return switch (tool) {
      case "atelier" -> "practice:entry-" + number;
      case "hugo-checked" -> "{{< relref \"/practices/entry-" + number + "\" >}}";
      default -> "/" + language + "/practices/entry-" + number + "/";
    };
  }

  /** A different word for each number, by which titles are sorted: no two dictionaries disagree. */
  private static String name(int number) {
    long mixed = (number * 104_729L) % 343_000;
    var name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int syllable = (int) (mixed % 70);
      name.append(STARTS[syllable / 5]).append(VOWELS[syllable % 5]);
      mixed /= 70;
    }
    return capital(name.toString());
  }

  /** Neighbouring seeds would begin with the same values. */
  private static Random random(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }

  private static StringBuilder sentence(Random random, int count, StringBuilder out) {
    return out.append(capital(words(random, count))).append('.');
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String words(Random random, int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) out.append(i % 9 == 8 ? ", " : " ");
      out.append(plain(random, 1)).append(ENDS[random.nextInt(ENDS.length)]);
    }
    return out.toString();
  }

  /** Words of one to three syllables in small letters from a to z. */
  private static String plain(Random random, int count) {
    var out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (i > 0) out.append(' ');
      int syllables = 1 + random.nextInt(3);
      for (int s = 0; s < syllables; s++) {
        out.append(STARTS[random.nextInt(STARTS.length)]).append(VOWELS[random.nextInt(5)]);
      }
    }
    return out.toString();
  }

  private static Path parents(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }

  static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(target);
        else Files.copy(file, target);
      }
    }
  }
}
