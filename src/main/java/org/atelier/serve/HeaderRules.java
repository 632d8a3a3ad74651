package org.atelier.serve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a {@code _headers} file says of an address, as Netlify and Cloudflare Pages read it: every
 * rule that matches counts, and the values of one header are joined.
 */
final class HeaderRules {

  private record Rule(Pattern path, String name, String value) {}

  private final String base;
  private final List<Rule> rules;

  private HeaderRules(String base, List<Rule> rules) {
    this.base = base;
    this.rules = rules;
  }

  /** A line that is no rule and no header is passed over, as those hosts do. */
  static HeaderRules parse(String text) {
    var rules = new ArrayList<Rule>();
    Pattern path = null;
    var base = "/";
    for (var line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      if (!Character.isWhitespace(line.charAt(0))) {
        if (path == null && line.strip().matches("/(?:[^*]*/)?\\*")) {
          base = line.strip().replace("*", "");
        }
        path = Pattern.compile(Pattern.quote(line.strip()).replace("*", "\\E.*\\Q"));
        continue;
      }
      int colon = line.indexOf(':');
      if (path == null || colon < 0) continue;
      rules.add(
          new Rule(path, line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
    return new HeaderRules(base, List.copyOf(rules));
  }

  /** The folder for which the first rule is, which is the whole site's. */
  String base() {
    return base;
  }

  Map<String, String> of(String path) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var rule : rules) {
      if (!rule.path.matcher(path).matches()) continue;
      headers.merge(rule.name, rule.value, (before, more) -> before + ", " + more);
    }
    return Collections.unmodifiableMap(headers);
  }
}
