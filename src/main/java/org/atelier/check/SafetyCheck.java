package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Nothing in the page runs or loads but what the site ships: whatever a template or an author got
 * through, it stops here.
 */
final class SafetyCheck implements PageCheck {

  private static final Set<String> LOADING = Set.of("src", "srcset", "poster", "data", "action");
  private static final Set<String> REFUSED =
      Set.of("iframe", "object", "embed", "applet", "base", "frame", "portal");

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HTML_INLINE, Rule.HTML_EXTERNAL_REQUEST);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    for (var element : page.document().getAllElements()) {
      if (runs(element)) {
        problems.add(page.problem(Rule.HTML_INLINE).with("found", element.normalName()));
      }
      for (var attribute : element.attributes()) look(page, element, attribute, problems);
    }
    return problems;
  }

  private static boolean runs(Element element) {
    var name = element.normalName();
    boolean data = element.attr("type").equals("application/ld+json");
    boolean inlineScript = name.equals("script") && !element.hasAttr("src") && !data;
    return inlineScript || name.equals("style") || REFUSED.contains(name);
  }

  private static void look(
      HtmlPage page, Element element, Attribute attribute, List<Diagnostic> problems) {
    var name = attribute.getKey().toLowerCase(Locale.ROOT);
    var value = attribute.getValue();
    if (name.startsWith("on") || name.equals("style") || isScript(value)) {
      problems.add(page.problem(Rule.HTML_INLINE).with("found", name));
    }
    boolean loads =
        LOADING.contains(name)
            || (name.equals("href") && element.normalName().equals("link") && fetches(element));
    if (loads && isElsewhere(value)) {
      problems.add(page.problem(Rule.HTML_EXTERNAL_REQUEST).with("address", value));
    }
  }

  private static boolean fetches(Element link) {
    var relation = link.attr("rel").toLowerCase(Locale.ROOT);
    return !relation.equals("canonical") && !relation.equals("alternate");
  }

  private static boolean isScript(String value) {
    var plain = value.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("javascript:") || plain.startsWith("vbscript:");
  }

  private static boolean isElsewhere(String value) {
    var plain = value.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("//") || plain.contains("://") || plain.startsWith("data:");
  }
}
