package org.atelier.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atelier.diagnostic.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reads every form of arguments with picocli, gives help, and says what can't be understood. */
final class CarefulOptions {

  private CarefulOptions() {}

  /** The verb with its options set, or nothing if help was asked for, which has been given. */
  static Optional<Command> read(
      List<String> args, List<Command> commands, Environment world, Catalogue catalogue) {
    var root = commandLine(commands, catalogue);
    var verbs = List.copyOf(root.getSubcommands().keySet());
    var ordered = new Arguments(verbs, optionsWithValue(root)).verbFirst(args);
    try {
      var parsed = root.parseArgs(ordered.toArray(String[]::new));
      var verb = parsed.subcommand() == null ? parsed : parsed.subcommand();
      var spec = verb.commandSpec();
      if (!verb.isUsageHelpRequested()) return Optional.of((Command) spec.userObject());
      world.streams().out().print(spec.commandLine().getUsageMessage(Ansi.OFF));
      return Optional.empty();
    } catch (ParameterException e) {
      throw UsageErrors.explain(e);
    }
  }

  private static CommandLine commandLine(List<Command> commands, Catalogue catalogue) {
    var spec = CommandSpec.create().name("atelier");
    spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).build());
    spec.addOption(OptionSpec.builder("-V", "--version").build());
    var root = new CommandLine(spec);
    for (var command : commands) root.addSubcommand(command);
    // A word that starts with @ is a word, not the name of a file with more words.
    return root.setExpandAtFiles(false).setResourceBundle(new HelpTexts(catalogue));
  }

  private static Set<String> optionsWithValue(CommandLine root) {
    var names = new HashSet<String>();
    for (var verb : root.getSubcommands().values()) {
      for (var option : verb.getCommandSpec().options()) {
        if (option.arity().max() > 0) names.addAll(List.of(option.names()));
      }
    }
    return names;
  }
}
