package org.atelier.render.web;

import java.util.List;
import org.atelier.config.ConfigReader;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;

/**
 * Lets all robots in and shows them the sitemap; keeps them out of a build that shows drafts or
 * what is not published yet or no more. Robots ask for it only at the root of a host.
 */
public final class RobotsRenderer implements Renderer {

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var text = text(context.site().config());
    return Outcome.of(List.of(OutputFile.ofText("robots.txt", text, ConfigReader.FILE)));
  }

  private static String text(SiteConfig config) {
    var options = config.options();
    if (options.drafts() || options.future() || options.expired()) {
      return "# A preview.\nUser-agent: *\nDisallow: /\n";
    }
    return "User-agent: *\nDisallow:\n\nSitemap: "
        + config.baseUrl().absolute("/" + SitemapRenderer.FILE)
        + "\n";
  }
}
