package org.atelier.output;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.output.Manifest.Entry;

/**
 * What writing would do, and why it can't. Knows paths and hashes; touches nothing.
 *
 * @param writes the files whose bytes differ from what stands there
 * @param unchanged the files that stand there as they should
 * @param inTheWay stale files of ours that must go before anything is written: a page where a
 *     folder will be, or the other way round, or a name that differs only in case
 * @param stale all other files of ours that the site no longer has
 * @param leaving directories the site no longer needs; ours if nothing is left in them
 * @param entering directories to make, parents before children
 * @param doubted whether a file had to be read to know that it is unchanged
 */
record Plan(
    List<OutputFile> writes,
    SortedMap<String, Entry> unchanged,
    SortedSet<String> inTheWay,
    SortedSet<String> stale,
    SortedSet<String> leaving,
    SortedSet<String> entering,
    boolean doubted,
    List<Diagnostic> conflicts) {

  boolean changesNothing() {
    return writes.isEmpty() && inTheWay.isEmpty() && stale.isEmpty() && leaving.isEmpty();
  }

  /** The files to write that must be made first. */
  List<OutputFile> toMake() {
    return writes.stream().filter(f -> f.content() instanceof OutputFile.Made).toList();
  }

  /** The same after some of the files to write turned out to stand there as they should. */
  Plan without(SortedMap<String, Entry> standing) {
    var left = writes.stream().filter(f -> !standing.containsKey(f.path().value())).toList();
    var same = new TreeMap<>(unchanged);
    same.putAll(standing);
    boolean doubt = doubted || !standing.isEmpty();
    return new Plan(left, same, inTheWay, stale, leaving, entering, doubt, conflicts);
  }

  /** Every file that is ours or about to be. */
  SortedMap<String, Entry> ownership(Manifest before, SortedMap<String, Workshop.Part> parts) {
    var all = new TreeMap<>(before.files());
    all.putAll(unchanged);
    for (var file : writes) {
      var part = parts.get(file.path().value());
      all.put(file.path().value(), part == null ? Entry.NOT_YET : part.entry());
    }
    return all;
  }

  /** The directories above some paths, parents before children. */
  static SortedSet<String> directoriesOf(Iterable<String> paths) {
    var found = new TreeSet<String>();
    for (var path : paths) {
      int slash = path.lastIndexOf('/');
      while (slash > 0 && found.add(path.substring(0, slash))) {
        slash = path.lastIndexOf('/', slash - 1);
      }
    }
    return found;
  }

  /** The same directories by depth, so that those of one depth need not wait for each other. */
  static List<List<String>> byDepth(Iterable<String> directories) {
    var levels = new TreeMap<Long, List<String>>();
    for (var directory : directories) {
      long depth = directory.chars().filter(c -> c == '/').count();
      levels.computeIfAbsent(depth, d -> new ArrayList<>()).add(directory);
    }
    return List.copyOf(levels.values());
  }
}
