package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageLanguageTest {

  @ParameterizedTest
  @CsvSource({
    // arguments, variables, Java's locale, language
    "'', '', en, en",
    "'', '', fr-BE, fr",
    "'', '', de, en",
    "'', '', tr, en",
    "'', LANG=fr_FR.UTF-8, en, fr",
    "'', LANG=nl, en, nl",
    "'', LANG=nl_BE@euro, en, nl",
    "'', LANG=C.UTF-8, fr, fr",
    "'', LANG=, nl, nl",
    "'', LANG=fr_FR LC_MESSAGES=nl_BE, en, nl",
    "'', LANG=fr_FR LC_MESSAGES=nl_BE LC_ALL=en_GB, fr, en",
    "--lang nl, LC_ALL=fr_FR, en, nl",
    "check --lang=fr, LC_ALL=nl_BE, en, fr",
    "--lang xx, LC_ALL=nl_BE, en, nl",
    "--lang, LC_ALL=nl_BE, en, nl",
    "-- --lang fr, '', en, en",
  })
  void isChosen(String args, String variables, String locale, String expected) {
    var map = new HashMap<String, String>();
    for (var variable : variables.split(" ", -1)) {
      if (variable.isEmpty()) continue;
      var parts = variable.split("=", 2);
      map.put(parts[0], parts[1]);
    }
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var world =
        new Environment(
            Path.of("/"),
            map,
            Locale.forLanguageTag(locale),
            () -> Instant.EPOCH,
            () -> 0,
            new Environment.Machine("Linux", 17, "17", "Nobody", "UTF-8", "UTF-8"),
            () -> new Environment.Engine("unknown", "", 1, "unknown"),
            new Environment.Streams(nowhere, nowhere, false));
    assertEquals(expected, MessageLanguage.of(List.of(args.split(" ", -1)), world));
  }
}
