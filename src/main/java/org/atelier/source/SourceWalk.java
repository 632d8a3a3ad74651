package org.atelier.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/** Finds the files below a folder, following no link and opening nothing but folders. */
final class SourceWalk {

  private final List<Diagnostic> problems;
  private final List<Found> found = new ArrayList<>();

  /**
   * A plain file.
   *
   * @param location where it really lies, its name as the disk spells it
   */
  record Found(SourcePath path, Path location, long size) {}

  SourceWalk(List<Diagnostic> problems) {
    this.problems = problems;
  }

  List<Found> found() {
    return found;
  }

  /** Walks a folder, or says why it is none. */
  void visit(Path location, String path) throws IOException {
    var attributes =
        Files.readAttributes(location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    var where = SourceSpan.wholeFile(path);
    if (path.length() > FileNames.MAX_PATH) {
      var message = Text.message("source/name.long").with("limit", FileNames.MAX_PATH);
      problems.add(Diagnostic.of(Rule.SOURCE_NAME, where, message));
    } else if (attributes.isSymbolicLink()) {
      problems.add(Diagnostic.of(Rule.SOURCE_SYMLINK, where));
    } else if (attributes.isDirectory()) {
      folder(location, path);
    } else if (attributes.isRegularFile()) {
      found.add(new Found(new SourcePath(path), location, attributes.size()));
    } else {
      problems.add(Diagnostic.of(Rule.SOURCE_NOT_A_FILE, where));
    }
  }

  private void folder(Path location, String path) throws IOException {
    var byName = new HashMap<String, String>();
    for (var entry : entries(location)) {
      var name = name(entry);
      var problem = FileNames.problem(name);
      if (problem.isPresent()) {
        var where = SourceSpan.wholeFile(path + "/" + FileNames.shown(name));
        problems.add(Diagnostic.of(Rule.SOURCE_NAME, where, problem.get()));
        continue;
      }
      var normal = FileNames.nfc(name);
      var twin = byName.putIfAbsent(FileNames.folded(name), name);
      if (twin != null) problems.add(twins(path, name, twin));
      // Twins by accent have one path between them; those by case have two, and both are read.
      if (twin == null || !FileNames.nfc(twin).equals(normal)) visit(entry, path + "/" + normal);
    }
  }

  private static Diagnostic twins(String folder, String name, String other) {
    var same = FileNames.nfc(name).equals(FileNames.nfc(other));
    return Diagnostic.of(
            Rule.SOURCE_NAME_TWINS,
            SourceSpan.wholeFile(folder + "/" + name),
            Text.message(same ? "source/name-twins.accents" : "source/name-twins"))
        .with("name", name)
        .with("other", other)
        .related(SourceSpan.wholeFile(folder + "/" + other));
  }

  private static List<Path> entries(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    try (var stream = Files.newDirectoryStream(folder)) {
      for (var entry : stream) {
        if (!FileNames.isSkipped(name(entry))) entries.add(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(SourceWalk::name));
    return entries;
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }
}
