package org.atelier.output;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Output trees from pairs of path and text, and what stands on the disk in the same form. */
final class Outputs {

  private Outputs() {}

  /** A tree of text files: path, text, path, text … Those that end in {@code .made} are made. */
  static OutputTree tree(String... pathsAndTexts) {
    var files = new ArrayList<OutputFile>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(file(pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return OutputTree.of(files).toOptional().orElseThrow();
  }

  private static OutputFile file(String path, String text) {
    if (!path.endsWith(".made")) return OutputFile.ofText(path, text, "content/x.md");
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var made = new OutputFile.Made(Sha256.of(bytes), () -> bytes);
    return new OutputFile(new OutputPath(path), made, "content/x.jpg");
  }

  /** A file that will be copied from one that lies elsewhere. */
  static OutputTree copyOf(String path, Path from) throws IOException {
    var bytes = Files.readAllBytes(from);
    var copy = new OutputFile.Copy(from, Sha256.of(bytes), bytes.length);
    return OutputTree.of(List.of(new OutputFile(new OutputPath(path), copy, "content/x.jpg")))
        .toOptional()
        .orElseThrow();
  }

  /** Every file below a directory with its bytes; empty directories end in a slash. */
  static SortedMap<String, String> on(Path directory) throws IOException {
    var found = new TreeMap<String, String>();
    if (!Files.exists(directory)) return found;
    try (var all = Files.walk(directory)) {
      all.filter(path -> !path.equals(directory))
          .forEach(path -> look(path, Planner.nameOf(directory, path), found));
    }
    return found;
  }

  private static void look(Path path, String name, Map<String, String> found) {
    try {
      if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        found.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        return;
      }
      try (var inside = Files.list(path)) {
        if (inside.findAny().isEmpty()) found.put(name + "/", "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a clean write of a tree would leave. */
  static SortedMap<String, String> asOnDisk(OutputTree tree) {
    var found = new TreeMap<String, String>();
    tree.files().forEach((path, file) -> found.put(path, textOf(file)));
    return found;
  }

  private static String textOf(OutputFile file) {
    try {
      return new String(bytesOf(file.content()), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MakingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytesOf(OutputFile.Content content) throws IOException, MakingException {
    return switch (content.kind()) {
      case BYTES -> ((OutputFile.Bytes) content).value();
      case COPY -> Files.readAllBytes(((OutputFile.Copy) content).from());
      case MADE -> ((OutputFile.Made) content).making().make();
    };
  }

  /** What stands there may be of two versions, but each file must be whole. */
  static void assertWhole(SortedMap<String, String> found, OutputTree before, OutputTree after) {
    var old = asOnDisk(before);
    var fresh = asOnDisk(after);
    found.forEach(
        (path, text) ->
            assertTrue(
                path.endsWith("/") || text.equals(old.get(path)) || text.equals(fresh.get(path)),
                () -> path + " is neither old nor new"));
  }
}
