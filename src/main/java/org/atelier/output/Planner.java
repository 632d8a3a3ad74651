package org.atelier.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.output.Manifest.Entry;
import org.atelier.output.Seen.Kind;

/**
 * Compares the files to be with the files that stand there. Looks at the disk, follows no link and
 * changes nothing. One planner makes one plan.
 */
final class Planner {

  private final Path directory;
  private final SortedMap<String, OutputFile> files;
  private final Manifest manifest;

  /** Files of ours that the site no longer has. */
  private final SortedSet<String> stale;

  private final Map<String, List<String>> staleByFold;
  private final SortedSet<String> needed;
  private final Map<String, Kind> directories = new ConcurrentHashMap<>();

  private final SortedMap<String, OutputFile> writes = new ConcurrentSkipListMap<>();
  private final SortedMap<String, Entry> unchanged = new ConcurrentSkipListMap<>();
  private final SortedSet<String> present = new ConcurrentSkipListSet<>();
  private final SortedSet<String> leaving = new ConcurrentSkipListSet<>();
  private final Collection<Diagnostic> conflicts = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean doubted = new AtomicBoolean();

  Planner(Path directory, OutputTree tree, Manifest manifest) {
    this.directory = directory;
    this.files = tree.files();
    this.manifest = manifest;
    this.stale = new TreeSet<>(manifest.files().keySet());
    files.keySet().forEach(stale::remove);
    this.staleByFold = stale.stream().collect(Collectors.groupingBy(OutputTree::fold));
    this.needed = Plan.directoriesOf(files.keySet());
  }

  Plan plan() throws IOException {
    lookAtDirectories();
    Workers.each(List.copyOf(files.values()), this::decide);
    Workers.each(List.copyOf(stale), this::checkStale);
    var inTheWay = inTheWay();
    var others = new TreeSet<>(present);
    others.removeAll(inTheWay);
    return new Plan(
        List.copyOf(writes.values()),
        unchanged,
        inTheWay,
        others,
        leaving,
        entering(),
        doubted.get(),
        List.copyOf(conflicts));
  }

  /** Where one leaves, all are made again: names that differ only in case may be one directory. */
  private SortedSet<String> entering() {
    var entering = new TreeSet<>(needed);
    if (leaving.isEmpty()) entering.removeIf(this::isDirectory);
    return entering;
  }

  /** From the top down, so that nothing below a link is ever looked at. */
  private void lookAtDirectories() throws IOException {
    directories.put("", Kind.DIRECTORY);
    var all = new TreeSet<>(needed);
    all.addAll(Plan.directoriesOf(stale));
    for (var level : Plan.byDepth(all)) Workers.each(level, this::lookAt);
  }

  private void lookAt(String name) throws IOException {
    var kind = isDirectory(parentOf(name)) ? Seen.at(resolve(name)).kind() : Kind.ABSENT;
    directories.put(name, kind);
    boolean wanted = needed.contains(name);
    if (kind == Kind.DIRECTORY && !wanted) leaving.add(name);
    if (kind == Kind.LINK) refuse("link", name);
    if (kind == Kind.OTHER && wanted) refuse("foreign-file", name);
    if (kind == Kind.FILE && wanted && !stale.contains(name)) refuse("foreign-file", name);
  }

  private void decide(OutputFile file) throws IOException {
    var path = file.path().value();
    if (isReserved(path)) refuse("reserved", path);
    var seen = isDirectory(parentOf(path)) ? Seen.at(resolve(path)) : Seen.NOTHING;
    switch (seen.kind()) {
      case ABSENT -> writes.put(path, file);
      case FILE -> compare(file, seen);
      case DIRECTORY -> {
        leaving.add(path);
        writes.put(path, file);
        strangerIn(path).ifPresent(stranger -> refuseFolder(path, stranger));
      }
      case LINK -> refuse("link", path);
      case OTHER -> refuse("foreign-file", path);
    }
  }

  private void compare(OutputFile file, Seen seen) throws IOException {
    var path = file.path().value();
    var entry = manifest.files().get(path);
    if (entry == null && isOldNameOfOurs(path)) {
      writes.put(path, file);
    } else if (isAlready(file, seen)) {
      unchanged.put(path, entryOf(file, seen));
    } else if (entry != null || manifest.state() == Manifest.State.LOST) {
      writes.put(path, file);
    } else {
      refuse("foreign-file", path);
    }
  }

  private boolean isAlready(OutputFile file, Seen seen) throws IOException {
    var entry = manifest.files().get(file.path().value());
    var standing = resolve(file.path().value());
    // bytes in memory are compared themselves: to read a page is quicker than to hash it
    if (file.content() instanceof OutputFile.Bytes bytes) {
      return seen.size() == bytes.value().length && holds(standing, bytes.value());
    }
    if (file.content() instanceof OutputFile.Made made) {
      if (entry == null || !entry.recipe().equals(made.recipe())) return false;
      return manifest.vouchesFor(entry, seen) || Sha256.of(standing).equals(entry.sha256());
    }
    var copy = (OutputFile.Copy) file.content();
    if (entry != null && manifest.vouchesFor(entry, seen)) {
      return entry.sha256().equals(copy.sha256());
    }
    return seen.size() == copy.size() && Sha256.of(standing).equals(copy.sha256());
  }

  static boolean holds(Path file, byte[] bytes) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Arrays.equals(in.readNBytes(bytes.length), bytes);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private Entry entryOf(OutputFile file, Seen seen) {
    var entry = manifest.files().get(file.path().value());
    if (entry != null && manifest.vouchesFor(entry, seen)) return entry.as(file.content());
    doubted.set(true);
    boolean made = file.content() instanceof OutputFile.Made;
    var sha256 = made && entry != null ? entry.sha256() : Sha256.of(file.content());
    return Entry.of(sha256, seen, file.content());
  }

  /** On a file system that folds names, a page renamed only in case stands there already. */
  private boolean isOldNameOfOurs(String path) throws IOException {
    for (var old : staleByFold.getOrDefault(OutputTree.fold(path), List.of())) {
      var kind = isDirectory(parentOf(old)) ? Seen.at(resolve(old)).kind() : Kind.ABSENT;
      if (kind == Kind.FILE && Files.isSameFile(resolve(old), resolve(path))) return true;
    }
    return false;
  }

  private void checkStale(String path) throws IOException {
    var kind = isDirectory(parentOf(path)) ? Seen.at(resolve(path)).kind() : Kind.ABSENT;
    if (kind == Kind.FILE) present.add(path);
    if (kind == Kind.LINK) refuse("link", path);
  }

  private SortedSet<String> inTheWay() {
    var folded = files.keySet().stream().map(OutputTree::fold).collect(Collectors.toSet());
    return present.stream()
        .filter(
            path ->
                needed.contains(path)
                    || folded.contains(OutputTree.fold(path))
                    || Plan.directoriesOf(List.of(path)).stream().anyMatch(files::containsKey))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Something in a directory that won't be gone when our stale files are. */
  private Optional<String> strangerIn(String name) throws IOException {
    try (var inside = Files.walk(resolve(name))) {
      return inside
          .map(path -> nameOf(directory, path))
          .filter(path -> !stale.contains(path) && !directories.containsKey(path))
          .filter(path -> !path.equals(name))
          .findFirst();
    } catch (IOException e) {
      throw OutputException.reading(resolve(name), e);
    }
  }

  private void refuseFolder(String path, String stranger) {
    conflicts.add(conflict("foreign-folder", path, m -> m.with("inside", stranger)));
  }

  private void refuse(String variant, String path) {
    conflicts.add(conflict(variant, path, m -> m));
  }

  private Diagnostic conflict(
      String variant, String path, Function<Text.Message, Text.Message> arguments) {
    var message =
        Text.message("output/conflict." + variant)
            .with("path", path)
            .with("directory", directory.toString())
            .with("origin", originOf(path));
    return OutputException.at(resolve(path), Rule.OUTPUT_CONFLICT, arguments.apply(message));
  }

  /** The input that wants a file here, or below here. */
  private String originOf(String path) {
    var file = files.get(path);
    var below = files.tailMap(path + "/");
    if (file == null && !below.isEmpty()) file = below.get(below.firstKey());
    return file == null ? "" : file.origin();
  }

  private boolean isDirectory(String name) {
    return directories.get(name) == Kind.DIRECTORY;
  }

  private static boolean isReserved(String path) {
    return path.equals(OutputWriter.STAGING) || path.startsWith(OutputWriter.STAGING + "/");
  }

  private static String parentOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private Path resolve(String path) {
    return directory.resolve(path);
  }

  static String nameOf(Path directory, Path file) {
    var names = new StringBuilder();
    for (var name : directory.relativize(file)) {
      if (names.length() > 0) names.append('/');
      names.append(name);
    }
    return names.toString();
  }
}
