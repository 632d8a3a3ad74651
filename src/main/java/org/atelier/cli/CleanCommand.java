package org.atelier.cli;

import java.io.IOException;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputWriter;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what earlier builds wrote, and nothing else. */
@CommandLine.Command(name = "clean")
final class CleanCommand implements Command {

  @Mixin final CommonOptions common = new CommonOptions();

  @Option(
      names = {"-d", "--destination"},
      paramLabel = "FOLDER",
      defaultValue = "")
  String destination = "";

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String quickVerb() {
    return "clean";
  }

  @Override
  public void declare(QuickOptions options) {
    common.declare(options);
    options.text(value -> destination = value, "-d", "--destination");
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    var target = session.destination(destination);
    int deleted = new OutputWriter(target).clean().deleted();
    session.say(
        Text.message("cli/clean")
            .with("folder", session.shown(target))
            .with("deleted", session.count("cli/count.deleted", deleted)));
    return ExitCode.OK;
  }
}
