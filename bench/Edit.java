import java.io.IOException;
import java.nio.file.Files;

/**
 * What is changed before a run, another page each time, and how to see afterwards that the
 * generator took notice.
 */
record Edit(Generator generator, int run) {

  /** Throws where the output doesn't show the edit. */
  interface Proof {
    void check() throws IOException;
  }

  /**
   * Whether something must be built first for the edit to be one, as where there is nothing to
   * remove.
   */
  boolean needsBuild(String name) {
    int added = generator.site.entries + run;
    if (!name.equals("removed") || Files.exists(generator.site.file(added, "en"))) return false;
    generator.site.add(added);
    return true;
  }

  Proof prepare(String name) throws IOException {
    var site = generator.site;
    int entry = run * 7 % site.entries;
    int added = site.entries + run;
    switch (name) {
      case "cold" -> generator.clean();
      case "body" -> site.edit(entry, "en", "", "Edited " + run + " times.");
      case "title" -> site.edit(entry, "en", " edited " + run, "");
      case "template" -> {
        var template = Files.readString(site.template());
        var edited =
            template.replaceFirst("class=\"lead[^\"]*\"", "class=\"lead run-" + run + "\"");
        Files.writeString(site.template(), edited);
      }
      case "added" -> site.add(added);
      case "removed" -> site.remove(added);
      default -> {}
    }
    return switch (name) {
      case "body" -> () -> shows(entry, "Edited " + run + " times.");
      case "title" -> () -> shows(entry, "edited " + run + "</h1>");
      case "template" -> () -> shows(entry, "lead run-" + run);
      case "added" -> () -> shows(added, "<h1>");
      case "removed" -> () -> isGone(added);
      default -> () -> shows(0, "<h1>");
    };
  }

  private void shows(int entry, String words) throws IOException {
    if (!Files.readString(generator.page(entry, "en")).contains(words)) {
      throw new IllegalStateException(generator.name + " didn’t show “" + words + "”");
    }
  }

  /** Hugo and Eleventy leave the page of a text that is gone where it is. */
  private void isGone(int entry) {
    if (generator.isAtelier() && Files.exists(generator.page(entry, "en"))) {
      throw new IllegalStateException("the page of an entry that is gone is still there");
    }
  }
}
