package org.atelier.render.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.config.ConfigReader;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.Json;
import org.atelier.render.format.PlainText;
import org.atelier.render.page.Prose;
import org.atelier.render.share.Icons;

/** What a phone shows where somebody keeps the site on the home screen. */
public final class ManifestRenderer implements Renderer {

  private final PlainText words;

  public ManifestRenderer(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var config = context.site().config();
    var language = config.sourceLanguage();
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("name", words.of(config.title().in(language), language));
    manifest.put("description", words.of(config.description().in(language), language));
    manifest.put("lang", language.code());
    manifest.put("start_url", config.baseUrl().path());
    manifest.put("scope", config.baseUrl().path());
    manifest.put("display", "browser");
    var base = config.baseUrl();
    var files = new ArrayList<OutputFile>();
    var icons = new ArrayList<Object>();
    context
        .theme()
        .asset(Icons.DRAWING)
        .ifPresent(i -> icons.add(icon(base.relative(i.url().value()), "any", "image/svg+xml")));
    for (var icon : Icons.of(context.theme())) {
      files.add(icon.file());
      if (icon.use() == Icons.Use.TOUCH) continue;
      var size = icon.use().pixels() + "x" + icon.use().pixels();
      var described = icon(base.relative(icon.url().value()), size, "image/png");
      if (icon.use() == Icons.Use.MASKABLE) described.put("purpose", "maskable");
      icons.add(described);
    }
    if (!icons.isEmpty()) manifest.put("icons", icons);
    var text = Json.write(manifest) + "\n";
    files.add(OutputFile.ofText("manifest.webmanifest", text, ConfigReader.FILE));
    return Outcome.of(files);
  }

  private static Map<String, Object> icon(String href, String sizes, String type) {
    var icon = new LinkedHashMap<String, Object>();
    icon.put("src", href);
    icon.put("sizes", sizes);
    icon.put("type", type);
    return icon;
  }
}
