package org.atelier.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.atelier.source.FileNames;
import org.atelier.source.SourceReader;

/**
 * Is told of changes by the system. A system watches one folder at a time, so each folder is asked
 * for by itself, new ones as soon as they appear.
 */
final class NativeWatcher implements Watcher {

  /** Editors write a file in several steps, a few hundred microseconds apart. */
  private static final long QUIET_MS = 8;

  /** So that a program that writes without end doesn't keep the site from being built. */
  private static final long LONGEST_MS = 400;

  private final Path root;
  private final WatchService service;

  /** A folder that was renamed keeps its key; what counts is under which name it was seen last. */
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private final Set<Path> changed = new LinkedHashSet<>();
  private boolean lost;

  NativeWatcher(Path root) throws IOException {
    this.root = root;
    this.service = root.getFileSystem().newWatchService();
    try {
      watchRoot();
    } catch (IOException e) {
      service.close();
      throw e;
    }
  }

  private void watchRoot() throws IOException {
    folders.put(root.register(service, ENTRY_CREATE, ENTRY_DELETE), root);
    for (var name : SourceReader.FOLDERS) watch(root.resolve(name));
  }

  /** First asks to be told, then looks, so that what appears in between is not missed. */
  private void watch(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return;
    try {
      folders.put(folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), folder);
      try (var entries = Files.newDirectoryStream(folder)) {
        for (var entry : entries) {
          if (!FileNames.isSkipped(entry.getFileName().toString())) watch(entry);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      changed.add(folder); // gone already, which the folder above will tell as well
    } catch (DirectoryIteratorException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  @Override
  public Changes await() throws IOException, InterruptedException {
    changed.clear();
    lost = false;
    while (changed.isEmpty() && !lost) {
      take(service.take());
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
      while (System.nanoTime() < end) {
        var next = service.poll(QUIET_MS, TimeUnit.MILLISECONDS);
        if (next == null) break;
        take(next);
      }
    }
    return lost ? Changes.everywhere() : Changes.of(changed);
  }

  private void take(WatchKey key) throws IOException {
    var folder = folders.get(key);
    for (var event : key.pollEvents()) {
      if (event.kind() == OVERFLOW) lose();
      else if (folder != null) take(event, folder);
    }
    if (!key.reset()) folders.remove(key);
  }

  private void take(WatchEvent<?> event, Path folder) throws IOException {
    var name = String.valueOf(event.context());
    boolean isInput =
        folder.equals(root) ? SourceReader.FOLDERS.contains(name) : !FileNames.isSkipped(name);
    if (!isInput) return;
    var path = folder.resolve(name);
    changed.add(path);
    if (event.kind() == ENTRY_CREATE) watch(path);
  }

  /** Some events are gone: folders may have appeared unseen. */
  private void lose() throws IOException {
    lost = true;
    for (var name : SourceReader.FOLDERS) watch(root.resolve(name));
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
