package org.atelier.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a {@code _redirects} file says, as Netlify reads it: the first rule that matches counts, a
 * file goes before a rule, and a rule with an exclamation mark before the file.
 */
final class RedirectRules {

  /**
   * One line.
   *
   * @param forced whether it goes before a file
   * @param language that the reader must prefer; empty for any
   */
  private record Rule(String from, String to, int status, boolean forced, String language) {}

  /** Where to go instead. */
  record Target(int status, String location) {}

  private final List<Rule> rules;

  private RedirectRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** Lines of other forms, such as those with placeholders, are passed over. */
  static RedirectRules parse(String text) {
    var rules = new ArrayList<Rule>();
    for (var line : text.lines().toList()) {
      var words = line.strip().split("\\s+");
      if (line.startsWith("#") || words.length < 2) continue;
      var status = words.length > 2 ? words[2] : "301";
      if (!status.matches("30[1278]!?")) continue;
      var language = words.length > 3 ? words[3] : "";
      if (!language.isEmpty() && !language.startsWith("Language=")) continue;
      rules.add(
          new Rule(
              words[0],
              words[1],
              Integer.parseInt(status.substring(0, 3)),
              status.endsWith("!"),
              language.replaceFirst("Language=", "")));
    }
    return new RedirectRules(List.copyOf(rules));
  }

  /**
   * @param path as it stands in the address
   * @param accepted languages, in the form of {@code Accept-Language}
   * @param isThere whether a file would answer
   */
  Optional<Target> at(String path, String accepted, boolean isThere) {
    return rules.stream()
        .filter(rule -> rule.from.equals(path) && (rule.forced || !isThere))
        .filter(rule -> rule.language.isEmpty() || rule.language.equals(preferred(accepted)))
        .findFirst()
        .map(rule -> new Target(rule.status, rule.to));
  }

  /** The language that stands first, as browsers send what the reader likes best. */
  private static String preferred(String accepted) {
    return accepted.strip().split("[,;-]", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
