package org.atelier.render.web;

import java.util.List;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.data.OpenDataRenderer;
import org.atelier.render.feed.Feed;
import org.atelier.render.format.PlainText;
import org.atelier.render.page.Prose;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/** Where language models find what: the lists of each language, the feeds and the open data. */
public final class LlmsRenderer implements Renderer {

  private final PlainText words;

  public LlmsRenderer(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var text = text(context.site());
    return Outcome.of(List.of(OutputFile.ofText("llms.txt", text, ConfigReader.FILE)));
  }

  private String text(Site site) {
    var config = site.config();
    var out = new StringBuilder();
    var source = config.sourceLanguage();
    out.append("# ").append(line(said(config.title(), source))).append("\n\n> ");
    out.append(line(said(config.description(), source))).append('\n');
    for (var language : config.languages()) addLanguage(site, language, out);
    out.append("\n## data\n\n");
    addLink(site, "JSON, CSV", OpenDataRenderer.CATALOGUE, out);
    return out.toString();
  }

  private void addLanguage(Site site, Language language, StringBuilder out) {
    var home = UrlPath.ROOT.page(language.code());
    out.append("\n## ").append(language).append("\n\n");
    addLink(site, said(site.config().title(), language), home, out);
    for (var type : site.model().types().values()) {
      site.listing(type, language)
          .ifPresent(list -> addLink(site, said(type.labelPlural(), language), list.url(), out));
    }
    addLink(site, "Atom", Feed.atom(language), out);
  }

  private String said(Localized text, Language language) {
    return words.of(text.in(language), language);
  }

  private static void addLink(Site site, String label, UrlPath url, StringBuilder out) {
    out.append("- [").append(line(label)).append("](");
    out.append(site.config().baseUrl().absolute(url.value())).append(")\n");
  }

  /** Text that stays on its line and inside its brackets. */
  private static String line(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>#&".indexOf(c) >= 0) out.append('\\');
      out.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return out.toString();
  }
}
