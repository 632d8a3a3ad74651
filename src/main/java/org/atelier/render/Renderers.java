package org.atelier.render;

import java.util.List;
import org.atelier.render.card.IcsRenderer;
import org.atelier.render.card.VcfRenderer;
import org.atelier.render.data.OpenDataRenderer;
import org.atelier.render.feed.AtomRenderer;
import org.atelier.render.feed.JsonFeedRenderer;
import org.atelier.render.jsonld.JsonLd;
import org.atelier.render.leaflet.LeafletRenderer;
import org.atelier.render.offline.OfflineRenderer;
import org.atelier.render.page.MarkdownProse;
import org.atelier.render.page.Rendering;
import org.atelier.render.search.SearchRenderer;
import org.atelier.render.template.TemplateEngine;
import org.atelier.render.web.HeadersRenderer;
import org.atelier.render.web.LlmsRenderer;
import org.atelier.render.web.ManifestRenderer;
import org.atelier.render.web.NoJekyllRenderer;
import org.atelier.render.web.RedirectsRenderer;
import org.atelier.render.web.RobotsRenderer;
import org.atelier.render.web.SitemapRenderer;

/** Every output format there is, in the order of writing. */
public final class Renderers {

  private Renderers() {}

  /** For one site: its authors' text is set with the words of its theme. */
  public static List<Renderer> all(RenderContext context) {
    var prose = new MarkdownProse(context.site().model(), context.theme());
    var engine = new TemplateEngine(context.theme(), context.site().config().baseUrl());
    var rendering = new Rendering(context, prose, engine, new JsonLd(prose));
    return List.of(
        new HtmlRenderer(rendering),
        new LeafletRenderer(rendering),
        new AssetsRenderer(),
        new AtomRenderer(prose),
        new JsonFeedRenderer(prose),
        new IcsRenderer(prose),
        new VcfRenderer(prose),
        new OpenDataRenderer(prose),
        new SearchRenderer(prose),
        new SitemapRenderer(),
        new RobotsRenderer(),
        new RedirectsRenderer(prose),
        new HeadersRenderer(),
        new OfflineRenderer(rendering),
        new ManifestRenderer(prose),
        new LlmsRenderer(prose),
        new NoJekyllRenderer());
  }
}
