package org.atelier.site;

import com.ibm.icu.text.CollationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.FacetField;
import org.atelier.model.FieldValue;
import org.jspecify.annotations.Nullable;

/** Divides a list by the values of the fields that the model lets people filter by. */
final class Facets {

  private final LinkContext context;
  private final SortedMap<EntryId, Entry> entries;

  /** Of free text, which authors write now with a capital and now without. */
  private final Map<String, String> spellings = new ConcurrentHashMap<>();

  Facets(LinkContext context, SortedMap<EntryId, Entry> entries) {
    this.context = context;
    this.entries = entries;
  }

  /** One value and who has it, in the order of the list. */
  record Division(Facet facet, List<Entry> members) {

    /** Once, however often the entry names the value: entries come one after the other. */
    private void add(Entry entry) {
      boolean known = !members.isEmpty() && members.get(members.size() - 1).id().equals(entry.id());
      if (!known) members.add(entry);
    }
  }

  /** A division with what it is compared by, worked out once. */
  private record Ranked(int rank, CollationKey label, Division division) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparingInt(Ranked::rank)
            .thenComparing(Ranked::label)
            .thenComparing(ranked -> ranked.division().facet().value());
  }

  /** In the order of the model's fields, and of each field's words where it names them. */
  List<Division> of(ContentType type, Language language, List<Entry> members) {
    var divisions = new ArrayList<Division>();
    if (type.facets().isEmpty()) return divisions;
    var order = new ListOrder(language);
    for (var field : type.facets()) {
      var ranks = new HashMap<String, Integer>();
      for (var word : field.words()) ranks.putIfAbsent(word.text(), ranks.size());
      of(field, language, members).stream()
          .map(division -> rank(division, ranks, order.key(label(division, language))))
          .sorted(Ranked.ORDER)
          .forEach(ranked -> divisions.add(ranked.division()));
    }
    return divisions;
  }

  private static String label(Division division, Language language) {
    return division.facet().label().in(language);
  }

  private static Ranked rank(Division division, Map<String, Integer> ranks, CollationKey label) {
    return new Ranked(ranks.getOrDefault(division.facet().value(), ranks.size()), label, division);
  }

  private Collection<Division> of(FacetField field, Language language, List<Entry> members) {
    var byKey = new LinkedHashMap<String, Division>();
    for (var entry : members) {
      var text = entry.best(language);
      if (text.isEmpty()) continue;
      for (var facet : facets(field, text.get().fields())) {
        var all = byKey.computeIfAbsent(facet.key(), k -> new Division(facet, new ArrayList<>()));
        all.add(entry);
      }
    }
    return byKey.values();
  }

  /** What an entry says of one field. */
  List<Facet> facets(FacetField field, FieldValue.Group fields) {
    var facets = new ArrayList<Facet>();
    for (var value : field.valuesIn(fields)) {
      var facet = facet(field, value);
      if (facet != null) facets.add(facet);
    }
    return facets;
  }

  private @Nullable Facet facet(FacetField field, FieldValue value) {
    return switch (value.kind()) {
      case CHOICE -> {
        var choice = (FieldValue.Choice) value;
        var word = same(choice.value());
        var label = choice.label() == null ? word : choice.label();
        yield facet(
            field, choice.value(), label, choice.segment() == null ? word : choice.segment());
      }
      case TEXT -> text(field, ((FieldValue.Text) value).value());
      case NUMBER -> plain(field, ((FieldValue.Number) value).value().toPlainString());
      case FLAG ->
          ((FieldValue.Flag) value).value() ? facet(field, "yes", label(field), same("")) : null;
      case REFERENCE -> reference(field, ((FieldValue.Reference) value).target());
      case DATE -> plain(field, Integer.toString(((FieldValue.Date) value).value().getYear()));
      case LIST, GROUP -> null;
    };
  }

  /** Only a published entry has a title to show. */
  private @Nullable Facet reference(FacetField field, EntryId target) {
    var entry = entries.get(target);
    if (entry == null || !entry.published()) return null;
    var titles = new TreeMap<Language, String>();
    var slugs = new TreeMap<Language, String>();
    for (var language : context.languages()) {
      var text = entry.best(language).orElse(null);
      if (text == null) continue;
      titles.put(language, text.title());
      slugs.put(language, text.slug().isEmpty() ? target.id() : text.slug());
    }
    return facet(field, target.id(), new Localized(titles), new Localized(slugs));
  }

  private Facet text(FacetField field, String words) {
    var spelling = spellings.computeIfAbsent(words, Slug::part);
    var segment = same(spelling);
    return facet(field, words, spelling, same(words), segment);
  }

  private Facet plain(FacetField field, String value) {
    return facet(field, value, same(value), same(value));
  }

  private Facet facet(FacetField field, String value, Localized label, Localized segment) {
    return facet(field, value, value, label, segment);
  }

  private Facet facet(
      FacetField field, String value, String spelling, Localized label, Localized segment) {
    return new Facet(
        field.name(),
        field.isPart(),
        label(field),
        segment(field),
        value,
        spelling,
        label,
        segment);
  }

  private Localized segment(FacetField field) {
    return field.segment().orElseGet(() -> same(field.name()));
  }

  private Localized label(FacetField field) {
    var label = field.label();
    return label != null ? label : same(field.name());
  }

  private Localized same(String word) {
    return new Localized(Map.of(context.config().sourceLanguage(), word));
  }
}
