package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;

/** Collects pieces; neighbouring HTML becomes one. */
final class HtmlBuilder {

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();
  private boolean atLineStart = true;

  /** HTML of our own making. */
  HtmlBuilder raw(String text) {
    html.append(text);
    if (!text.isEmpty()) atLineStart = text.endsWith("\n");
    return this;
  }

  /** Text of the author's. */
  HtmlBuilder text(String text) {
    Escape.html(text, html);
    if (!text.isEmpty()) atLineStart = text.endsWith("\n");
    return this;
  }

  HtmlBuilder piece(Piece piece) {
    flush();
    pieces.add(piece);
    atLineStart = false;
    return this;
  }

  /** A new line, unless one has just begun. */
  HtmlBuilder line() {
    if (!atLineStart) raw("\n");
    return this;
  }

  List<Piece> finish() {
    flush();
    return List.copyOf(pieces);
  }

  private void flush() {
    if (html.length() == 0) return;
    pieces.add(new Piece.Html(html.toString()));
    html.setLength(0);
  }
}
