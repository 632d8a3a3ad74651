package org.atelier.render.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.render.Theme;

/** What can be said of a theme's templates before the first page is made. */
final class TemplateCheck {

  private final Theme theme;
  private final SortedMap<String, TemplateScan> scans = new TreeMap<>();

  TemplateCheck(Theme theme) {
    this.theme = theme;
    theme.templates().forEach((n, f) -> scans.put(n, new TemplateScan(f.path().value(), f.text())));
  }

  /** Forbidden words, templates and messages that don't exist. */
  List<Diagnostic> run() {
    var problems = new ArrayList<Diagnostic>();
    var keys = theme.messages().values().iterator().next().keys();
    for (var scan : scans.values()) {
      for (var word : scan.forbidden()) problems.add(problem("forbidden", word));
      for (var word : scan.templates()) {
        var name = TreeLoader.plain(word.text());
        if (scans.containsKey(name)) continue;
        problems.add(
            Diagnostic.of(Rule.TEMPLATE_MISSING, word.where())
                .with("name", name)
                .didYouMean(name, scans.keySet()));
      }
      for (var word : scan.messages()) {
        if (keys.contains(word.text())) continue;
        problems.add(
            Diagnostic.of(
                    Rule.I18N_MISSING_KEY,
                    word.where(),
                    Text.message(Rule.I18N_MISSING_KEY.id() + ".template"))
                .with("key", word.text())
                .didYouMean(word.text(), keys));
      }
    }
    return problems;
  }

  /**
   * The templates that call each other for ever, seen from one of them.
   *
   * @return names from the first that is called twice to itself; only the start where the circle
   *     can't be seen
   */
  List<String> circle(String start) {
    var found = search(TreeLoader.plain(start), new LinkedHashSet<>(), new LinkedHashSet<>());
    return found.isEmpty() ? List.of(start) : found;
  }

  private List<String> search(String name, Set<String> path, Set<String> seen) {
    if (path.contains(name)) {
      var all = new ArrayList<>(path);
      var circle = new ArrayList<>(all.subList(all.indexOf(name), all.size()));
      circle.add(name);
      return circle;
    }
    var scan = scans.get(name);
    if (scan == null || !seen.add(name)) return List.of();
    path.add(name);
    for (var word : scan.templates()) {
      var found = search(TreeLoader.plain(word.text()), path, seen);
      if (!found.isEmpty()) return found;
    }
    path.remove(name);
    return List.of();
  }

  /** Where the first template of a circle calls the second. */
  SourceSpan whereCalled(List<String> circle) {
    var scan = scans.get(circle.get(0));
    if (scan != null && circle.size() > 1) {
      for (var word : scan.templates()) {
        if (TreeLoader.plain(word.text()).equals(circle.get(1))) return word.where();
      }
    }
    var file = theme.templates().get(TreeLoader.plain(circle.get(0)));
    return SourceSpan.wholeFile(file == null ? theme.file() : file.path().value());
  }

  private static Diagnostic problem(String variant, TemplateScan.Word word) {
    var id = Rule.TEMPLATE_ERROR.id() + "." + variant;
    return Diagnostic.of(Rule.TEMPLATE_ERROR, word.where(), Text.message(id))
        .with("name", word.text());
  }
}
