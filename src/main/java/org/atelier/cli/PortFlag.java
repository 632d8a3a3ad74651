package org.atelier.cli;

import org.atelier.diagnostic.Text;
import picocli.CommandLine.Option;

/** Where a server of ours listens. */
final class PortFlag {

  @Option(
      names = {"-p", "--port"},
      paramLabel = "NUMBER",
      defaultValue = "4321")
  String port = "4321";

  int number() {
    if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
      throw new UsageException(Text.message("cli/usage.port").with("value", port));
    }
    return Integer.parseInt(port);
  }

  UsageException taken() {
    return new UsageException(Text.message("cli/usage.ports-taken").with("port", port));
  }
}
