package org.atelier.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.atelier.source.FileNames;
import org.atelier.source.SourceReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every file again and again: for folders whose changes no system tells of, such as those
 * shared with a container or over a network.
 */
final class PollingWatcher implements Watcher {

  /**
   * Two writes so close together may leave the same time, so that a file is told again until it is
   * older than that. Network drives count in steps of up to two seconds.
   */
  private static final long DOUBTFUL_MS = 2_500;

  private final Path root;
  private final Duration interval;
  private Map<Path, Stamp> seen;

  /** How a file looks from outside. */
  private record Stamp(long size, long time, @Nullable Object key, boolean folder) {
    static Stamp of(BasicFileAttributes is) {
      // Of a folder what is in it is looked at, not its own time.
      return is.isDirectory()
          ? new Stamp(0, 0, is.fileKey(), true)
          : new Stamp(is.size(), is.lastModifiedTime().toMillis(), is.fileKey(), false);
    }
  }

  PollingWatcher(Path root, Duration interval) throws IOException {
    this.root = root;
    this.interval = interval;
    this.seen = look();
  }

  @Override
  public Changes await() throws IOException, InterruptedException {
    while (true) {
      long before = System.currentTimeMillis();
      Thread.sleep(interval.toMillis());
      var now = look();
      var changed = differences(seen, now, before - DOUBTFUL_MS);
      seen = now;
      if (!changed.isEmpty()) return Changes.of(changed);
    }
  }

  private static Set<Path> differences(Map<Path, Stamp> before, Map<Path, Stamp> now, long young) {
    var changed = new LinkedHashSet<Path>();
    now.forEach(
        (path, stamp) -> {
          boolean doubtful = !stamp.folder() && stamp.time() >= young;
          if (doubtful || !stamp.equals(before.get(path))) changed.add(path);
        });
    before.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    return changed;
  }

  private Map<Path, Stamp> look() throws IOException {
    var found = new HashMap<Path, Stamp>();
    for (var name : SourceReader.FOLDERS) look(root.resolve(name), found);
    return found;
  }

  private static void look(Path path, Map<Path, Stamp> found) throws IOException {
    try {
      var is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      found.put(path, Stamp.of(is));
      if (!is.isDirectory()) return;
      try (var entries = Files.newDirectoryStream(path)) {
        for (var entry : entries) {
          if (!FileNames.isSkipped(entry.getFileName().toString())) look(entry, found);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      found.remove(path); // gone while we looked
    } catch (DirectoryIteratorException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  @Override
  public void close() {}
}
