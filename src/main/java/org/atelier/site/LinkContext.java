package org.atelier.site;

import java.util.List;
import java.util.function.Function;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;
import org.atelier.model.FieldValue;

/**
 * What every step of one linking may look at, and where it puts the problems it finds. Lives as
 * long as {@link SiteLinker#link} runs.
 *
 * @param fieldLinks finds the links in a field written in Markdown
 */
record LinkContext(
    SiteConfig config,
    ContentModel model,
    Function<FieldValue.Text, List<Link>> fieldLinks,
    List<Diagnostic> problems) {

  void report(Diagnostic problem) {
    problems.add(problem);
  }

  List<Language> languages() {
    return config.languages();
  }

  Iterable<ContentType> types() {
    return model.types().values();
  }
}
