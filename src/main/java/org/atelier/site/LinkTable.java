package org.atelier.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atelier.config.Language;
import org.atelier.content.Document;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.source.SourcePath;

/** Every link of every document, resolved once for the languages in which it will be read. */
final class LinkTable {

  private final LinkContext context;
  private final LinkReader reader;
  private final LinkTargets targets;
  private final Map<SourcePath, Part> byDocument = new HashMap<>();

  LinkTable(LinkContext context, LinkReader reader, LinkTargets targets) {
    this.context = context;
    this.reader = reader;
    this.targets = targets;
  }

  /** The links of one document, by the languages in which it is read and by what is written. */
  private record Part(Map<Language, Map<String, LinkTarget>> links, List<Diagnostic> problems) {}

  LinkTable fill(List<Document> documents, Map<EntryId, Entry> entries, LinkJudge judge) {
    var parts = documents.parallelStream().map(d -> part(d, entries, judge)).toList();
    for (int i = 0; i < documents.size(); i++) {
      byDocument.put(documents.get(i).source(), parts.get(i));
      context.problems().addAll(parts.get(i).problems());
    }
    return this;
  }

  private Part part(Document document, Map<EntryId, Entry> entries, LinkJudge judge) {
    var part = new Part(new HashMap<>(), new ArrayList<>());
    var entry = entries.get(document.entry());
    var links = links(document);
    if (entry == null || links.isEmpty()) return part;
    for (var language : readers(document, entry)) part.links().put(language, new HashMap<>());
    for (var link : links) {
      var destination = reader.read(document.source(), link.target());
      part.links()
          .forEach(
              (language, known) -> {
                var target = destination.in(language, entry.id(), targets);
                known.put(link.target(), target);
                if (document.language() == null || language.equals(document.language())) {
                  var one = new LinkJudge.Case(document, link, destination, language);
                  judge.judge(one, target).ifPresent(part.problems()::add);
                }
              });
    }
    return part;
  }

  /** Its own language, and those whose readers get this text because theirs is missing. */
  private List<Language> readers(Document document, Entry entry) {
    var own = document.language();
    if (own == null) return context.languages();
    return context.languages().stream()
        .filter(l -> l.equals(own) || entry.isShownIn(own, l))
        .toList();
  }

  private List<Link> links(Document document) {
    var links = new ArrayList<Link>();
    var body = document.body();
    if (body != null) links.addAll(body.links());
    collect(document.fields(), links);
    return links;
  }

  private void collect(FieldValue value, List<Link> into) {
    if (value instanceof FieldValue.Text text) {
      switch (text.form()) {
        case PLAIN -> {}
        case FILE -> into.add(new Link(Link.Kind.FILE, text.value(), "", text.where()));
        case INLINE_MARKDOWN, BLOCK_MARKDOWN -> into.addAll(context.fieldLinks().apply(text));
      }
    } else if (value instanceof FieldValue.Items items) {
      for (var item : items.values()) collect(item, into);
    } else if (value instanceof FieldValue.Group group) {
      for (var inner : group.fields().values()) collect(inner, into);
    }
  }

  LinkTarget resolve(Document from, String target, Language language) {
    var part = byDocument.get(from.source());
    var links = part == null ? null : part.links().get(language);
    var known = links == null ? null : links.get(target);
    return known != null
        ? known
        : reader.read(from.source(), target).in(language, from.entry(), targets);
  }

  LinkTarget resolve(String target, Language language) {
    return reader.read(null, target).in(language, null, targets);
  }
}
