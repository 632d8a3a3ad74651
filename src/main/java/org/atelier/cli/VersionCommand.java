package org.atelier.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Says which Atelier this is, and on which Java it runs. */
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
    return ExitCode.OK;
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
