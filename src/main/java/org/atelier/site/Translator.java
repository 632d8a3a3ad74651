package org.atelier.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atelier.content.Document;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.ContentType;
import org.atelier.model.FieldValue;

/** Puts an entry's shared facts and one language's words together. */
final class Translator {

  private final LinkContext context;
  private final Publication publication;
  private final Set<Diagnostic> reported = new HashSet<>();

  Translator(LinkContext context) {
    this.context = context;
    this.publication = new Publication(context.config());
  }

  /**
   * @param whole whether the entry's files could be read; else what they lack has been said
   */
  Translation translate(
      ContentType type, FieldValue.Group shared, Document document, boolean whole) {
    var language = document.language();
    if (language == null) throw new IllegalArgumentException(document.source() + " is shared");
    var fields = merge(type, shared, document.fields(), whole);
    var title = fields.text("title").orElse(document.entry().id());
    return new Translation(
        language,
        document,
        fields,
        title,
        description(fields, document),
        slug(type, fields, document),
        aliases(fields),
        isPublished(fields, document));
  }

  private FieldValue.Group merge(
      ContentType type, FieldValue.Group shared, FieldValue.Group translated, boolean whole) {
    var outcome = type.mergeTranslated(shared, translated);
    // A mistake in a shared field shows again in each language; once is enough.
    for (var problem : outcome.diagnostics()) {
      if (whole && reported.add(problem)) context.report(problem);
    }
    var merged = outcome.value();
    return merged != null ? merged : translated;
  }

  private static String description(FieldValue.Group fields, Document document) {
    var body = document.body();
    return fields.text("description").orElseGet(() -> body == null ? "" : body.excerpt());
  }

  /** The author's if it will do, else one made from the title, else the entry's own name. */
  private String slug(ContentType type, FieldValue.Group fields, Document document) {
    if (Addresses.isHome(document.entry(), type)) return "";
    var made = fields.text("title").map(Slug::of).orElse("");
    if (made.isEmpty()) made = document.entry().id();
    var written = fields.fields().get("slug");
    if (!(written instanceof FieldValue.Text text)) return made;
    if (Slug.isValid(text.value())) return text.value();
    reportSlug(text, made);
    return made;
  }

  private void reportSlug(FieldValue.Text written, String made) {
    var folded = Slug.of(written.value());
    var better = folded.isEmpty() ? made : folded;
    context.report(
        Diagnostic.of(Rule.URL_SLUG, written.where())
            .with("slug", written.value())
            .hint(Text.message("hint/slug").with("slug", better))
            .fix(better));
  }

  private List<UrlPath> aliases(FieldValue.Group fields) {
    return Alias.of(fields, this::refuseAlias).stream().map(Alias::url).toList();
  }

  private void refuseAlias(String written, SourceSpan where) {
    context.report(
        Diagnostic.of(Rule.URL_SYNTAX, where, Text.message("url/syntax.alias"))
            .with("alias", written));
  }

  private boolean isPublished(FieldValue.Group fields, Document document) {
    var state = publication.of(fields);
    if (state == Publication.State.WITHDRAWN) reportWithdrawn(fields, document);
    return state == Publication.State.VISIBLE;
  }

  private void reportWithdrawn(FieldValue.Group fields, Document document) {
    var until = fields.fields().get(Publication.PUBLISH_UNTIL);
    if (!(until instanceof FieldValue.Date date)) return;
    var problem =
        Diagnostic.of(Rule.PUBLICATION_EXPIRED_CONTACT, date.where())
            .with("entry", document.entry().toString())
            .with("date", date.value().toString());
    if (reported.add(problem)) context.report(problem);
  }
}
