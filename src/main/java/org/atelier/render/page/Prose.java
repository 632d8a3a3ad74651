package org.atelier.render.page;

import org.atelier.config.Language;
import org.atelier.content.Body;
import org.atelier.content.ComponentRenderer;
import org.atelier.content.LinkResolver;

/** The author's text as HTML or as plain words, with the typography of its language. */
public interface Prose {

  /** The text below the front matter. */
  String body(Body body, Language language, LinkResolver links, ComponentRenderer components);

  /** A field's text with emphasis and links, without paragraphs. */
  String inline(String text, Language language, LinkResolver links);

  /** A field's text with paragraphs and lists. */
  String block(String text, Language language, LinkResolver links);

  /** Words without markup; the answer is text, not HTML. */
  String plain(String text, Language language);
}
