package org.atelier.render.web;

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

/** What a phone shows where somebody keeps the site on the home screen. */
public final class ManifestRenderer implements Renderer {

  private static final String ICON = "favicon.svg";

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
    context
        .theme()
        .asset(ICON)
        .ifPresent(
            icon ->
                manifest.put(
                    "icons", List.of(icon(config.baseUrl().relative(icon.url().value())))));
    var text = Json.write(manifest) + "\n";
    return Outcome.of(List.of(OutputFile.ofText("manifest.webmanifest", text, ConfigReader.FILE)));
  }

  private static Map<String, Object> icon(String href) {
    var icon = new LinkedHashMap<String, Object>();
    icon.put("src", href);
    icon.put("sizes", "any");
    icon.put("type", "image/svg+xml");
    return icon;
  }
}
