package org.atelier.site;

import org.atelier.config.Language;
import org.atelier.config.Localized;

/**
 * One value of a field by which lists are filtered: {@code family = metal-joining}. Knows how it is
 * called in each language, not who has it nor where the list is.
 *
 * @param field its name, that of a part with the field's before it: {@code workSituations.noise}
 * @param isPart whether it filters by a part of a field: a step on the way rather than a subject
 * @param fieldSegment how the field stands in addresses
 * @param value the word in the source, the same in all languages
 * @param spelling one for all the ways in which authors write the value
 * @param segment how the value stands in addresses; empty where the field says it all
 */
public record Facet(
    String field,
    boolean isPart,
    Localized fieldLabel,
    Localized fieldSegment,
    String value,
    String spelling,
    Localized label,
    Localized segment) {

  /** What tells it from the others of its type, the same in all languages. */
  public String key() {
    return key(field, spelling);
  }

  static String key(String field, String spelling) {
    return field + " " + spelling;
  }

  /** The two as they stand in addresses of a language: {@code famille-soudage}. */
  public String slug(Language language) {
    return Slug.joined(fieldSegment.in(language), segment.in(language));
  }
}
