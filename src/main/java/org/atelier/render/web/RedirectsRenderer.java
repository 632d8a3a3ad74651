package org.atelier.render.web;

import java.util.ArrayList;
import java.util.List;
import org.atelier.config.BaseUrl;
import org.atelier.config.ConfigReader;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.ContentSecurityPolicy;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.PlainText;
import org.atelier.render.page.Prose;
import org.atelier.render.template.Escape;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * Old addresses, twice: as rules for hosts that redirect, and as pages for those that don't. Both
 * come from {@code site}, where no old address may take the place of a page.
 */
public final class RedirectsRenderer implements Renderer {

  private final PlainText words;

  public RedirectsRenderer(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var site = context.site();
    var files = new ArrayList<OutputFile>();
    files.add(OutputFile.ofText("_redirects", rules(site), ConfigReader.FILE));
    for (var page : site.pages()) {
      if (page instanceof Page.Redirect redirect) {
        var path = redirect.url().outputFile();
        files.add(OutputFile.ofText(path, page(redirect, site), redirect.origin()));
      }
    }
    return Outcome.of(files);
  }

  private static String rules(Site site) {
    var base = site.config().baseUrl();
    var out = new StringBuilder();
    out.append(
        "# Old addresses. Netlify prefers a file to a rule unless the rule has \"!\"; hosts\n");
    out.append("# that don't know \"!\" skip such a rule and follow the next one.\n");
    site.redirects()
        .forEach(
            (from, to) -> {
              out.append(rule(base, from, to)).append(" 301!\n");
              out.append(rule(base, from, to)).append(" 301\n");
            });
    out.append("# The reader's language, where the host looks at it.\n");
    for (var language : site.config().languages()) {
      var home = UrlPath.ROOT.page(language.code());
      out.append(rule(base, UrlPath.ROOT, home)).append(" 302! Language=").append(language);
      out.append('\n');
    }
    return out.toString();
  }

  /** An address of the site holds no space and no line end, so a rule stays one rule. */
  private static String rule(BaseUrl base, UrlPath from, UrlPath to) {
    return base.relative(from.value()) + " " + base.relative(to.value());
  }

  private String page(Page.Redirect redirect, Site site) {
    var base = site.config().baseUrl();
    var target = site.pageAt(redirect.to()).orElse(null);
    var language = site.config().sourceLanguage();
    var title = redirect.to().value();
    if (target instanceof Page.Article article) {
      language = article.content().language();
      title = words.of(article.content().title(), language);
    }
    var href = Escape.html(base.relative(redirect.to().value()));
    var name = Escape.html(title);
    return String.join(
        "\n",
        "<!doctype html>",
        "<html lang=\"" + language + "\">",
        "<head>",
        "<meta http-equiv=\"Content-Security-Policy\" content=\""
            + Escape.html(ContentSecurityPolicy.META)
            + "\">",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "<title>" + name + "</title>",
        "<meta name=\"robots\" content=\"noindex\">",
        "<link rel=\"canonical\" href=\""
            + Escape.html(base.absolute(redirect.to().value()))
            + "\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=" + href + "\">",
        "</head>",
        "<body>",
        "<main><h1><a href=\"" + href + "\">" + name + "</a></h1></main>",
        "</body>",
        "</html>",
        "");
  }
}
