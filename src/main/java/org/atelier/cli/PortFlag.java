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

  /** Says so where it is another than the one that was asked for. */
  void say(int got, Session session) {
    if (number() == 0 || number() == got) return;
    session.say(
        Text.message("cli/serve.port").with("wanted", port).with("port", String.valueOf(got)));
  }

  static String address(int port, String base) {
    return "http://localhost:" + port + base;
  }

  UsageException taken() {
    return new UsageException(Text.message("cli/usage.ports-taken").with("port", port));
  }
}
