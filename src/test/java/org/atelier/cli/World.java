package org.atelier.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A world made up for a test, in which the whole program runs and whose output is caught. */
final class World {

  private static final Pattern FILE = Pattern.compile("(?m)^-- (.+) --\\n");

  private final Path directory;
  private final Map<String, String> variables = new TreeMap<>(Map.of("LANG", "C.UTF-8"));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Made anew for each run: a command keeps the options it was given. */
  private Supplier<List<Command>> commands = Commands::all;

  private Locale locale = Locale.ENGLISH;
  private String fileNameEncoding = "UTF-8";
  private boolean terminal;
  private Instant now = Instant.parse("2026-06-01T10:00:00Z");
  private String origin = "unknown";
  private String archive = "unknown";

  private World(Path directory) {
    this.directory = directory;
  }

  static World in(Path directory) {
    return new World(directory);
  }

  World with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  World with(Locale other) {
    locale = other;
    return this;
  }

  World with(Command only) {
    commands = () -> List.of(only);
    return this;
  }

  World at(Instant instant) {
    now = instant;
    return this;
  }

  World startedWith(String java, String classes) {
    origin = java;
    archive = classes;
    return this;
  }

  World onTerminal() {
    terminal = true;
    return this;
  }

  World readingFileNamesAs(String encoding) {
    fileNameEncoding = encoding;
    return this;
  }

  /** Files as {@code -- path --} and what is in them. */
  World write(String archive) throws IOException {
    var matcher = FILE.matcher(archive);
    for (var found = matcher.find(); found; ) {
      var file = directory.resolve(matcher.group(1));
      var start = matcher.end();
      found = matcher.find();
      Files.createDirectories(file.getParent());
      Files.writeString(file, archive.substring(start, found ? matcher.start() : archive.length()));
    }
    return this;
  }

  /** Every file of a folder that lies elsewhere. */
  World copy(Path folder, String to) throws IOException {
    for (var file : filesBelow(folder)) {
      var target = directory.resolve(to).resolve(folder.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.write(target, Files.readAllBytes(file));
    }
    return this;
  }

  World delete(String folder) throws IOException {
    for (var file : filesBelow(directory.resolve(folder))) Files.delete(file);
    return this;
  }

  /** Every file of a folder, by its path below it, with one character for each byte. */
  SortedMap<String, String> files(String folder) throws IOException {
    var root = directory.resolve(folder);
    var texts = new TreeMap<String, String>();
    for (var file : filesBelow(root)) {
      var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      texts.put(root.relativize(file).toString(), text);
    }
    return texts;
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.exists(folder)) return List.of();
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  /** What a person would see, and the exit code as a last line. */
  String run(String... args) {
    out.reset();
    err.reset();
    var code = new Program(commands.get()).run(List.of(args), environment());
    return out() + err() + code + "\n";
  }

  Environment environment() {
    var streams = new Environment.Streams(stream(out), stream(err), terminal);
    var machine =
        new Environment.Machine("Linux", 17, "17.0.1", "Nobody", fileNameEncoding, "UTF-8");
    return new Environment(
        directory,
        variables,
        locale,
        () -> now,
        () -> 0,
        machine,
        () -> new Environment.Engine(origin, "Serial", 2, archive),
        streams);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
