package org.atelier.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.atelier.cli.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That one can still measure: how long anything takes is no matter of tests. */
@Tag("once")
@Tag("launch")
class BenchTest {

  @TempDir Path folder;

  @Test
  void a_site_of_thirty_pages_is_made_built_edited_and_written_down() throws Exception {
    var cases = "cold,body";

    var said = bench("--pages", "30", "--runs", "1", "--tools", "atelier", "--cases", cases);

    assertEquals(List.of(cases.split(",")), measured(said), said);
    var results = Files.readString(folder.resolve("results.md"));
    var made =
        Pattern.compile("\\| Atelier \\|.* 0 MB \\| 625 \\| 7 \\| 10 \\| 4 \\| 10 \\| 64 \\|");
    assertTrue(made.matcher(results).find(), results);
    assertTrue(results.contains("## One text edited"), results);
    assertTrue(results.contains("of Hugo’s memory | 0.35 | not measured |"), results);
  }

  /** The program under test, whichever script starts it elsewhere. */
  private String bench(String... options) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var start =
        "#!/bin/sh\ncd '%s'\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\"\n"
            .formatted(
                Path.of("").toAbsolutePath(),
                java,
                System.getProperty("java.class.path"),
                Main.class.getName());
    var atelier = Files.writeString(folder.resolve("atelier"), start);
    assertTrue(atelier.toFile().setExecutable(true));
    var builder = new ProcessBuilder("sh", "bench/run").redirectErrorStream(true);
    builder.command().addAll(List.of(options));
    builder.command().addAll(List.of("--work", folder.resolve("work").toString()));
    builder.command().addAll(List.of("--results", folder.resolve("results.md").toString()));
    builder.environment().put("ATELIER", atelier.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static List<String> measured(String said) {
    return said.lines()
        .filter(line -> line.contains(": atelier "))
        .map(line -> line.strip().split(":")[0])
        .toList();
  }
}
