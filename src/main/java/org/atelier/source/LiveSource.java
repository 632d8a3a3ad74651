package org.atelier.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.Listing.Folder;
import org.atelier.source.SourceWalk.Found;
import org.jspecify.annotations.Nullable;

/**
 * The input of a program that stays: read whole once, then only where it is told that something may
 * have changed. It answers as a {@link SourceReader} would; files that were not opened again are
 * the same objects as before. Doesn't know how one learns of changes. For one thread.
 */
public final class LiveSource {

  private final Path root;
  private final List<Diagnostic> problemsAtTop = new ArrayList<>();
  private final Map<Path, Known> folders = new HashMap<>();

  /** What each file was read as, and the same by path, so that a tree is not sorted each time. */
  private final Map<Path, Outcome<SourceFile>> files = new HashMap<>();

  private final TreeMap<SourcePath, SourceFile> tree = new TreeMap<>();

  /** A folder as it was when it was last listed. */
  private record Known(Folder folder, Listing listing) {}

  public LiveSource(Path root) {
    this.root = root;
  }

  /**
   * Everything anew.
   *
   * @throws IOException when the disk refuses what it has just shown
   */
  public Outcome<SourceTree> read() throws IOException {
    forgetAll();
    if (!Files.exists(root.resolve(SourceReader.FOLDERS.get(0)), LinkOption.NOFOLLOW_LINKS)) {
      return new SourceReader(root).read();
    }
    var unread = new ArrayList<Found>();
    for (var name : SourceReader.FOLDERS) {
      var location = root.resolve(name);
      if (!Files.exists(location, LinkOption.NOFOLLOW_LINKS)) continue;
      var top = Listing.ofOne(location, name);
      problemsAtTop.addAll(top.problems());
      unread.addAll(top.files());
      for (var folder : top.folders()) list(folder, unread);
    }
    open(unread);
    return tree();
  }

  /**
   * Reads again what was written, made, renamed or taken away.
   *
   * @param changed files, and folders with all that is below them, named from the same root
   * @throws IOException when the disk refuses what it has just shown; the next reading is whole
   */
  public Outcome<SourceTree> read(Collection<Path> changed) throws IOException {
    var above = new HashSet<Path>();
    for (var path : changed) {
      forget(path);
      var known = knownAbove(path);
      if (known == null) return read();
      above.add(known);
    }
    try {
      var unread = new ArrayList<Found>();
      for (var folder : above) {
        var known = folders.get(folder);
        // Else it has been taken away with a folder above it, which is in the list, too.
        if (known != null) list(known.folder(), unread);
      }
      open(unread);
      return tree();
    } catch (IOException e) {
      forgetAll();
      throw e;
    }
  }

  private @Nullable Path knownAbove(Path path) {
    for (var p = path.getParent(); p != null && p.startsWith(root); p = p.getParent()) {
      if (folders.containsKey(p)) return p;
    }
    return null;
  }

  private void forgetAll() {
    problemsAtTop.clear();
    folders.clear();
    files.clear();
    tree.clear();
  }

  private void forget(Path path) {
    forgetFile(path);
    if (!folders.containsKey(path)) return;
    for (var file : List.copyOf(files.keySet())) {
      if (file.startsWith(path)) forgetFile(file);
    }
    folders.keySet().removeIf(folder -> folder.startsWith(path));
  }

  private void forgetFile(Path path) {
    var known = files.remove(path);
    if (known != null && known.value() != null) tree.remove(known.value().path());
  }

  /** Lists a folder, and those below it that are not known; what is new there is yet to be read. */
  private void list(Folder folder, List<Found> unread) throws IOException {
    var before = folders.get(folder.location());
    var listing = Listing.of(folder);
    folders.put(folder.location(), new Known(folder, listing));
    for (var file : listing.files()) {
      if (!files.containsKey(file.location())) unread.add(file);
    }
    for (var below : listing.folders()) {
      if (!folders.containsKey(below.location())) list(below, unread);
    }
    if (before != null) forgetWhatIsGone(before.listing(), listing);
  }

  private void forgetWhatIsGone(Listing before, Listing now) {
    var there = new HashSet<Path>();
    now.files().forEach(file -> there.add(file.location()));
    now.folders().forEach(folder -> there.add(folder.location()));
    for (var file : before.files()) {
      if (!there.contains(file.location())) forget(file.location());
    }
    for (var folder : before.folders()) {
      if (!there.contains(folder.location())) forget(folder.location());
    }
  }

  private void open(List<Found> unread) throws IOException {
    var contents = SourceReader.contents(unread);
    for (int i = 0; i < contents.size(); i++) {
      var content = contents.get(i);
      files.put(unread.get(i).location(), content);
      content.toOptional().ifPresent(file -> tree.put(file.path(), file));
    }
  }

  private Outcome<SourceTree> tree() {
    var problems = new ArrayList<>(problemsAtTop);
    for (var known : folders.values()) problems.addAll(known.listing().problems());
    for (var outcome : files.values()) problems.addAll(outcome.diagnostics());
    return Outcome.of(new SourceTree(tree), problems.stream().sorted().toList());
  }
}
