package org.atelier.diagnostic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One page of {@code docs/rules}: what a rule means, a wrong example and a right one.
 *
 * @param id the heading
 * @param meaning from the severity up to the wrong example
 */
record RulePage(String id, String meaning, Example wrong, Example right) {

  static final Path FOLDER = Path.of("docs/rules");

  private static final String FENCED = "([^\\n]+)\\n\\n```(\\w+)\\n(.+?)\\n```\\n";
  private static final Pattern FORM =
      Pattern.compile(
          "# (\\S+)\\n\\n(.+?)\\n\\nWrong: " + FENCED + "\\nRight: " + FENCED + ".*",
          Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("`(content/\\S+\\.(?:yml|md))`");

  /**
   * @param what the sentence before it
   * @param language of the fence
   */
  record Example(String what, String language, String text) {

    /** The file that it is part of, where the sentence says so. */
    Optional<String> file() {
      var matcher = FILE.matcher(what);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }

  static RulePage of(Path file) {
    var text = read(file);
    var form = FORM.matcher(text);
    if (!form.matches()) throw new AssertionError(file + " lacks one of its parts");
    return new RulePage(
        form.group(1),
        form.group(2),
        new Example(form.group(3), form.group(4), form.group(5) + "\n"),
        new Example(form.group(6), form.group(7), form.group(8) + "\n"));
  }

  /** The files of all pages, by the rule that their place says. */
  static TreeMap<String, Path> files() {
    var files = new TreeMap<String, Path>();
    try (var all = Files.walk(FOLDER)) {
      all.filter(Files::isRegularFile)
          .forEach(
              file -> {
                var path = FOLDER.relativize(file).toString().replace('\\', '/');
                files.put(path.replaceFirst("\\.md$", ""), file);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
