package org.atelier.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.atelier.check.StyleRules.StyleRule;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a theme's text stand out from their ground by day and by night, as WCAG 2.2 asks
 * (1.4.3). Looks at the style sheets alone: the colour and the ground that one rule names, else the
 * ground of the whole page; a token such as {@code --accent} is tried with every value a rule gives
 * it. What inherits its ground from elsewhere only a browser can judge.
 */
final class ContrastCheck implements FactsCheck {

  private static final double ENOUGH = 4.5;
  private static final String PAGE = "body";
  private static final int MAX_DEPTH = 8;
  private static final Pattern TOKEN = Pattern.compile("var\\(\\s*(--[^,()\\s]+)\\s*(?:,.*)?\\)");

  @Override
  public List<Rule> rules() {
    return List.of(Rule.THEME_CONTRAST);
  }

  @Override
  public List<Diagnostic> look(SiteFacts facts) {
    var sheets = new ArrayList<Sheet>();
    for (var file : facts.output().files().values()) {
      if (!file.path().value().endsWith(".css")) continue;
      if (!(file.content() instanceof OutputFile.Bytes)) continue;
      sheets.add(new Sheet(file.origin(), onScreen(file.text())));
    }
    var problems = new ArrayList<Diagnostic>();
    for (var scheme : Colour.Scheme.values()) {
      var shown = sheets.stream().map(sheet -> sheet.in(scheme)).toList();
      var palette = new Palette(shown, scheme);
      for (var sheet : shown) {
        for (var rule : sheet.rules()) {
          worst(rule, palette).ifPresent(pair -> problems.add(problem(sheet, rule, pair, scheme)));
        }
      }
    }
    return problems;
  }

  private static List<StyleRule> onScreen(String css) {
    return StyleRules.of(css).stream()
        .filter(rule -> !rule.isForPrint() && !rule.isForForcedColors())
        .toList();
  }

  private record Sheet(String origin, List<StyleRule> rules) {
    Sheet in(Colour.Scheme scheme) {
      return new Sheet(origin, rules.stream().filter(rule -> rule.isFor(scheme)).toList());
    }
  }

  private record Pair(Colour text, Colour ground) {
    double contrast() {
      return text.contrast(ground);
    }
  }

  /** What the names of a site's colours mean in one scheme. */
  private static final class Palette {

    private final Colour.Scheme scheme;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();
    private @Nullable String ground;

    Palette(List<Sheet> sheets, Colour.Scheme scheme) {
      this.scheme = scheme;
      for (var sheet : sheets) sheet.rules().forEach(this::learn);
    }

    private void learn(StyleRule rule) {
      if (rule.selector().equals(PAGE) && background(rule) != null) ground = background(rule);
      rule.declarations().forEach((name, value) -> learn(rule, name, value));
    }

    private void learn(StyleRule rule, String name, String value) {
      if (!name.startsWith("--")) return;
      if (rule.selector().equals(":root")) tokens.put(name, value);
      else if (background(rule) == null) {
        others.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value);
      }
    }

    /** Every colour that a value can be within a rule; none where it is no colour. */
    Set<Colour> colours(@Nullable String value, StyleRule rule, int depth) {
      if (value == null || depth > MAX_DEPTH) return Set.of();
      var token = TOKEN.matcher(value);
      if (!token.matches()) {
        return Colour.of(value, scheme).<Set<Colour>>map(Set::of).orElse(Set.of());
      }
      var name = token.group(1);
      var own = rule.declarations().get(name);
      if (own != null) return colours(own, rule, depth + 1);
      var found = new LinkedHashSet<>(colours(tokens.get(name), rule, depth + 1));
      for (var other : others.getOrDefault(name, Set.of())) {
        found.addAll(colours(other, rule, depth + 1));
      }
      return found;
    }
  }

  private static Optional<Pair> worst(StyleRule rule, Palette palette) {
    var grounds = background(rule);
    var pairs = new ArrayList<Pair>();
    for (var text : palette.colours(rule.declarations().get("color"), rule, 0)) {
      for (var ground : palette.colours(grounds == null ? palette.ground : grounds, rule, 0)) {
        pairs.add(new Pair(text, ground));
      }
    }
    return pairs.stream()
        .filter(pair -> pair.contrast() < ENOUGH)
        .min((a, b) -> Double.compare(a.contrast(), b.contrast()));
  }

  private static @Nullable String background(StyleRule rule) {
    var declarations = rule.declarations();
    var color = declarations.get("background-color");
    return color != null ? color : declarations.get("background");
  }

  private static Diagnostic problem(Sheet sheet, StyleRule rule, Pair pair, Colour.Scheme scheme) {
    var where = SourceSpan.inLine(sheet.origin(), rule.line(), 1, rule.selector().length());
    var variant = Rule.THEME_CONTRAST.id() + "." + scheme.name().toLowerCase(Locale.ROOT);
    return Diagnostic.of(Rule.THEME_CONTRAST, where, Text.message(variant))
        .with("selector", rule.selector())
        .with("text", pair.text().toString())
        .with("ground", pair.ground().toString())
        // never rounded up to what would be enough
        .with("ratio", String.valueOf(Math.floor(pair.contrast() * 10) / 10));
  }
}
