package org.atelier.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.source.SourceWalk.Found;

/**
 * Reads the input below a root, once, in path order. Nothing outside the two folders is looked at,
 * and nothing that a link points to; the root itself may be one.
 */
public final class SourceReader {

  /** The top folders that are input. */
  public static final List<String> FOLDERS = List.of("content", "themes");

  private final Path root;

  public SourceReader(Path root) {
    this.root = root;
  }

  /**
   * @throws IOException when the disk refuses what it has just shown: a file that vanished
   *     meanwhile, or one that may not be read
   */
  public Outcome<SourceTree> read() throws IOException {
    var problems = new ArrayList<Diagnostic>();
    var walk = new SourceWalk(problems);
    for (var folder : FOLDERS) {
      var location = root.resolve(folder);
      if (Files.exists(location, LinkOption.NOFOLLOW_LINKS)) {
        walk.visit(location, folder);
      } else if (folder.equals("content")) {
        problems.add(
            Diagnostic.of(Rule.SOURCE_MISSING, SourceSpan.wholeFile(folder)).with("path", folder));
        return Outcome.failed(problems);
      }
    }
    var files = new TreeMap<SourcePath, SourceFile>();
    for (var read : contents(walk.found())) {
      var file = read.drainTo(problems);
      if (file != null) files.put(file.path(), file);
    }
    return Outcome.of(new SourceTree(files), problems);
  }

  /** In the order in which they were found. */
  static List<Outcome<SourceFile>> contents(List<Found> found) throws IOException {
    try {
      return found.parallelStream().map(SourceReader::content).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Outcome<SourceFile> content(Found found) {
    try {
      return FileContent.read(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
