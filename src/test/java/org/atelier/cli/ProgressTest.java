package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.atelier.diagnostic.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

class ProgressTest {

  @TempDir Path directory;

  /** A verb that takes so long that its progress is shown, if it is wanted. */
  @CommandLine.Command(name = "build")
  private static final class Working implements Command {

    @Mixin final CommonOptions common = new CommonOptions();

    @Override
    public CommonOptions common() {
      return common;
    }

    @Override
    public ExitCode run(Session session) {
      try (var progress = Progress.start(session)) {
        progress.begin(Text.message("work/linking"), 0);
        if (Progress.isWanted(session)) progress.paint();
      }
      return ExitCode.OK;
    }
  }

  private static String seen(World world, String... args) {
    world.with(new Working()).run(args);
    return world.out() + world.err();
  }

  private World terminal() {
    return World.in(directory).onTerminal();
  }

  @Test
  void onATerminalOneLineIsWrittenOverItselfWithoutWrapping() {
    assertTrue(seen(terminal()).startsWith("\r\u001b[?7lLinking, 0 s\u001b[K\u001b[?7h"));
  }

  @Test
  void nothingIsSaidToPipesAndMachinesAndThoseWhoWantSilence() {
    assertEquals("", seen(World.in(directory)));
    assertEquals("", seen(terminal().with("CI", "true")));
    assertEquals("", seen(terminal().with("TERM", "dumb")));
    assertEquals("", seen(terminal(), "--quiet"));
  }
}
