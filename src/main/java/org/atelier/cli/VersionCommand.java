package org.atelier.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.atelier.diagnostic.Text;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Says which Atelier this is, on which Java it runs, and how that was started. */
@CommandLine.Command(name = "version")
final class VersionCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String quickVerb() {
    return "version";
  }

  @Override
  public void declare(QuickOptions options) {
    common.declare(options);
  }

  @Override
  public boolean opensSite() {
    return false;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    var machine = session.world().machine();
    session.print(
        "atelier %s (Java %s, %s)\n"
            .formatted(version(), machine.javaVersion(), machine.javaVendor()));
    var engine = session.world().engine().get();
    say(
        Text.message("cli/version.engine." + engine.origin())
            .with("collector", engine.collector())
            .with("processors", session.count("cli/count.processors", engine.processors())),
        session);
    say(Text.message("cli/version.archive." + engine.archive()), session);
    return ExitCode.OK;
  }

  /** Also under {@code --quiet}: it was asked for. */
  private static void say(Text.Message sentence, Session session) {
    session.print(session.catalogue().say(sentence) + "\n");
  }

  /** Maven fills the number in. */
  private static String version() throws IOException {
    var properties = new Properties();
    try (var stream = VersionCommand.class.getResourceAsStream("version.properties")) {
      if (stream == null) throw new IllegalStateException("version.properties is not there");
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties.getProperty("version");
  }
}
