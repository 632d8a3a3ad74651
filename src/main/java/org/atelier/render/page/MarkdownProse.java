package org.atelier.render.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.content.Body;
import org.atelier.content.ComponentRenderer;
import org.atelier.content.LinkResolver;
import org.atelier.content.markdown.MarkdownLabel;
import org.atelier.content.markdown.MarkdownLabels;
import org.atelier.content.markdown.MarkdownParser;
import org.atelier.content.markdown.MarkdownRenderer;
import org.atelier.model.ContentModel;
import org.atelier.render.Theme;
import org.atelier.render.i18n.Messages;

/** {@link Prose} of Markdown, with the theme's words in it. Safe to share between threads. */
public final class MarkdownProse implements Prose {

  private final Map<Language, MarkdownRenderer> renderers = new TreeMap<>();

  public MarkdownProse(ContentModel model, Theme theme) {
    var parser = MarkdownParser.of(model);
    theme
        .messages()
        .forEach(
            (language, messages) ->
                renderers.put(language, new MarkdownRenderer(parser, language, labels(messages))));
  }

  /** The messages count from {@code {0}}, the labels have a name for their number. */
  private static MarkdownLabels labels(Messages messages) {
    return MarkdownLabels.of(
        label -> messages.find(label.key(), List.of("{number}")).orElse(label.key()));
  }

  /** The keys of the labels, all of which a theme must have. */
  public static List<String> keys() {
    return List.of(MarkdownLabel.values()).stream().map(MarkdownLabel::key).toList();
  }

  @Override
  public String body(
      Body body, Language language, LinkResolver links, ComponentRenderer components) {
    return in(language).body(body, links, components);
  }

  @Override
  public String inline(String text, Language language, LinkResolver links) {
    return in(language).inline(text, links);
  }

  @Override
  public String block(String text, Language language, LinkResolver links) {
    return in(language).block(text, links);
  }

  @Override
  public String plain(String text, Language language) {
    return in(language).plain(text);
  }

  private MarkdownRenderer in(Language language) {
    var renderer = renderers.get(language);
    if (renderer == null) throw new IllegalArgumentException("not of the site: " + language);
    return renderer;
  }
}
