package org.atelier.content.markdown;

/** Where Markdown stands, which decides what it may hold. */
enum Scope {
  /** Below the front matter: everything. */
  BODY,
  /** A field of several paragraphs: no headings, components or footnotes. */
  BLOCK_FIELD,
  /** A field of one line: words, emphasis, code, links. */
  INLINE_FIELD
}
