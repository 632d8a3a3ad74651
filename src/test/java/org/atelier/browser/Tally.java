package org.atelier.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was looked at and found, counted by template and language. */
final class Tally {

  private record Key(String kind, String language) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? language.compareTo(other.language) : byKind;
    }
  }

  private static final class Counts {
    int pages;
    final TreeMap<String, Integer> found = new TreeMap<>();
  }

  private final TreeMap<Key, Counts> counts = new TreeMap<>();
  private final TreeSet<String> columns = new TreeSet<>();

  /** One page more of a kind. */
  synchronized void page(Sample.Sheet sheet) {
    of(sheet).pages++;
  }

  /** So many of something in a page, also if it is none. */
  synchronized void add(Sample.Sheet sheet, String column, int number) {
    columns.add(column);
    of(sheet).found.merge(column, number, Integer::sum);
  }

  private Counts of(Sample.Sheet sheet) {
    return counts.computeIfAbsent(new Key(sheet.kind(), sheet.language()), k -> new Counts());
  }

  synchronized void write(Path file) throws IOException {
    var out = new StringBuilder("| template | language | pages |");
    for (var column : columns) out.append(' ').append(column).append(" |");
    out.append("\n| --- | --- | ---: |").append(" ---: |".repeat(columns.size())).append('\n');
    counts.forEach(
        (key, row) -> {
          out.append("| ").append(key.kind).append(" | ").append(key.language);
          out.append(" | ").append(row.pages).append(" |");
          for (var column : columns) {
            out.append(' ').append(row.found.getOrDefault(column, 0)).append(" |");
          }
          out.append('\n');
        });
    Files.createDirectories(file.getParent());
    Files.writeString(file, out);
  }
}
