package org.atelier.cli;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli found wrong with the arguments, as sentences of ours. */
final class UsageErrors {

  private UsageErrors() {}

  static UsageException explain(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) return explain(unmatched);
    if (problem instanceof MissingParameterException missing) return explain(missing.getMissing());
    if (problem instanceof OverwrittenOptionException twice) {
      return of("cli/usage.twice", "option", name(twice.getOverwritten()));
    }
    return of("cli/usage.other", "reason", String.valueOf(problem.getMessage()));
  }

  private static UsageException explain(UnmatchedArgumentException problem) {
    var found = problem.getUnmatched().get(0);
    if (!found.startsWith("-")) return of("cli/usage.unexpected", "argument", found);
    var known = new ArrayList<String>();
    for (var option : problem.getCommandLine().getCommandSpec().options()) {
      known.addAll(List.of(option.names()));
    }
    var option = found.split("=", 2)[0];
    return UsageException.withNearest(
        Text.message("cli/usage.option").with("option", option), option, known);
  }

  private static UsageException explain(List<ArgSpec> missing) {
    var first = missing.get(0);
    return of(
        first.isOption() ? "cli/usage.needs-value" : "cli/usage.missing", "argument", name(first));
  }

  private static UsageException of(String sentence, String argument, String value) {
    return new UsageException(Text.message(sentence).with(argument, value));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
