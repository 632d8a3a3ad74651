package org.atelier.model;

import java.util.List;
import java.util.Optional;
import org.atelier.config.Localized;
import org.jspecify.annotations.Nullable;

/**
 * One field of a content type, as the model declares it.
 *
 * @param place where authors write it
 * @param required whether an entry must have it
 * @param reserved whether every type has it: such a field tells of the page, not of its subject
 * @param schema what a value must be; for a MIXED list, of the two halves together
 * @param label what people call it
 * @param help one sentence for whoever fills it in
 * @param facets itself and those of its parts by which lists can be filtered
 * @param searchWeight 0 where search ignores it
 */
public record Field(
    String name,
    Place place,
    boolean required,
    boolean reserved,
    Schema schema,
    @Nullable Localized label,
    @Nullable Localized help,
    List<FacetField> facets,
    int searchWeight) {

  /** Where a field stands: a fact stands once. */
  public enum Place {
    /** In {@code entry.yml}, the same in all languages. */
    SHARED,
    /** In the front matter of each {@code <language>.md}. */
    TRANSLATED,
    /** In one of the two, never both. */
    EITHER,
    /**
     * A list whose items stand in {@code entry.yml} and whose words stand in the front matter, as a
     * mapping from the item's key; or a group with parts in both.
     */
    MIXED
  }

  static Field of(String name, Schema schema, boolean required, boolean reserved) {
    var meaning = schema.meaning();
    return new Field(
        name,
        Halves.place(schema),
        required,
        reserved,
        schema,
        meaning.label(),
        meaning.help(),
        FacetField.of(name, schema),
        meaning.searchWeight());
  }

  /** The type of the entries it names, whether it names one or is a list of them. */
  public Optional<String> reference() {
    return schema.reference();
  }

  /** Whether lists can be filtered by it as a whole, so that its value says what the entry is. */
  public boolean isFacet() {
    return schema.meaning().facet();
  }

  /** Whether the entries it names must name this one too. */
  public boolean isSymmetric() {
    return schema.meaning().symmetric();
  }

  /** Whether texts link to the entry where they first use one of its words. */
  public boolean isAutolink() {
    return schema.meaning().autolink();
  }

  /** Whether it is never published. */
  public boolean isPrivate() {
    return schema.meaning().isPrivate();
  }
}
