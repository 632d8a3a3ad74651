package org.atelier.site;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.atelier.config.Language;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.ContentType;

/** The pages of entries: those in their own language first, then those that stand in for others. */
final class Articles {

  private final LinkContext context;

  Articles(LinkContext context) {
    this.context = context;
  }

  void addTo(PageIndex index, Collection<Entry> entries) {
    var published = entries.stream().filter(e -> e.published() && e.type().pages()).toList();
    for (var entry : published) {
      for (var language : context.languages()) {
        entry.in(language).ifPresent(own -> add(entry, language, own, index));
      }
    }
    for (var entry : published) {
      if (entry.type().fallback() != ContentType.Fallback.SHOW) continue;
      for (var language : context.languages()) {
        if (entry.in(language).isPresent()) continue;
        entry.best(language).ifPresent(other -> add(entry, language, other, index));
      }
    }
  }

  private void add(Entry entry, Language language, Translation content, PageIndex index) {
    var url = Addresses.entry(entry.type(), language, content.slug());
    var article = new Page.Article(url, language, entry, content);
    index.add(article, whereAddressComesFrom(content), context.problems());
  }

  /** The slug if its author wrote one, else the title it was made from, else the file. */
  static SourceSpan whereAddressComesFrom(Translation content) {
    var fields = content.fields().fields();
    var slug = fields.get("slug");
    if (slug != null) return slug.where();
    var title = fields.get("title");
    return title != null && !content.slug().isEmpty()
        ? title.where()
        : SourceSpan.wholeFile(content.document().source().value());
  }

  /** Says which translations published entries lack, where readers notice it. */
  void reportMissing(Collection<Entry> entries) {
    for (var entry : entries) {
      if (!entry.published() || entry.type().fallback() == ContentType.Fallback.HIDE) continue;
      var missing = missing(entry);
      if (missing.isEmpty()) continue;
      context.report(
          Diagnostic.of(
                  Rule.TRANSLATION_MISSING, SourceSpan.wholeFile(entry.shared().where().file()))
              .with("entry", entry.id().toString())
              .with("languages", String.join(", ", missing)));
    }
  }

  private Set<String> missing(Entry entry) {
    var missing = new LinkedHashSet<String>();
    for (var language : context.languages()) {
      if (!entry.translations().containsKey(language)) missing.add(language.code());
    }
    return missing;
  }
}
