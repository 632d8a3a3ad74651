package org.atelier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.model.EntryId;
import org.atelier.model.Field;

/**
 * What refers to what through fields, in both directions. References to what isn't there are
 * errors; those to what readers don't see yet are kept but said.
 */
final class References {

  private final LinkContext context;
  private final SortedMap<EntryId, Entry> entries;
  private final Map<EntryId, List<Mention>> mentions = new HashMap<>();
  private final Map<EntryId, SortedSet<Backlink>> backlinks = new HashMap<>();
  private final Map<String, List<String>> idsByType = new HashMap<>();

  References(LinkContext context, SortedMap<EntryId, Entry> entries) {
    this.context = context;
    this.entries = entries;
    for (var id : entries.keySet()) {
      idsByType.computeIfAbsent(id.type(), t -> new ArrayList<>()).add(id.id());
    }
  }

  References link() {
    for (var entry : entries.values()) mentions.put(entry.id(), mentions(entry));
    for (var entry : entries.values()) {
      for (var mention : of(entry.id())) check(entry, mention);
      checkSymmetry(entry);
    }
    return this;
  }

  /** Each place once: a shared field shows in every translation. */
  private static List<Mention> mentions(Entry entry) {
    var places = new HashSet<SourceSpan>();
    var found = new ArrayList<Mention>();
    for (var translation : entry.translations().values()) {
      for (var mention : Mention.in(translation.fields())) {
        if (places.add(mention.where())) found.add(mention);
      }
    }
    if (entry.translations().isEmpty()) found.addAll(Mention.in(entry.shared()));
    return found;
  }

  private void check(Entry from, Mention mention) {
    var target = entries.get(mention.target());
    if (mention.target().equals(from.id())) {
      context.report(
          Diagnostic.of(
                  Rule.REFERENCE_DANGLING, mention.where(), Text.message("reference/dangling.self"))
              .with("entry", from.id().toString()));
    } else if (target == null) {
      context.report(dangling(mention));
    } else if (from.published()) {
      remember(from, mention);
      if (!target.published() && !isWithdrawn(target)) context.report(hidden(mention));
    }
  }

  private Diagnostic dangling(Mention mention) {
    var target = mention.target();
    return Diagnostic.of(Rule.REFERENCE_DANGLING, mention.where())
        .with("type", target.type())
        .with("id", target.id())
        .didYouMean(target.id(), idsByType.getOrDefault(target.type(), List.of()));
  }

  private static Diagnostic hidden(Mention mention) {
    return Diagnostic.of(Rule.REFERENCE_PRIVATE, mention.where())
        .with("entry", mention.target().toString());
  }

  /** An error of its own stands at the date already. */
  private boolean isWithdrawn(Entry target) {
    var publication = new Publication(context.config());
    return target.translations().values().stream()
        .anyMatch(t -> publication.of(t.fields()) == Publication.State.WITHDRAWN);
  }

  private void remember(Entry from, Mention mention) {
    backlinks
        .computeIfAbsent(mention.target(), id -> new TreeSet<>(Backlink.ORDER))
        .add(new Backlink(from.id(), mention.field(), mention.context()));
  }

  private void checkSymmetry(Entry from) {
    for (var field : from.type().fields().values()) {
      if (!field.isSymmetric()) continue;
      for (var mention : of(from.id())) {
        if (mention.isIn(field)) checkReturn(from, field, mention);
      }
    }
  }

  private void checkReturn(Entry from, Field field, Mention mention) {
    var other = entries.get(mention.target());
    if (other == null || other.id().equals(from.id())) return;
    if (!other.readable()) return;
    boolean returned =
        of(other.id()).stream().anyMatch(m -> m.isIn(field) && m.target().equals(from.id()));
    if (returned) return;
    context.report(
        Diagnostic.of(Rule.REFERENCE_ONE_SIDED, mention.where())
            .with("entry", from.id().toString())
            .with("other", other.id().toString())
            .with("field", field.name())
            .with("file", other.shared().where().file())
            .related(placeOf(other, field))
            .hint(
                Text.message("hint/name-both")
                    .with("id", from.id().id())
                    .with("field", field.name())
                    .with("file", other.shared().where().file())));
  }

  private static SourceSpan placeOf(Entry entry, Field field) {
    var value = entry.shared().fields().get(field.name());
    return value != null ? value.where() : SourceSpan.wholeFile(entry.shared().where().file());
  }

  /** What an entry refers to, in the order of its fields. */
  List<Mention> of(EntryId entry) {
    return mentions.getOrDefault(entry, List.of());
  }

  /** What published entries refer to this one, in id order. */
  Collection<Backlink> to(EntryId entry) {
    return backlinks.getOrDefault(entry, Collections.emptySortedSet());
  }
}
