package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.atelier.diagnostic.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** Both ways of reading the arguments, side by side. */
class QuickOptionsTest {

  private static Optional<Command> quick(String args) {
    return QuickOptions.read(words(args), Commands.all());
  }

  private static Command careful(String args) {
    var out = new PrintStream(PrintStream.nullOutputStream());
    var world =
        new Environment(
            Path.of(""),
            Map.of(),
            Locale.ENGLISH,
            () -> Instant.EPOCH,
            () -> 0,
            new Environment.Machine("Linux", 17, "17", "Nobody", "UTF-8", "UTF-8"),
            () -> new Environment.Engine("unknown", "", 1, "unknown"),
            new Environment.Streams(out, out, false));
    return CarefulOptions.read(words(args), Commands.all(), world, Catalogue.of("en"))
        .orElseThrow();
  }

  private static List<String> words(String args) {
    return args.isEmpty() ? List.of() : List.of(args.split(" ", -1));
  }

  /** The verb and every value that was set, also in the groups of options it shares. */
  private static Map<String, Object> values(Object command) {
    var values = new TreeMap<String, Object>();
    collect(command, values);
    values.put("verb", command.getClass().getSimpleName());
    return values;
  }

  private static void collect(Object owner, Map<String, Object> values) {
    try {
      for (Field field : owner.getClass().getDeclaredFields()) {
        if (field.isAnnotationPresent(Mixin.class)) collect(field.get(owner), values);
        else if (field.isAnnotationPresent(CommandLine.Option.class)) {
          values.put(field.getName(), field.get(owner));
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> everyOptionOfEachVerb() {
    return Commands.all().stream()
        .filter(command -> !command.quickVerb().isEmpty())
        .flatMap(QuickOptionsTest::everyOption);
  }

  private static Stream<String> everyOption(Command command) {
    return new CommandLine(command)
        .getCommandSpec().options().stream()
            .filter(option -> !option.usageHelp())
            .flatMap(
                option ->
                    Stream.of(option.names())
                        .map(name -> command.quickVerb() + " " + name + value(option)));
  }

  private static String value(OptionSpec option) {
    return option.arity().max() > 0 ? " a" : "";
  }

  @ParameterizedTest
  @MethodSource("everyOptionOfEachVerb")
  void everyOptionIsReadTheSameWay(String args) {
    assertEquals(values(careful(args)), values(quick(args).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "build",
        "check",
        "clean",
        "doctor",
        "list",
        "version",
        "-q",
        "-s a",
        "-s check",
        "--destination=a=b -F --clock 2026-03-31",
        "build -q -s a --destination=b -D -F -E --release --format json --fail-on warning",
        "list --type page --format=json -v --lang nl",
      })
  void whatIsWrittenPlainlyIsReadTheSameWay(String args) {
    assertEquals(values(careful(args)), values(quick(args).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-h",
        "-V",
        "--version",
        "help",
        "new page a",
        "biuld",
        "build --help",
        "build -h",
        "build -qv",
        "build -sa",
        "build -s",
        "build -s -q",
        "build -s a -s b",
        "build -s a --source b",
        "build -q --quiet",
        "build --quiet=true",
        "build --source=",
        "build --nothing",
        "build extra",
        "build -- -q",
        "-q check",
        "check -s 'a",
      })
  void whateverElseIsLeftToPicocliWithNothingSet(String args) {
    var commands = Commands.all();
    assertEquals(Optional.empty(), QuickOptions.read(words(args), commands));
    var untouched = Commands.all();
    for (int i = 0; i < commands.size(); i++) {
      assertEquals(values(untouched.get(i)), values(commands.get(i)));
    }
  }

  /** The other way round it is held above: no option can be forgotten, and none invented. */
  @Test
  void onlyOptionsThatThereAreAreDeclared() {
    int seen = 0;
    for (var command : Commands.all()) {
      if (command.quickVerb().isEmpty()) continue;
      var declared = new QuickOptions();
      command.declare(declared);
      Set<String> known = new HashSet<>();
      for (var option : new CommandLine(command).getCommandSpec().options()) {
        if (!option.usageHelp()) known.addAll(List.of(option.names()));
      }
      assertEquals(new TreeSet<>(known), new TreeSet<>(declared.names()), command.quickVerb());
      seen++;
    }
    assertTrue(seen >= 6, "the verbs that are used every day");
  }
}
