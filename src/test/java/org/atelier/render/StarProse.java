package org.atelier.render;

import org.atelier.config.Language;
import org.atelier.content.Body;
import org.atelier.content.ComponentRenderer;
import org.atelier.content.LinkResolver;
import org.atelier.render.page.Prose;
import org.atelier.render.template.Escape;

/** Knows one mark: words between stars are emphasised. */
public final class StarProse implements Prose {

  @Override
  public String body(Body body, Language language, LinkResolver links, ComponentRenderer calls) {
    return "";
  }

  @Override
  public String inline(String text, Language language, LinkResolver links) {
    return Escape.html(text).replaceAll("\\*([^*]*)\\*", "<em>$1</em>");
  }

  @Override
  public String block(String text, Language language, LinkResolver links) {
    return "<p>" + inline(text, language, links) + "</p>";
  }

  @Override
  public String plain(String text, Language language) {
    return text;
  }
}
