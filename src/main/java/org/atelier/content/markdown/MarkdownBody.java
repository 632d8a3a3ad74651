package org.atelier.content.markdown;

import java.util.List;
import org.atelier.content.Body;
import org.atelier.content.ComponentCall;
import org.atelier.content.Heading;
import org.atelier.content.Link;
import org.jspecify.annotations.Nullable;

/**
 * A body written in Markdown, parsed and set in its own language. Only {@link MarkdownRenderer} can
 * make HTML of it. Keeps no syntax tree and not the text it was made from.
 */
public final class MarkdownBody implements Body {

  private final List<Piece> pieces;
  private final List<Link> links;
  private final List<Heading> outline;
  private final List<ComponentCall> components;
  private final String excerpt;
  private final int words;

  MarkdownBody(List<Piece> pieces, Findings findings) {
    this.pieces = List.copyOf(pieces);
    this.links = List.copyOf(findings.links);
    this.outline = List.copyOf(findings.outline);
    this.components = List.copyOf(findings.components);
    this.excerpt = findings.excerpt();
    this.words = findings.words.total();
  }

  List<Piece> pieces() {
    return pieces;
  }

  @Override
  public Kind kind() {
    return Kind.MARKDOWN;
  }

  @Override
  public List<Link> links() {
    return links;
  }

  @Override
  public List<Heading> outline() {
    return outline;
  }

  @Override
  public List<ComponentCall> components() {
    return components;
  }

  @Override
  public String excerpt() {
    return excerpt;
  }

  @Override
  public int words() {
    return words;
  }

  @Override
  public boolean isEmpty() {
    return pieces.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MarkdownBody body
        && pieces.equals(body.pieces)
        && links.equals(body.links)
        && outline.equals(body.outline)
        && components.equals(body.components)
        && excerpt.equals(body.excerpt)
        && words == body.words;
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }
}
