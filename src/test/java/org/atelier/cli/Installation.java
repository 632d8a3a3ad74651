package org.atelier.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * This program as {@code bin/atelier} finds it after it has compiled it, with a small site, in a
 * folder of its own.
 *
 * @param variables of the environment, on top of nearly nothing
 * @param command that starts it
 * @param start where it is started, below the folder
 */
record Installation(
    Path folder, Map<String, String> variables, List<String> command, String start) {

  static Installation in(Path folder) throws IOException {
    SmallSite.in(folder);
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("target"));
    Files.copy(Path.of("bin/atelier"), folder.resolve("bin/atelier"));
    var variables = new TreeMap<String, String>();
    variables.put("PATH", System.getenv("PATH"));
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("CI", "yes");
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("HOME", folder.resolve("home").toString());
    var script = folder.resolve("bin/atelier").toString();
    var installation = new Installation(folder, variables, List.of("sh", script), "");
    installation.compile("1");
    return installation;
  }

  /** The one the tests run on, and the newer one of this machine if it is another. */
  static List<Path> javas() throws IOException, InterruptedException {
    var own = Path.of(System.getProperty("java.home")).toRealPath();
    var javas = new ArrayList<>(List.of(own));
    var newer = said(new ProcessBuilder("sh", "bin/jdk-25").start()).strip();
    if (!newer.isEmpty() && !Path.of(newer).toRealPath().equals(own)) javas.add(Path.of(newer));
    return javas;
  }

  /** As after a compilation: a jar, and a file that names it and the libraries. */
  void compile(String version) throws IOException {
    var jar = folder.resolve("target/program-" + version + ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      var classes = classes();
      for (var file : filesBelow(classes)) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    var libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    Files.writeString(
        folder.resolve("target/atelier.classpath"),
        version + " " + jar + File.pathSeparator + libraries + "\n");
  }

  private static Path classes() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  Installation with(String variable, String value) {
    var more = new TreeMap<>(variables);
    more.put(variable, value);
    return new Installation(folder, more, command, start);
  }

  Installation on(Path java) {
    return with("JAVA_HOME", java.toString());
  }

  Installation reachedBy(String... other) {
    return new Installation(folder, variables, List.of(other), start);
  }

  Installation from(String below) {
    return new Installation(folder, variables, command, below);
  }

  Installation behind(String... first) {
    return reachedBy(Stream.concat(Stream.of(first), command.stream()).toArray(String[]::new));
  }

  Process start(String... args) throws IOException {
    var words = new ArrayList<>(command);
    words.addAll(List.of(args));
    var builder = new ProcessBuilder(words).directory(folder.resolve(start).toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder.redirectErrorStream(true).start();
  }

  static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  String run(String... args) throws IOException, InterruptedException {
    var process = start(args);
    var said = said(process);
    process.waitFor();
    return said;
  }

  /** What it says about its archive, as its third line and its last. */
  String archive() throws IOException, InterruptedException {
    return run("version", "--lang", "en").lines().skip(2).collect(Collectors.joining("\n"));
  }

  /** The one archive there is once one is asked for. */
  Path madeArchive() throws IOException, InterruptedException {
    with("ATELIER_ARCHIVE", "now").run("version");
    return folder.resolve("target").resolve(archives().first());
  }

  SortedSet<String> archives() throws IOException {
    return archivesIn(folder.resolve("target"));
  }

  static SortedSet<String> archivesIn(Path place) throws IOException {
    try (var files = Files.list(place)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsa") || name.endsWith(".aot"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
