package org.atelier.build;

import org.atelier.config.Language;

/**
 * What a page asked of its site. It can be asked again of another: a page whose questions all have
 * the answers they had looks as it did.
 *
 * @param about an entry, an address, a type, a document and its link: what the kind says
 * @param language empty where the answer is the same in all
 */
record Question(Kind kind, String about, String language) {

  enum Kind {
    /** Everything about an entry but its texts below the front matter. */
    ENTRY,
    /** The same of all entries. */
    ENTRIES,
    /** Which pages and files there are. */
    ADDRESSES,
    /** The page at an address, its own text and all. */
    PAGE,
    /** The language of the text at an address. */
    TEXT_LANGUAGE,
    /** Where an entry's page is. */
    ARTICLE,
    /** The first page of a list, and who is on it. */
    LIST,
    /** Where a list starts. */
    LIST_ADDRESS,
    /** The entries of a type, in order. */
    MEMBERS,
    /** The lists by value of a type, and who is on them. */
    FACETS,
    /** What stands around a page: other languages, the way to it, neighbours, who refers to it. */
    AROUND,
    /** Where a link written in a document leads. */
    LINK,
    /** Where a link written in no document leads. */
    TARGET,
    MENU,
    /** Old addresses, and the days on which something changes by itself. */
    REST
  }

  static Question of(Kind kind) {
    return new Question(kind, "", "");
  }

  static Question of(Kind kind, Object about) {
    return new Question(kind, about.toString(), "");
  }

  static Question of(Kind kind, Object about, Language language) {
    return new Question(kind, about.toString(), language.code());
  }
}
