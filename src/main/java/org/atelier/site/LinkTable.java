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
  private final Map<SourcePath, Map<Key, LinkTarget>> byDocument = new HashMap<>();

  LinkTable(LinkContext context, LinkReader reader, LinkTargets targets) {
    this.context = context;
    this.reader = reader;
    this.targets = targets;
  }

  private record Key(String target, Language language) {}

  /** The links of one document. */
  private record Part(Map<Key, LinkTarget> links, List<Diagnostic> problems) {}

  LinkTable fill(List<Document> documents, Map<EntryId, Entry> entries, LinkJudge judge) {
    var known = List.copyOf(documents);
    var parts = known.parallelStream().map(d -> part(d, entries, judge)).toList();
    for (int i = 0; i < known.size(); i++) {
      byDocument.put(known.get(i).source(), parts.get(i).links());
      context.problems().addAll(parts.get(i).problems());
    }
    return this;
  }

  private Part part(Document document, Map<EntryId, Entry> entries, LinkJudge judge) {
    var part = new Part(new HashMap<>(), new ArrayList<>());
    var entry = entries.get(document.entry());
    if (entry == null) return part;
    for (var link : links(document)) {
      var destination = reader.read(document.source(), link.target());
      for (var language : context.languages()) {
        if (!isRead(document, entry, language)) continue;
        var target = destination.in(language, entry.id(), targets);
        part.links().put(new Key(link.target(), language), target);
        if (document.language() == null || language.equals(document.language())) {
          var where = new LinkJudge.Case(document, link, destination, language);
          judge.judge(where, target).ifPresent(part.problems()::add);
        }
      }
    }
    return part;
  }

  /** Its own language, and those whose readers get this text because theirs is missing. */
  private static boolean isRead(Document document, Entry entry, Language language) {
    var own = document.language();
    if (own == null || own.equals(language)) return true;
    return entry.best(language).filter(t -> t.language().equals(own)).isPresent();
  }

  private List<Link> links(Document document) {
    var links = new ArrayList<Link>();
    var body = document.body();
    if (body != null) links.addAll(body.links());
    collect(document.fields(), links);
    return links;
  }

  private void collect(FieldValue value, List<Link> into) {
    if (value instanceof FieldValue.Text text && text.form() != FieldValue.Form.PLAIN) {
      into.addAll(context.rules().links(text));
    } else if (value instanceof FieldValue.Items items) {
      for (var item : items.values()) collect(item, into);
    } else if (value instanceof FieldValue.Group group) {
      for (var inner : group.fields().values()) collect(inner, into);
    }
  }

  LinkTarget resolve(Document from, String target, Language language) {
    var links = byDocument.getOrDefault(from.source(), Map.of());
    var known = links.get(new Key(target, language));
    if (known != null) return known;
    return reader.read(from.source(), target).in(language, from.entry(), targets);
  }

  LinkTarget resolve(String target, Language language) {
    return reader.read(null, target).in(language, null, targets);
  }
}
