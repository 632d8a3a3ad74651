package org.atelier.model;

/**
 * Where in a model file a declaration stands, because a mark of translation means something only
 * where the two halves can be told apart.
 */
enum Spot {
  /** The type itself. */
  ROOT,
  /** A field. */
  FIELD,
  /** A part of a group. */
  PART,
  /** A part of an item that has a key; no list with words may follow. */
  ITEM_PART,
  /** Somewhere that stands in one file whole: below a mark, in a list without key. */
  WHOLE,
  /** An alternative, which says nothing but what is valid. */
  BRANCH,
  /** A definition, read for itself; it is read again where it is used. */
  DEFINITION;

  boolean mayBeTranslated() {
    return this == FIELD || this == PART || this == ITEM_PART || this == DEFINITION;
  }

  boolean mayBeEither() {
    return this == FIELD || this == DEFINITION;
  }

  /** The parts of a group that stands here. */
  Spot parts() {
    return switch (this) {
      case ROOT -> FIELD;
      case FIELD, PART -> PART;
      default -> this;
    };
  }

  /** The items of a list that stands here. */
  Spot items(boolean withKey) {
    return switch (this) {
      case FIELD, PART -> withKey ? ITEM_PART : WHOLE;
      case ITEM_PART, ROOT -> WHOLE;
      default -> this;
    };
  }

  /** What stands below a mark that says it all. */
  Spot whole() {
    return this == BRANCH ? BRANCH : WHOLE;
  }
}
