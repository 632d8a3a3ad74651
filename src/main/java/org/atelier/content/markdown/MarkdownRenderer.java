package org.atelier.content.markdown;

import java.util.List;
import org.atelier.config.Language;
import org.atelier.content.Body;
import org.atelier.content.ComponentRenderer;
import org.atelier.content.LinkResolver;
import org.atelier.diagnostic.SourceSpan;

/**
 * Parsed Markdown to HTML, in one language. Reports nothing: what is wrong with a text was said
 * when it was parsed. Safe to share between threads.
 */
public final class MarkdownRenderer {

  private static final SourceSpan NOWHERE = SourceSpan.wholeFile("-");

  private final MarkdownParser parser;
  private final Typography typography;
  private final MarkdownLabels labels;

  /**
   * @param language of the texts; a body has been set in its own language already
   * @param labels in the language of the page around them
   */
  public MarkdownRenderer(MarkdownParser parser, Language language, MarkdownLabels labels) {
    this.parser = parser;
    this.typography = Typography.of(language);
    this.labels = labels;
  }

  public String body(Body body, LinkResolver links, ComponentRenderer components) {
    if (!(body instanceof MarkdownBody markdown)) {
      throw new IllegalArgumentException("not Markdown: " + body.kind());
    }
    var rendering = new Rendering(links, components);
    rendering.write(markdown.pieces());
    return rendering.out.toString();
  }

  /** A text of one line with emphasis, code and links. */
  public String inline(String text, LinkResolver links) {
    return field(text, Scope.INLINE_FIELD, links);
  }

  /** A text of several paragraphs, as HTML blocks. */
  public String block(String text, LinkResolver links) {
    return field(text, Scope.BLOCK_FIELD, links);
  }

  /** A text without markup: set, not escaped. */
  public String plain(String text) {
    return typography.plain(text);
  }

  private String field(String text, Scope scope, LinkResolver links) {
    var parsed = parser.parse(SourceText.value(text, NOWHERE), scope, typography).value();
    if (parsed == null) throw new IllegalStateException("Markdown always parses");
    var rendering = new Rendering(links, (call, inner) -> inner);
    rendering.write(parsed.pieces());
    return rendering.out.toString();
  }

  /** One text on its way to the page. */
  private final class Rendering {
    private final LinkResolver links;
    private final ComponentRenderer components;
    private StringBuilder out = new StringBuilder();

    Rendering(LinkResolver links, ComponentRenderer components) {
      this.links = links;
      this.components = components;
    }

    void write(List<Piece> pieces) {
      for (var piece : pieces) {
        if (piece instanceof Piece.Html html) {
          out.append(html.html());
        } else if (piece instanceof Piece.Anchor anchor) {
          anchor(anchor);
        } else if (piece instanceof Piece.Picture picture) {
          picture(picture);
        } else if (piece instanceof Piece.Label label) {
          Escape.html(labels.say(label.label(), label.number()), out);
        } else if (piece instanceof Piece.Call call) {
          component(call);
        }
      }
    }

    private void anchor(Piece.Anchor anchor) {
      var target = links.resolve(anchor.link());
      if (target.href().isEmpty()) {
        write(anchor.inner());
        return;
      }
      out.append("<a href=\"");
      Escape.html(Escape.url(target.href()), out);
      out.append('"');
      attribute("title", anchor.title());
      // The words of the link are in the language of the text, so hreflang and not lang.
      attribute("hreflang", target.language() == null ? "" : target.language());
      if (target.external()) attribute("rel", "noopener");
      out.append('>');
      write(anchor.inner());
      out.append("</a>");
    }

    private void picture(Piece.Picture picture) {
      var whole =
          links.picture(
              new LinkResolver.Picture(
                  picture.link(), picture.alt(), picture.title(), picture.size()));
      if (whole.isPresent()) {
        out.append(whole.get());
        return;
      }
      var target = links.resolve(picture.link());
      if (target.href().isEmpty()) {
        Escape.html(picture.alt(), out);
        return;
      }
      out.append("<img src=\"");
      Escape.html(Escape.url(target.href()), out);
      out.append("\" alt=\"");
      Escape.html(picture.alt(), out);
      out.append('"');
      attribute("title", picture.title());
      out.append(picture.size()).append('>');
    }

    private void attribute(String name, String value) {
      if (value.isEmpty()) return;
      out.append(' ').append(name).append("=\"");
      Escape.html(value, out);
      out.append('"');
    }

    private void component(Piece.Call call) {
      var outer = out;
      out = new StringBuilder();
      write(call.inner());
      var inner = out.toString();
      out = outer;
      out.append(components.render(call.call(), inner));
    }
  }
}
