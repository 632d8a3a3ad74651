package org.atelier.model;

/**
 * What an entry of a type must be: all of it together, what of it stands in {@code entry.yml}, and
 * what in the front matter of each language. The halves follow from the whole.
 */
public final class EntrySchema {

  /** The file of what all languages share. */
  public static final String SHARED_FILE = "entry.yml";

  private final Schema whole;
  private final Schema shared;
  private final Schema translated;
  private final Joiner joiner;

  private EntrySchema(Schema whole, Schema shared, Schema translated) {
    this.whole = whole;
    this.shared = shared;
    this.translated = translated;
    this.joiner = new Joiner(whole);
  }

  /** The halves of a schema whose fields have their marks; other names are refused in both. */
  public static EntrySchema of(Schema whole) {
    return new EntrySchema(
        whole,
        Halves.ofObject(whole, Field.Place.SHARED),
        Halves.ofObject(whole, Field.Place.TRANSLATED));
  }

  /** An entry as if it stood in one file: lists with a key hold their items' words. */
  public Schema whole() {
    return whole;
  }

  /** {@code entry.yml}. */
  public Schema shared() {
    return shared;
  }

  /** The front matter; of a list with a key it is a mapping from key to words. */
  public Schema translated() {
    return translated;
  }

  Joiner joiner() {
    return joiner;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntrySchema schema && schema.whole.equals(whole);
  }

  @Override
  public int hashCode() {
    return whole.hashCode();
  }
}
