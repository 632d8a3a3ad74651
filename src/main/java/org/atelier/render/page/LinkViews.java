package org.atelier.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.render.view.LinkView;
import org.atelier.site.Entry;
import org.atelier.site.Translation;
import org.jspecify.annotations.Nullable;

/** Other entries, as seen from a page. */
record LinkViews(Rendering rendering, Perspective perspective) {

  Optional<LinkView> find(EntryId id) {
    return Optional.ofNullable(rendering.site().entries().get(id)).flatMap(this::of);
  }

  List<LinkView> all(List<Entry> entries) {
    return entries.stream().map(this::of).flatMap(Optional::stream).toList();
  }

  /** Nothing where readers of the language don't see the entry. */
  Optional<LinkView> of(Entry entry) {
    if (!entry.published()) return Optional.empty();
    var content = entry.best(perspective.reader()).orElse(null);
    if (content == null) return Optional.empty();
    boolean foreign = !content.language().equals(perspective.reader());
    if (foreign && entry.type().fallback() == ContentType.Fallback.HIDE) return Optional.empty();
    return Optional.of(view(entry, content));
  }

  private LinkView view(Entry entry, Translation content) {
    var language = content.language();
    var prose = rendering.prose();
    return new LinkView(
        entry.id().id(),
        entry.id().type(),
        prose.plain(content.title(), language),
        url(entry, language),
        language.equals(perspective.text()) ? null : language.code(),
        prose.plain(content.description(), language),
        tags(entry.type(), content.fields()),
        new FieldViews(rendering, perspective.withText(language), content.document())
            .entry(entry.type(), content.fields()));
  }

  private @Nullable String url(Entry entry, Language language) {
    var site = rendering.site();
    return site.article(entry.id(), perspective.reader())
        .or(() -> site.article(entry.id(), language))
        .map(article -> rendering.href(article.url()))
        .orElse(null);
  }

  private List<String> tags(ContentType type, FieldValue.Group fields) {
    var tags = new ArrayList<String>();
    for (var field : type.fields().values()) {
      if (!field.isFacet()) continue;
      var value = fields.fields().get(field.name());
      if (value instanceof FieldValue.Choice choice && choice.label() != null) {
        tags.add(choice.label().in(perspective.text()));
      } else if (value instanceof FieldValue.Reference reference) {
        title(reference.target()).ifPresent(tags::add);
      }
    }
    return tags;
  }

  private Optional<String> title(EntryId id) {
    return Optional.ofNullable(rendering.site().entries().get(id))
        .filter(Entry::published)
        .flatMap(entry -> entry.best(perspective.text()))
        .map(text -> rendering.prose().plain(text.title(), text.language()));
  }
}
