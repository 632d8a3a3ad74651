package org.atelier.site;

import com.ibm.icu.text.CollationKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list for readers of one language: by title as their dictionaries do, by weight
 * (small first, without weight last), by date (newest first, without date last); the title settles
 * what is equal, then the id. Not for several threads: collators aren't.
 */
final class ListOrder {

  private static final Comparator<Ranked> TITLE =
      Comparator.<Ranked, CollationKey>comparing(Ranked::title).thenComparing(r -> r.entry().id());
  private static final Comparator<Ranked> WEIGHT =
      Comparator.<Ranked, BigDecimal>comparing(
              Ranked::weight, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(TITLE);
  private static final Comparator<Ranked> DATE =
      Comparator.<Ranked, LocalDate>comparing(
              Ranked::date, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(TITLE);

  private final Language language;
  private final Alphabet alphabet;

  ListOrder(Language language) {
    this.language = language;
    this.alphabet = new Alphabet(language);
  }

  /** An entry with what it is compared by, worked out once. */
  private record Ranked(
      Entry entry, CollationKey title, @Nullable BigDecimal weight, @Nullable LocalDate date) {}

  List<Entry> sort(List<Entry> entries, ContentType type) {
    return entries.stream().map(this::rank).sorted(order(type)).map(Ranked::entry).toList();
  }

  /** Types without a list are in the order of their weights, as chapters are. */
  private static Comparator<Ranked> order(ContentType type) {
    var listing = type.listing();
    if (listing == null) return WEIGHT;
    return switch (listing.sort()) {
      case TITLE -> TITLE;
      case WEIGHT -> WEIGHT;
      case DATE -> DATE;
    };
  }

  private Ranked rank(Entry entry) {
    var best = entry.best(language);
    var title = best.map(Translation::title).orElse("");
    var fields = best.map(Translation::fields);
    return new Ranked(
        entry,
        key(title),
        fields.flatMap(f -> f.number("weight")).orElse(null),
        fields.flatMap(ListOrder::date).orElse(null));
  }

  private static Optional<LocalDate> date(FieldValue.Group fields) {
    return fields.date("date").or(() -> fields.date("publishDate"));
  }

  CollationKey key(String words) {
    return alphabet.key(words);
  }
}
