package org.atelier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.atelier.cli.print.Visible;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputException;

/** The whole program: finds the verb, does it, and turns whatever happens into an exit code. */
final class Program {

  private final List<Command> commands;

  /**
   * @param commands for one run: each keeps the options it is given
   */
  Program(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  ExitCode run(List<String> args, Environment world) {
    var catalogue = Catalogue.of(MessageLanguage.of(args, world));
    try {
      return dispatch(args, world, catalogue);
    } catch (UsageException e) {
      return refuse(e, world, catalogue);
    } catch (IOException | UncheckedIOException e) {
      return giveUp(e, world, catalogue);
    } catch (RuntimeException | Error e) {
      return confess(e, world, catalogue);
    }
  }

  private ExitCode dispatch(List<String> args, Environment world, Catalogue catalogue)
      throws IOException {
    var quick = QuickOptions.read(args, commands);
    var asked = quick.isPresent() ? quick : CarefulOptions.read(args, commands, world, catalogue);
    if (asked.isEmpty()) return ExitCode.OK;
    var command = asked.get();
    command.common().validate();
    if (command.opensSite()) {
      var problem = world.machine().problemWithNames();
      if (problem.isPresent()) return refuse(UsageException.of(problem.get()), world, catalogue);
    }
    return command.run(new Session(world, catalogue, command.common()));
  }

  private static ExitCode refuse(UsageException problem, Environment world, Catalogue catalogue) {
    complain(problem.sentence(), world, catalogue);
    var hint = problem.hint();
    complain(hint != null ? hint : Text.message("cli/usage.see-help"), world, catalogue);
    return ExitCode.USAGE;
  }

  private static ExitCode giveUp(Exception fault, Environment world, Catalogue catalogue) {
    if (fault instanceof OutputException output) {
      for (var problem : output.diagnostics()) {
        refuse(UsageException.of(problem), world, catalogue);
      }
      return ExitCode.USAGE;
    }
    complain(WorldFault.explain(fault), world, catalogue);
    return ExitCode.USAGE;
  }

  private static ExitCode confess(Throwable bug, Environment world, Catalogue catalogue) {
    complain(Text.message("cli/bug"), world, catalogue);
    bug.printStackTrace(world.streams().err());
    return ExitCode.INTERNAL_ERROR;
  }

  private static void complain(Text.Message text, Environment world, Catalogue catalogue) {
    world.streams().err().println(Visible.text(catalogue.say(text)));
  }
}
