package org.atelier.site;

import java.util.List;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.model.ContentModel;
import org.atelier.model.ContentType;

/**
 * What every step of one linking may look at, and where it puts the problems it finds. Lives as
 * long as {@link SiteLinker#link} runs.
 */
record LinkContext(
    SiteConfig config, ContentModel model, FieldRules rules, List<Diagnostic> problems) {

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
