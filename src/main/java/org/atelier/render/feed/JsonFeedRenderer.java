package org.atelier.render.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.config.ConfigReader;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.Json;
import org.atelier.render.format.PlainText;
import org.atelier.render.format.StableId;
import org.atelier.render.page.Prose;
import org.atelier.site.UrlPath;

/** {@code feed.json} of each language: JSON Feed 1.1, with the items of the Atom feed. */
public final class JsonFeedRenderer implements Renderer {

  private final ItemText text;

  public JsonFeedRenderer(Prose prose) {
    this.text = new ItemText(new PlainText(prose));
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var site = context.site();
    var files = new ArrayList<OutputFile>();
    for (var language : site.config().languages()) {
      var json = Json.write(feed(Feed.of(site, language), site.config())) + "\n";
      var path = Feed.json(language).outputFile();
      files.add(OutputFile.ofText(path, json, ConfigReader.FILE));
    }
    return Outcome.of(files);
  }

  private Map<String, Object> feed(Feed feed, SiteConfig config) {
    var base = config.baseUrl();
    var language = feed.language();
    var author = config.publisher().name();
    var json = new LinkedHashMap<String, Object>();
    json.put("version", "https://jsonfeed.org/version/1.1");
    json.put("title", text.of(config.title(), language));
    json.put("description", text.of(config.description(), language));
    json.put("language", language.code());
    json.put("home_page_url", base.absolute(UrlPath.ROOT.page(language.code()).value()));
    json.put("feed_url", base.absolute(Feed.json(language).value()));
    if (author != null) json.put("authors", List.of(Map.of("name", author)));
    json.put("items", feed.items().stream().map(item -> item(item, config)).toList());
    return json;
  }

  private Map<String, Object> item(Feed.Item item, SiteConfig config) {
    var base = config.baseUrl();
    var article = item.article();
    var summary = text.summary(article);
    var json = new LinkedHashMap<String, Object>();
    json.put("id", StableId.tag(base, Feed.name(article)));
    json.put("url", base.absolute(article.url().value()));
    json.put("title", text.title(article));
    json.put("content_text", summary);
    if (!summary.isEmpty()) json.put("summary", summary);
    json.put("date_modified", Feed.instant(item.day()));
    json.put("language", article.content().language().code());
    json.put("tags", List.of(text.of(article.entry().type().label(), article.language())));
    return json;
  }
}
