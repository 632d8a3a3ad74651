package org.atelier.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.atelier.diagnostic.Catalogue;

/**
 * The language the program speaks: {@code --lang}, else the machine's, else English. Chosen before
 * the arguments are understood, because what is wrong with them must be told in it too.
 */
final class MessageLanguage {

  private MessageLanguage() {}

  static String of(List<String> args, Environment world) {
    return asked(args).or(() -> ofMachine(world)).orElse("en");
  }

  private static Optional<String> asked(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      var arg = args.get(i);
      if (arg.equals("--")) break;
      if (arg.startsWith("--lang=")) return known(arg.substring("--lang=".length()));
      if (arg.equals("--lang") && i + 1 < args.size()) return known(args.get(i + 1));
    }
    return Optional.empty();
  }

  /** The first variable that is set decides, as everywhere on Unix: {@code LANG=fr_BE.UTF-8}. */
  private static Optional<String> ofMachine(Environment world) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(world::variable)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(value -> known(value.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT)))
        .or(() -> known(world.locale().getLanguage()));
  }

  private static Optional<String> known(String language) {
    return Catalogue.LANGUAGES.contains(language) ? Optional.of(language) : Optional.empty();
  }
}
