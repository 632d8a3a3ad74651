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
import org.atelier.source.SourceWalk.Found;

/** What stands in one folder, and what is wrong with it; nothing of what is below. */
final class Listing {

  private final List<Found> files = new ArrayList<>();
  private final List<Folder> folders = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private Listing() {}

  /**
   * A folder below the root.
   *
   * @param location where it really lies, its name as the disk spells it
   */
  record Folder(String path, Path location) {}

  static Listing of(Folder folder) throws IOException {
    var listing = new Listing();
    listing.list(folder);
    return listing;
  }

  /** Of a folder in which nothing else stands: what is there is one file, one folder or wrong. */
  static Listing ofOne(Path location, String path) throws IOException {
    var listing = new Listing();
    listing.look(location, path);
    return listing;
  }

  List<Found> files() {
    return files;
  }

  List<Folder> folders() {
    return folders;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  private void look(Path location, String path) throws IOException {
    var attributes =
        Files.readAttributes(location, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    var where = SourceSpan.wholeFile(path);
    if (path.length() > FileNames.MAX_PATH) {
      var message = Text.message("source/name.long").with("limit", FileNames.MAX_PATH);
      problems.add(Diagnostic.of(Rule.SOURCE_NAME, where, message));
    } else if (attributes.isSymbolicLink()) {
      problems.add(Diagnostic.of(Rule.SOURCE_SYMLINK, where));
    } else if (attributes.isDirectory()) {
      folders.add(new Folder(path, location));
    } else if (attributes.isRegularFile()) {
      files.add(new Found(new SourcePath(path), location, attributes.size()));
    } else {
      problems.add(Diagnostic.of(Rule.SOURCE_NOT_A_FILE, where));
    }
  }

  private void list(Folder folder) throws IOException {
    var path = folder.path();
    var byName = new HashMap<String, String>();
    for (var entry : entries(folder.location())) {
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
      if (twin == null || !FileNames.nfc(twin).equals(normal)) look(entry, path + "/" + normal);
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
    entries.sort(Comparator.comparing(Listing::name));
    return entries;
  }

  private static String name(Path entry) {
    return entry.getFileName().toString();
  }
}
