package org.atelier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atelier.diagnostic.Text;

/**
 * Brings the verb to the front, so that {@code -q check} and {@code check -q} are the same, and
 * fills in {@code build} where there is none.
 *
 * @param verbs all there are
 * @param withValue the options that take the next word
 */
record Arguments(List<String> verbs, Set<String> withValue) {

  static final String DEFAULT_VERB = "build";

  List<String> verbFirst(List<String> args) {
    int at = indexOfVerb(args);
    if (at < 0) return withoutVerb(args);
    var rest = new ArrayList<>(args);
    var verb = rest.remove(at);
    if (verb.equals("help")) {
      rest.add("--help");
      return indexOfVerb(rest) < 0 ? rest : verbFirst(rest);
    }
    if (!verbs.contains(verb)) {
      throw UsageException.withNearest(
          Text.message("cli/usage.verb").with("verb", verb).with("verbs", Text.anyOf(verbs)),
          verb,
          verbs);
    }
    rest.add(0, verb);
    return rest;
  }

  private static List<String> withoutVerb(List<String> args) {
    if (args.contains("-h") || args.contains("--help")) return args;
    var all = new ArrayList<>(args);
    boolean version = all.removeIf(arg -> arg.equals("-V") || arg.equals("--version"));
    all.add(0, version ? "version" : DEFAULT_VERB);
    return all;
  }

  /** The first word that is neither an option nor an option's value, or -1. */
  private int indexOfVerb(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      var arg = args.get(i);
      if (arg.equals("--")) return -1;
      if (!arg.startsWith("-") || arg.equals("-")) return i;
      if (takesNext(arg)) i++;
    }
    return -1;
  }

  /** {@code --source}, {@code -s} or the end of a cluster such as {@code -Ds}. */
  private boolean takesNext(String option) {
    if (option.startsWith("--")) return withValue.contains(option);
    for (int i = 1; i < option.length(); i++) {
      if (withValue.contains("-" + option.charAt(i))) return i == option.length() - 1;
    }
    return false;
  }
}
