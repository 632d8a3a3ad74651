package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static final Arguments ARGUMENTS =
      new Arguments(
          List.of("build", "check", "new", "version"), Set.of("-s", "--source", "--lang"));

  private static String verbFirst(String args) {
    var words = args.isEmpty() ? List.<String>of() : List.of(args.split(" ", -1));
    return String.join(" ", ARGUMENTS.verbFirst(words));
  }

  @ParameterizedTest
  @CsvSource({
    "'', build",
    "-q, build -q",
    "-D --lang fr, build -D --lang fr",
    "check, check",
    "-q check, check -q",
    "--lang fr check -q, check --lang fr -q",
    "--lang=fr check, check --lang=fr",
    "-s check, build -s check",
    "-scheck, build -scheck",
    "-Ds check, build -Ds check",
    "-sD check, check -sD",
    "new occupation welder -q, new occupation welder -q",
    "-q new build check, new -q build check",
    "-V, version",
    "--version -q, version -q",
    "-h, -h",
    "--help --lang nl, --help --lang nl",
    "help, --help",
    "help check, check --help",
    "--lang fr help check, check --lang fr --help",
    "-- check, build -- check",
  })
  void theVerbComesFirst(String args, String expected) {
    assertEquals(expected, verbFirst(args));
  }

  @Test
  void anUnknownVerbIsRefused() {
    assertThrows(UsageException.class, () -> verbFirst("biuld"));
    assertThrows(UsageException.class, () -> verbFirst("-"));
    assertThrows(UsageException.class, () -> verbFirst("help biuld"));
  }
}
