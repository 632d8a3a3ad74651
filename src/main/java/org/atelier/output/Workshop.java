package org.atelier.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Text;
import org.atelier.diagnostic.Watch;
import org.atelier.output.Manifest.Entry;
import org.atelier.output.Manifest.State;

/**
 * Makes the files that are costly to make, before any file of the site is touched: what can't be
 * made leaves the site as it is. Each goes to the staging directory as soon as it is made, so that
 * no more of them are in memory than there are processors.
 */
final class Workshop {

  private final Path directory;
  private final Disk disk;
  private final Manifest before;
  private final Watch watch;
  private final SortedMap<String, Part> parts = new ConcurrentSkipListMap<>();
  private final SortedMap<String, Entry> standing = new ConcurrentSkipListMap<>();

  Workshop(Path directory, Disk disk, Manifest before, Watch watch) {
    this.directory = directory;
    this.disk = disk;
    this.before = before;
    this.watch = watch;
  }

  /** A file in the staging directory, ready to be put in its place. */
  record Part(Path file, String sha256, String recipe) {
    Entry entry() {
      return Entry.notYet(sha256, recipe);
    }
  }

  /**
   * What was made.
   *
   * @param parts by path in the site
   * @param standing those whose bytes turned out to be what stands there
   */
  record Products(SortedMap<String, Part> parts, SortedMap<String, Entry> standing) {
    Products {
      parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
      standing = Collections.unmodifiableSortedMap(new TreeMap<>(standing));
    }
  }

  /**
   * @throws OutputException with all that can't be made, when something can't
   */
  Products make(List<OutputFile> files) throws IOException {
    var failures = new ConcurrentLinkedQueue<Diagnostic>();
    watch.begin(Text.message("work/making"), files.size());
    Workers.eachCostly(
        IntStream.range(0, files.size()).boxed().toList(),
        number -> {
          var made = (OutputFile.Made) files.get(number).content();
          try {
            keep(files.get(number), made, made.making().make(), number);
            watch.step();
          } catch (MakingException e) {
            failures.addAll(e.diagnostics());
          }
        });
    if (!failures.isEmpty()) throw new OutputException(failures.stream().distinct().toList());
    return new Products(parts, standing);
  }

  private void keep(OutputFile file, OutputFile.Made made, byte[] bytes, int number)
      throws IOException {
    var path = file.path().value();
    var sha256 = Sha256.of(bytes);
    var seen = isOurs(path) ? Seen.at(directory.resolve(path)) : Seen.NOTHING;
    if (seen.is(Seen.Kind.FILE)
        && seen.size() == bytes.length
        && Planner.holds(directory.resolve(path), bytes)) {
      standing.put(path, Entry.of(sha256, seen, made));
      return;
    }
    var part = directory.resolve(OutputWriter.STAGING).resolve("made-" + number + ".part");
    disk.write(part, new OutputFile.Bytes(bytes));
    parts.put(path, new Part(part, sha256, made.recipe()));
  }

  private boolean isOurs(String path) {
    return before.files().containsKey(path) || before.state() == State.LOST;
  }
}
