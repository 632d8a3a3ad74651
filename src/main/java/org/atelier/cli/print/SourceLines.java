package org.atelier.cli.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The input as the printers see it: a line by its number, a file by the name under which people
 * find it. Knows no folder: texts are asked for.
 */
public final class SourceLines {

  private final String prefix;
  private final Function<String, Optional<String>> texts;
  private final Map<String, List<String>> split = new HashMap<>();

  /**
   * @param prefix from where people stand to the site's root: empty, or ending in a slash
   * @param texts the text of a file of the input, where it is known
   */
  public SourceLines(String prefix, Function<String, Optional<String>> texts) {
    this.prefix = prefix;
    this.texts = texts;
  }

  /** Nothing is known of any file: no excerpts. */
  public static SourceLines none() {
    return new SourceLines("", file -> Optional.empty());
  }

  /** Problems of the disk name a place of their own, which stays as it is. */
  public String name(String file) {
    return isAbsolute(file) ? file : prefix + file;
  }

  private static boolean isAbsolute(String file) {
    return file.startsWith("/") || (file.length() > 2 && file.charAt(1) == ':');
  }

  /** A line without its end, counted from 1. */
  public Optional<String> line(String file, int number) {
    var lines =
        split.computeIfAbsent(file, f -> texts.apply(f).map(SourceLines::lines).orElse(List.of()));
    return number >= 1 && number <= lines.size()
        ? Optional.of(lines.get(number - 1))
        : Optional.empty();
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int from = 0;
    for (int end; (end = text.indexOf('\n', from)) >= 0; from = end + 1) {
      lines.add(text.substring(from, end));
    }
    lines.add(text.substring(from));
    return lines;
  }
}
