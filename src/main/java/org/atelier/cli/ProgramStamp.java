package org.atelier.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Tells this program and its libraries from other versions of them, without opening a file. */
final class ProgramStamp {

  private ProgramStamp() {}

  static String take() throws IOException {
    var lines = new ArrayList<String>();
    for (var place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      add(Path.of(place), lines);
    }
    return stamp(lines);
  }

  static String stamp(List<String> lines) {
    var sum = new CRC32();
    long first = 0;
    for (var line : lines) {
      sum.update(line.getBytes(UTF_8));
      first = first * 31 + line.hashCode();
    }
    return Long.toHexString(sum.getValue()) + Long.toHexString(first);
  }

  private static void add(Path place, List<String> lines) throws IOException {
    if (!Files.exists(place)) return;
    try (var files = Files.walk(place)) {
      for (var file : (Iterable<Path>) files.sorted()::iterator) {
        if (Files.isDirectory(file)) continue;
        lines.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis());
      }
    }
  }
}
