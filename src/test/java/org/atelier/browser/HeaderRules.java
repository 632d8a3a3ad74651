package org.atelier.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a {@code _headers} file says of an address, as Netlify and Cloudflare Pages read it: each
 * matching rule counts, and the values of one header are joined.
 */
final class HeaderRules {

  private record Rule(Pattern path, String name, String value) {}

  private final List<Rule> rules = new ArrayList<>();

  private HeaderRules() {}

  static HeaderRules parse(String text) {
    var all = new HeaderRules();
    var path = Pattern.compile("(?!)");
    for (var line : text.lines().filter(l -> !l.isBlank()).toList()) {
      if (!line.startsWith(" ")) {
        path = Pattern.compile(Pattern.quote(line.strip()).replace("*", "\\E.*\\Q"));
        continue;
      }
      var parts = line.strip().split(": *", 2);
      all.rules.add(new Rule(path, parts[0], parts[1]));
    }
    return all;
  }

  Map<String, String> of(String path) {
    var headers = new TreeMap<String, String>();
    for (var rule : rules) {
      if (!rule.path.matcher(path).matches()) continue;
      headers.merge(rule.name, rule.value, (before, more) -> before + ", " + more);
    }
    return headers;
  }
}
