package org.atelier.output;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What we remember of the files we wrote. Before anything is touched it is stored as {@code
 * PENDING} with the old and the new files together, so that after a kill at any moment every file
 * of ours is still known to be ours; at the end as {@code COMPLETE}.
 *
 * <p>One line a file, then a line with the hash of everything above, so that a manifest that was
 * cut or changed is never taken for a whole one. Times are in it, so it is the one file that isn't
 * the same from build to build; it lies beside the output, not in it.
 *
 * @param files by path below the output directory
 * @param written when it was stored, as {@link Seen#modified}
 */
record Manifest(State state, SortedMap<String, Entry> files, long written) {

  private static final String HEADER = "atelier-manifest 2\n";

  /** Knew no recipes. */
  private static final String FIRST_HEADER = "atelier-manifest 1\n";

  private static final String STATE = "state ";
  private static final String END = "end ";

  /** How far the memory can be trusted. */
  enum State {
    /** There is none. */
    NONE,
    /** There is one, but it is damaged or from another version. */
    LOST,
    /** Every file of ours is in it, but writing was cut off: their bytes must be looked at. */
    PENDING,
    COMPLETE
  }

  /**
   * One file of ours as we left it.
   *
   * @param modified as {@link Seen}
   * @param changed as {@link Seen}
   * @param recipe by which it was made, {@link #NO_RECIPE} for a file that needs none
   */
  record Entry(String sha256, long size, long modified, long changed, String recipe) {

    static final String NO_RECIPE = "-";

    /** Of a file that is about to be written. */
    static final Entry NOT_YET = new Entry("-", 0, 0, 0, NO_RECIPE);

    static Entry of(String sha256, Seen seen, OutputFile.Content content) {
      return new Entry(sha256, seen.size(), seen.modified(), seen.changed(), recipeOf(content));
    }

    /** Of a made file that is about to be put in its place. */
    static Entry notYet(String sha256, String recipe) {
      return new Entry(sha256, 0, 0, 0, recipe);
    }

    Entry as(OutputFile.Content content) {
      return new Entry(sha256, size, modified, changed, recipeOf(content));
    }

    private static String recipeOf(OutputFile.Content content) {
      return content instanceof OutputFile.Made made ? made.recipe() : NO_RECIPE;
    }

    boolean looksLike(Seen seen) {
      return size == seen.size() && modified == seen.modified() && changed == seen.changed();
    }
  }

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  static Manifest none() {
    return new Manifest(State.NONE, new TreeMap<>(), 0);
  }

  static Manifest lost() {
    return new Manifest(State.LOST, new TreeMap<>(), 0);
  }

  static Manifest toStore(State state, SortedMap<String, Entry> files) {
    return new Manifest(state, files, 0);
  }

  /**
   * Whether a file needn't be read to know its bytes. One that changed as late as we stored this
   * may have changed again in the same tick of the clock, and is read.
   */
  boolean vouchesFor(Entry entry, Seen seen) {
    return state == State.COMPLETE && entry.looksLike(seen) && entry.changed < written;
  }

  /** Tells this state of the output from all others. */
  String hash() {
    return Sha256.of(body().getBytes(StandardCharsets.UTF_8));
  }

  byte[] toBytes() {
    var body = body();
    var hash = Sha256.of(body.getBytes(StandardCharsets.UTF_8));
    return (body + END + hash + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private String body() {
    var text = new StringBuilder(HEADER).append(STATE).append(state).append('\n');
    files.forEach(
        (path, entry) ->
            text.append(entry.sha256)
                .append(' ')
                .append(entry.size)
                .append(' ')
                .append(entry.modified)
                .append(' ')
                .append(entry.changed)
                .append(' ')
                .append(entry.recipe)
                .append(' ')
                .append(path)
                .append('\n'));
    return text.toString();
  }

  /**
   * Reads what {@link #toBytes} wrote, now or in its first version; anything else is a lost memory,
   * never a guess.
   */
  static Manifest of(byte[] bytes, long written) {
    var text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.length() - END.length() - 65;
    boolean first = text.startsWith(FIRST_HEADER);
    if (end < 0 || !(first || text.startsWith(HEADER))) return lost();
    var body = text.substring(0, end);
    var hash = Sha256.of(body.getBytes(StandardCharsets.UTF_8));
    if (!text.substring(end).equals(END + hash + "\n")) return lost();
    var state = stateOf(body);
    var files = state == null ? null : filesOf(body, first ? 5 : 6);
    return state == null || files == null ? lost() : new Manifest(state, files, written);
  }

  private static @Nullable State stateOf(String body) {
    for (var state : List.of(State.COMPLETE, State.PENDING)) {
      if (body.startsWith(STATE + state + "\n", HEADER.length())) return state;
    }
    return null;
  }

  private static @Nullable SortedMap<String, Entry> filesOf(String body, int columns) {
    var files = new TreeMap<String, Entry>();
    int from = body.indexOf('\n', HEADER.length()) + 1;
    for (int to; from < body.length(); from = to + 1) {
      to = body.indexOf('\n', from);
      if (to < 0) return null;
      var parts = body.substring(from, to).split(" ", columns);
      if (parts.length < columns || !isPath(parts[columns - 1])) return null;
      var entry = entryOf(parts);
      if (entry == null) return null;
      files.put(parts[columns - 1], entry);
    }
    return files;
  }

  private static @Nullable Entry entryOf(String[] parts) {
    try {
      return new Entry(
          parts[0],
          Long.parseLong(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          parts.length > 5 ? parts[4] : Entry.NO_RECIPE);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A manifest is only a file: one that was forged must not make us delete outside the output. */
  private static boolean isPath(String path) {
    try {
      return new OutputPath(path).value().equals(path);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
