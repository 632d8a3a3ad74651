package org.atelier.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files and methods that fit a screen or a few; what doesn't is named here with its reason. */
@Tag("once")
class SizeTest {

  private static final int FILE_LINES = 300;
  private static final int TEST_LINES = 500;
  private static final int METHOD_LINES = 40;

  /** File name to the reason why it may be longer. */
  private static final Map<String, String> LONG_FILES = Map.of();

  /** {@code File.java:method} to the reason why it may be longer. */
  private static final Map<String, String> LONG_METHODS = Map.of();

  // google-java-format indents members by two and closes them at the same depth.
  private static final Pattern METHOD =
      Pattern.compile(
          "^ {2,6}(?! *(?:return|new|throw|else|if|for|while|switch|try)\\b)"
              + "(?!.*\\b(?:record|class|enum)\\b)"
              + "[\\w<>\\[\\]., ?@]+ (\\w+)\\(.*");

  @Test
  void filesFitTheirBudget() throws IOException {
    var tooLong = new TreeMap<String, Integer>();
    for (var file : javaFiles("src/main/java")) measure(file, FILE_LINES, tooLong);
    for (var file : javaFiles("src/test/java")) measure(file, TEST_LINES, tooLong);
    tooLong.keySet().removeAll(LONG_FILES.keySet());
    assertEquals(Map.of(), tooLong);
  }

  @Test
  void methodsFitOnAScreen() throws IOException {
    var tooLong = new TreeMap<String, Integer>();
    for (var file : javaFiles("src/main/java")) methods(file, tooLong);
    tooLong.keySet().removeAll(LONG_METHODS.keySet());
    assertEquals(Map.of(), tooLong);
  }

  @Test
  void everyExceptionIsStillNeeded() throws IOException {
    var names = new TreeSet<String>();
    for (var file : javaFiles("src")) names.add(file.getFileName().toString());
    var gone = new TreeSet<>(LONG_FILES.keySet());
    LONG_METHODS.keySet().forEach(m -> gone.add(m.replaceFirst(":.*", "")));
    gone.removeAll(names);
    assertEquals(new TreeSet<String>(), gone);
  }

  private static void measure(Path file, int budget, Map<String, Integer> tooLong)
      throws IOException {
    int lines = Files.readAllLines(file).size();
    if (lines > budget) tooLong.put(file.getFileName().toString(), lines);
  }

  private static void methods(Path file, Map<String, Integer> tooLong) throws IOException {
    var lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      var matcher = METHOD.matcher(lines.get(i));
      if (!matcher.matches()) continue;
      var indent = lines.get(i).indexOf(lines.get(i).strip());
      int end = closing(lines, i, indent);
      if (end - i + 1 > METHOD_LINES) {
        tooLong.put(file.getFileName() + ":" + matcher.group(1), end - i + 1);
      }
    }
  }

  private static int closing(List<String> lines, int from, int indent) {
    var close = " ".repeat(indent) + "}";
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).equals(close) || lines.get(i).endsWith(";") && i == from) return i;
    }
    return from;
  }

  private static List<Path> javaFiles(String root) throws IOException {
    try (var files = Files.walk(Path.of(root))) {
      return files.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }
}
