package org.atelier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/** The page and its parts say which language they are in, in a form that browsers know. */
final class LanguageCheck implements PageCheck {

  @Override
  public List<Rule> rules() {
    return List.of(Rule.HTML_LANGUAGE);
  }

  @Override
  public List<Diagnostic> look(HtmlPage page) {
    var problems = new ArrayList<Diagnostic>();
    if (page.document().select("html[lang]").isEmpty()) {
      problems.add(page.problem(Rule.HTML_LANGUAGE).with("found", "html"));
    }
    for (var element : page.document().select("[lang]")) {
      if (!isKnown(element.attr("lang"))) {
        problems.add(page.problem(Rule.HTML_LANGUAGE).with("found", element.attr("lang")));
      }
    }
    return problems;
  }

  private static boolean isKnown(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return !tag.isEmpty()
        && locale.toLanguageTag().equals(tag)
        && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
  }
}
