package org.atelier.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.source.FileNames;

/**
 * All that the program learns from the world besides its arguments and its input, so that a test
 * can run the whole of it in any world.
 *
 * @param directory where it was started; relative paths start here
 * @param variables of the environment
 * @param locale of the machine
 * @param clock asked once for the instant of the build
 * @param nanoTime to say how long things took
 * @param engine asked for only by who wants to know, because finding out takes a while
 */
record Environment(
    Path directory,
    Map<String, String> variables,
    Locale locale,
    InstantSource clock,
    LongSupplier nanoTime,
    Machine machine,
    Supplier<Engine> engine,
    Streams streams) {

  Environment {
    variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  /**
   * The computer and its Java.
   *
   * @param fileNameEncoding in which Java talks to the system of files
   */
  record Machine(
      String system,
      int javaFeature,
      String javaVersion,
      String javaVendor,
      String fileNameEncoding,
      String defaultCharset) {

    /** Why it can't name every file; Windows always can, whatever its code page. */
    Optional<Diagnostic> problemWithNames() {
      return system.startsWith("Windows")
          ? Optional.empty()
          : FileNames.problemWith(fileNameEncoding);
    }
  }

  /**
   * What {@code bin/atelier} has chosen for this run, and what Java has made of it.
   *
   * @param origin of this Java: {@code java-home}, {@code found}, {@code path} or {@code unknown}
   * @param archive of loaded classes: {@code used}, {@code refused} or {@code given}, else why
   *     there is none
   */
  record Engine(String origin, String collector, int processors, String archive) {}

  /**
   * Where words go.
   *
   * @param out what was asked for
   * @param err what went wrong with the asking
   * @param terminal whether a person is looking
   */
  record Streams(PrintStream out, PrintStream err, boolean terminal) {}

  /** A variable; an empty one counts as absent. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }
}
