package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.jsoup.nodes.Element;

/** What can be seen or used has a name for those who don't see it. */
final class NamesCheck implements PageCheck {

  @Override
  public List<Rule> rules() {
    return List.of(
        Rule.HTML_ALT_TEXT, Rule.HTML_LINK_PURPOSE, Rule.HTML_TABLE_HEADER, Rule.HTML_LABEL);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    for (var image : page.document().select("img:not([alt])")) {
      problems.add(page.problem(Rule.HTML_ALT_TEXT).with("image", image.attr("src")));
    }
    for (var link : page.document().select("a[href], button, summary")) {
      if (!hasName(link)) {
        problems.add(page.problem(Rule.HTML_LINK_PURPOSE).with("target", whereTo(link)));
      }
    }
    for (var table : page.document().select("table")) {
      if (table.select("th").isEmpty()) problems.add(page.problem(Rule.HTML_TABLE_HEADER));
    }
    for (var field : page.document().select("input:not([type=hidden]), select, textarea")) {
      if (!isLabelled(page, field)) {
        problems.add(page.problem(Rule.HTML_LABEL).with("field", field.attr("name")));
      }
    }
    return problems;
  }

  private static boolean hasName(Element element) {
    return !element.text().isBlank()
        || !element.attr("aria-label").isBlank()
        || !element.attr("aria-labelledby").isBlank()
        || element.select("img[alt], svg title").stream()
            .anyMatch(e -> !(e.attr("alt") + e.text()).isBlank());
  }

  /** A button leads nowhere: then what it is. */
  private static String whereTo(Element link) {
    return link.hasAttr("href") ? link.attr("href") : link.normalName();
  }

  private static boolean isLabelled(HtmlPage page, Element field) {
    if (!field.attr("aria-label").isBlank() || field.hasAttr("aria-labelledby")) return true;
    if (field.closest("label") != null) return true;
    return page.document().select("label[for]").stream()
        .anyMatch(l -> !field.id().isEmpty() && l.attr("for").equals(field.id()));
  }
}
