package org.atelier.cli;

import java.util.List;

/** Every verb there is, in the order of the help. */
final class Commands {

  private Commands() {}

  static List<Command> all() {
    return List.of(
        new BuildCommand(),
        new CheckCommand(),
        new ServeCommand(),
        new PreviewCommand(),
        new NewCommand(),
        new ListCommand(),
        new CleanCommand(),
        new DoctorCommand(),
        new VersionCommand());
  }
}
