package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

class ProgramTest {

  @TempDir Path directory;

  private World world() {
    return World.in(directory);
  }

  /** A verb that fails in a way of its own. */
  @CommandLine.Command(name = "build")
  private static final class Failing implements Command {

    /** What goes wrong. */
    interface Fault {
      void happen() throws IOException;
    }

    @Mixin final CommonOptions common = new CommonOptions();
    private final Fault fault;

    Failing(Fault fault) {
      this.fault = fault;
    }

    @Override
    public CommonOptions common() {
      return common;
    }

    @Override
    public ExitCode run(Session session) throws IOException {
      fault.happen();
      return ExitCode.OK;
    }
  }

  static Stream<Arguments> bugs() {
    return Stream.<Failing.Fault>of(
            () -> {
              throw new IllegalStateException("boo");
            },
            () -> {
              throw new StackOverflowError("boo");
            },
            () -> {
              throw new OutOfMemoryError("boo");
            },
            () -> {
              throw new AssertionError("boo");
            })
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void aBugOfOursIsConfessedInOneLineAndATrace(Failing.Fault bug) {
    var world = world().with(new Failing(bug));
    world.run();
    assertEquals("", world.out());
    var lines = world.err().lines().toList();
    assertEquals(
        "This is a bug in Atelier, not in your site, and your texts are untouched. "
            + "Please report it with the lines below.",
        lines.get(0));
    assertTrue(lines.get(1).endsWith("Error: boo") || lines.get(1).endsWith("Exception: boo"));
    assertTrue(lines.get(2).startsWith("\tat "));
    assertTrue(world.run().endsWith("INTERNAL_ERROR\n"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("a.md"), "a.md is not there (any more)."),
        Arguments.of(new AccessDeniedException("a.md"), "This account may not read or write a.md."),
        Arguments.of(
            new FileSystemException("a.md", null, "No space left on device"),
            "a.md can’t be read or written: “No space left on device”."),
        Arguments.of(
            new IOException("Input/output error"),
            "The machine refused to read or write: “Input/output error”."),
        Arguments.of(
            new UncheckedIOException(new IOException("Stale file handle")),
            "The machine refused to read or write: “Stale file handle”."),
        Arguments.of(
            new IOException("a\n::error::b"),
            "The machine refused to read or write: “a\\u000a::error::b”."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOfTheWorldIsOneLine(Exception fault, String line) {
    Failing.Fault happening =
        () -> {
          if (fault instanceof IOException checked) throw checked;
          throw (UncheckedIOException) fault;
        };
    assertEquals(line + "\nUSAGE\n", world().with(new Failing(happening)).run());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "biuld | “biuld” is not a command; choose build, check, serve, preview, new, list, clean, doctor or version. | Did you mean “build”?",
        "frobnicate | “frobnicate” is not a command; choose build, check, serve, preview, new, list, clean, doctor or version. | “atelier --help” shows what is possible.",
        "check --formt json | There is no option --formt here. | Did you mean “--format”?",
        "check --formt=json | There is no option --formt here. | Did you mean “--format”?",
        "check --format xml | --format can’t be “xml”; it can be human, json or github. | “atelier --help” shows what is possible.",
        "check --fail-on warnings | --fail-on can’t be “warnings”; it can be error or warning. | Did you mean “warning”?",
        "list --format github | --format can’t be “github”; it can be human or json. | “atelier --help” shows what is possible.",
        "--lang de | --lang can’t be “de”; it can be en, fr or nl. | “atelier --help” shows what is possible.",
        "check extra | “extra” is one word too many. | “atelier --help” shows what is possible.",
        "check -s | The option --source needs a value after it. | “atelier --help” shows what is possible.",
        "check -s a -s b | The option --source stands twice. | “atelier --help” shows what is possible.",
        "-q -v | --quiet and --verbose can’t be used together. | “atelier --help” shows what is possible.",
        "-b ftp://x/ | “ftp://x/” can’t be the site’s address. It looks like https://example.org/ or https://example.org/folder/, without “?” and “#”. | “atelier --help” shows what is possible.",
        "--clock yesterday | “yesterday” is not a date. Write 2026-03-31, or 2026-03-31T09:00:00Z for an exact moment. | “atelier --help” shows what is possible.",
        "--clock 2026-02-30 | “2026-02-30” is not a date. Write 2026-03-31, or 2026-03-31T09:00:00Z for an exact moment. | “atelier --help” shows what is possible.",
        "-s nowhere | There is no folder nowhere. | “atelier --help” shows what is possible.",
        "-d . | The site can’t be written to .: that would mix it with what it is made from. Choose a folder of its own. | “atelier --help” shows what is possible.",
        "-d .. | The site can’t be written to ..: that would mix it with what it is made from. Choose a folder of its own. | “atelier --help” shows what is possible.",
        "-d content/x | The site can’t be written to content/x: that would mix it with what it is made from. Choose a folder of its own. | “atelier --help” shows what is possible.",
        "new | TYPE is missing. | “atelier --help” shows what is possible.",
        "new occupation | ID is missing. | “atelier --help” shows what is possible.",
        "@file | “@file” is not a command; choose build, check, serve, preview, new, list, clean, doctor or version. | “atelier --help” shows what is possible.",
      })
  void whatCannotBeUnderstoodIsSaidInTwoLines(String args, String sentence, String hint) {
    assertEquals(sentence + "\n" + hint + "\nUSAGE\n", world().run(args.split(" ", -1)));
  }

  @Test
  void usageErrorsSpeakTheReadersLanguage() {
    assertEquals(
        "Il n’y a pas d’option --drafs ici.\nVouliez-vous dire « --drafts » ?\nUSAGE\n",
        world().run("--drafs", "--lang", "fr").replaceAll("[\u00a0\u202f]", " "));
    assertEquals(
        "Hier bestaat geen optie --drafs.\nBedoelde u „--drafts”?\nUSAGE\n",
        world().with("LC_ALL", "nl_BE.UTF-8").run("--drafs"));
    assertEquals(
        "Na de optie --source moet een waarde komen.\n„atelier --help” toont wat er mogelijk is.\n"
            + "USAGE\n",
        world().with("LANG", "").with(Locale.forLanguageTag("nl-BE")).run("-s"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "-1", "1.5", " 1", "0x10", "999999999999", "१२३", "1748771999999"})
  void garbageInSourceDateEpochIsRefused(String garbage) {
    var printed = world().with("SOURCE_DATE_EPOCH", garbage).run();
    assertEquals(
        "The variable SOURCE_DATE_EPOCH is “"
            + garbage
            + "”; it must be a number of seconds since 1970, digits only. Correct it or remove it.\n"
            + "“atelier --help” shows what is possible.\nUSAGE\n",
        printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSI_X3.4-1968", "US-ASCII", "ISO-8859-1", "", "nonsense"})
  void aMachineThatLosesAccentsIsRefused(String encoding) {
    assertEquals(
        "This computer is set to an alphabet without accents ("
            + encoding
            + "), so file names such as “métiers” can’t be read.\n"
            + "Set LC_ALL=C.UTF-8 and start again.\nUSAGE\n",
        world().readingFileNamesAs(encoding).run());
  }

  @Test
  void theVersionIsToldOnAnyMachine() {
    var printed = world().readingFileNamesAs("US-ASCII").run("version");
    assertTrue(
        printed.matches("atelier \\d\\S* \\(Java 17\\.0\\.1, Nobody\\)\n.*\n.*\nOK\n"), printed);
    assertEquals(printed, world().run("-V"));
    assertEquals(printed, world().run("--version", "--quiet"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "found | used | Java is the best one found on this machine; collector Serial, 2 processors. | The start-up archive is in use.",
        "path | not-yet | Java is the first one in PATH; collector Serial, 2 processors. | There is no start-up archive yet; one is made after this command.",
        "java-home | off | Java is the one that JAVA_HOME names; collector Serial, 2 processors. | There is no start-up archive: the variable ATELIER_ARCHIVE says “off”.",
        "unknown | unknown | Java was not chosen by bin/atelier; collector Serial, 2 processors. | There is no start-up archive: only bin/atelier uses one.",
      })
  void theVersionTellsHowJavaWasStarted(
      String origin, String archive, String engine, String classes) {
    var printed = world().startedWith(origin, archive).run("version");
    assertEquals(List.of(engine, classes, "OK"), printed.lines().skip(1).toList());
  }

  @Test
  void helpNamesEveryVerbInTheReadersLanguage() {
    assertEquals(
        """
        Usage: atelier [-hV] [COMMAND]
        Builds a site in several languages from a folder of text files.

        Options:
          -h, --help      Shows this help.
          -V, --version   Says which version this is.

        Commands (build, if none is named):
          build    Builds the site; writes nothing while there are errors.
          check    Makes every check and writes nothing.
          serve    Shows the site while you write: every save is built at once.
          preview  Shows the built site as a host would, with its headers and redirects.
          new      Starts a new entry, with notes on what to fill in.
          list     Shows the entries and how far each language is.
          clean    Removes the built site, and nothing else.
          doctor   Looks whether this machine is fit for building.
          version  Says which version this is.

        Exit codes: 0 fine, 1 problems in the site, 2 a wrong option or a machine that
        refuses, 3 a bug in Atelier.
        OK
        """,
        world().run("--help"));
    assertEquals(
        "Emploi\u00a0: atelier version [-hqv] [--no-color] [--lang=fr|en|nl] [-s=FOLDER]",
        world().run("help", "version", "--lang", "fr").lines().findFirst().orElseThrow());
    assertEquals(world().run("check", "-h"), world().run("help", "check"));
  }
}
