package org.atelier.cli;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What this very Java does, as far as it can be known from inside. */
final class RunningEngine {

  /** Where Linux lists the files a process has mapped. */
  private static final Path MAPS = Path.of("/proc/self/maps");

  /** By the first word of the name of one of its parts. */
  private static final Map<String, String> COLLECTORS =
      Map.of(
          "Copy", "Serial",
          "MarkSweepCompact", "Serial",
          "PS", "Parallel",
          "G1", "G1",
          "ZGC", "Z",
          "Shenandoah", "Shenandoah");

  private RunningEngine() {}

  static Environment.Engine look() {
    return new Environment.Engine(
        System.getProperty("atelier.java", "unknown"),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(GarbageCollectorMXBean::getName)
            .map(name -> COLLECTORS.getOrDefault(name.split(" ", 2)[0], name))
            .distinct()
            .collect(Collectors.joining(", ")),
        Runtime.getRuntime().availableProcessors(),
        archive(System.getProperty("atelier.archive", "unknown"), MAPS));
  }

  /**
   * What has become of an archive.
   *
   * @param given its file, or a word on why there is none
   * @param maps the list of mapped files, if this system has one
   */
  static String archive(String given, Path maps) {
    if (given.indexOf('/') < 0) return given;
    try {
      var mapped = Files.readString(maps, StandardCharsets.ISO_8859_1);
      var name = given.substring(given.lastIndexOf('/'));
      return mapped.contains(name) ? "used" : "refused";
    } catch (IOException e) {
      return "given";
    }
  }
}
