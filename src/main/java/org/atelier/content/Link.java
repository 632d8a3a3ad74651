package org.atelier.content;

import org.atelier.diagnostic.SourceSpan;

/**
 * A link, a picture or a file as its author wrote it; what it leads to is for {@code site} to say.
 *
 * @param target as written, after Markdown's escapes: {@code ../practices/mrs}, {@code
 *     practice:mrs#how}, {@code welder.jpg}, {@code https://example.org/}
 * @param where the target's own characters
 */
public record Link(Kind kind, String target, String text, SourceSpan where) {

  /** What it is to a reader. */
  public enum Kind {
    LINK,
    IMAGE,
    /** Named by a field: a report, a logo. */
    FILE
  }
}
