package org.atelier.render.feed;

import java.util.ArrayList;
import java.util.List;
import org.atelier.config.ConfigReader;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.PlainText;
import org.atelier.render.format.StableId;
import org.atelier.render.format.Xml;
import org.atelier.render.page.Prose;
import org.atelier.site.UrlPath;

/** {@code feed.xml} of each language: RFC 4287. */
public final class AtomRenderer implements Renderer {

  private final ItemText text;

  public AtomRenderer(Prose prose) {
    this.text = new ItemText(new PlainText(prose));
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var site = context.site();
    var files = new ArrayList<OutputFile>();
    for (var language : site.config().languages()) {
      var xml = atom(Feed.of(site, language), site.config());
      var path = Feed.atom(language).outputFile();
      files.add(OutputFile.ofText(path, xml, ConfigReader.FILE));
    }
    return Outcome.of(files);
  }

  private String atom(Feed feed, SiteConfig config) {
    var base = config.baseUrl();
    var language = feed.language();
    var author = config.publisher().name();
    var title = text.of(config.title(), language);
    var self = base.absolute(Feed.atom(language).value());
    var home = base.absolute(UrlPath.ROOT.page(language.code()).value());
    var xml =
        Xml.document()
            .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.code())
            .element("id", StableId.tag(base, language + "/feed"))
            .element("title", title)
            .element("subtitle", text.of(config.description(), language))
            .element("updated", Feed.instant(feed.day()))
            .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
            .empty("link", "rel", "alternate", "type", "text/html", "href", home)
            .open("author")
            .element("name", author == null ? title : author)
            .close("author");
    for (var item : feed.items()) entry(item, config, xml);
    return xml.close("feed").toString();
  }

  private void entry(Feed.Item item, SiteConfig config, Xml xml) {
    var base = config.baseUrl();
    var article = item.article();
    var type = article.entry().type();
    var url = base.absolute(article.url().value());
    xml.open("entry")
        .element("id", StableId.tag(base, Feed.name(article)))
        .element("title", text.title(article))
        .element("updated", Feed.instant(item.day()))
        .empty("link", "rel", "alternate", "type", "text/html", "href", url)
        .empty("category", "term", type.id(), "label", text.of(type.label(), article.language()));
    var summary = text.summary(article);
    if (!summary.isEmpty()) xml.element("summary", summary);
    xml.close("entry");
  }
}
