package org.atelier.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways of learning of changes tell of each; how much more they tell is theirs. */
@Timeout(120)
class WatcherTest {

  @TempDir Path root;

  /** The ways there are. */
  enum Way {
    TOLD,
    LOOKING;

    Watcher watch(Path root) throws IOException {
      return this == TOLD
          ? new NativeWatcher(root)
          : new PollingWatcher(root, Duration.ofMillis(20));
    }
  }

  private void write(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Waits until the file, or a folder above it, has been told. */
  private void awaitNews(Watcher watcher, String file) throws Exception {
    var path = root.resolve(file);
    var told = new HashSet<Path>();
    while (true) {
      var changes = watcher.await();
      told.addAll(changes.paths());
      if (changes.everything() || covers(told, path)) return;
    }
  }

  private static boolean covers(Set<Path> told, Path path) {
    return told.stream().anyMatch(path::startsWith);
  }

  @ParameterizedTest
  @EnumSource
  void filesWrittenMadeAndTakenAwayAreTold(Way way) throws Exception {
    write("content/one/fr.md", "un");
    try (var watcher = way.watch(root)) {
      write("content/one/fr.md", "deux");
      awaitNews(watcher, "content/one/fr.md");
      write("content/one/en.md", "one");
      awaitNews(watcher, "content/one/en.md");
      Files.delete(root.resolve("content/one/en.md"));
      awaitNews(watcher, "content/one/en.md");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnEditorPutsInPlaceIsTold(Way way) throws Exception {
    write("content/one/fr.md", "un");
    try (var watcher = way.watch(root)) {
      for (int i = 0; i < 3; i++) {
        write("content/one/.fr.md.new", "text " + i);
        var replacing = StandardCopyOption.REPLACE_EXISTING;
        Files.move(
            root.resolve("content/one/.fr.md.new"), root.resolve("content/one/fr.md"), replacing);
        awaitNews(watcher, "content/one/fr.md");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void newFoldersAreWatchedHoweverDeep(Way way) throws Exception {
    write("content/one/fr.md", "un");
    try (var watcher = way.watch(root)) {
      write("content/a/b/c/fr.md", "x");
      awaitNews(watcher, "content/a/b/c/fr.md");
      write("content/a/b/c/en.md", "x");
      awaitNews(watcher, "content/a/b/c/en.md");
      write("content/a/b/d/fr.md", "x");
      awaitNews(watcher, "content/a/b/d/fr.md");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRenamedFolderIsWatchedUnderItsNewName(Way way) throws Exception {
    write("content/one/deep/fr.md", "un");
    try (var watcher = way.watch(root)) {
      Files.move(root.resolve("content/one"), root.resolve("content/two"));
      awaitNews(watcher, "content/two/deep/fr.md");
      write("content/two/deep/fr.md", "deux");
      awaitNews(watcher, "content/two/deep/fr.md");
      write("content/two/deep/en.md", "two");
      awaitNews(watcher, "content/two/deep/en.md");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFolderMadeAgainIsWatchedAgain(Way way) throws Exception {
    write("content/one/fr.md", "un");
    try (var watcher = way.watch(root)) {
      for (int i = 0; i < 3; i++) {
        Files.delete(root.resolve("content/one/fr.md"));
        Files.delete(root.resolve("content/one"));
        write("content/one/fr.md", "un");
        awaitNews(watcher, "content/one/fr.md");
        write("content/one/fr.md", "un " + i);
        awaitNews(watcher, "content/one/fr.md");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void contentThatAppearsLaterIsWatched(Way way) throws Exception {
    try (var watcher = way.watch(root)) {
      write("content/one/fr.md", "un");
      awaitNews(watcher, "content/one/fr.md");
      write("themes/plain/theme.yml", "name: plain");
      awaitNews(watcher, "themes/plain/theme.yml");
      write("content/one/fr.md", "deux");
      awaitNews(watcher, "content/one/fr.md");
    }
  }

  /** A single folder's events are counted, and the rest is dropped. */
  @ParameterizedTest
  @EnumSource
  void moreThanASystemCountsIsNotLost(Way way) throws Exception {
    write("content/one/0.md", "x");
    try (var watcher = way.watch(root)) {
      for (int i = 0; i < 3_000; i++) write("content/one/" + i + ".md", "x");
      write("content/two/fr.md", "x");
      awaitNews(watcher, "content/two/fr.md");
      write("content/two/fr.md", "y");
      awaitNews(watcher, "content/two/fr.md");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoInputIsNotTold(Way way) throws Exception {
    write("content/one/fr.md", "un");
    try (var watcher = way.watch(root)) {
      write("site-output/fr/index.html", "x");
      write("content/one/.fr.md.swp", "x");
      write("content/one/fr.md~", "x");
      write("content/.git/index", "x");
      write("content/one/fr.md", "deux");
      var told = watcher.await().paths();
      assertTrue(Set.of(root.resolve("content/one/fr.md")).containsAll(told), told::toString);
    }
  }
}
