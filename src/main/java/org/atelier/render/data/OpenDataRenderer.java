package org.atelier.render.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.ContentType;
import org.atelier.model.Field;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.format.Json;
import org.atelier.render.format.PlainText;
import org.atelier.render.page.Prose;
import org.atelier.site.Entry;
import org.atelier.site.Site;
import org.atelier.site.UrlPath;

/**
 * The published entries of each type as JSON and as CSV: every fact once, the words in all
 * languages. Private fields never become values, so they can't get here. Types whose entries must
 * disappear on a day ({@code publishUntil}: people) are left out, for a copy would not disappear.
 */
public final class OpenDataRenderer implements Renderer {

  /** Which files there are. */
  public static final UrlPath CATALOGUE = new UrlPath("/data/index.json");

  private static final String NOTE =
      "No licence has been given for the whole. Facts come from the sources that each entry names,"
          + " some with a licence of their own; please name them and this site.";

  /** How the site is made, not what it says. */
  private static final Set<String> WORKINGS =
      Set.of(
          "slug",
          "aliases",
          "draft",
          "expiryDate",
          "reviewEvery",
          "owner",
          "weight",
          "toc",
          "noindex",
          "layout");

  private final PlainText words;

  public OpenDataRenderer(Prose prose) {
    this.words = new PlainText(prose);
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var site = context.site();
    var values = new DataValues(site, context.pictures(), words);
    var files = new ArrayList<OutputFile>();
    var catalogue = new ArrayList<Object>();
    for (var type : site.model().types().values()) {
      if (type.fields().containsKey("publishUntil")) continue;
      var entries = entries(site, type);
      var fields = type.fields().values().stream().filter(OpenDataRenderer::isOpen).toList();
      var json = json(type, site, new EntryJson(site, fields, values), entries);
      var csv = new DataTable(site, fields, values).csv(entries);
      files.add(OutputFile.ofText(file(type, "json").outputFile(), json, type.source()));
      files.add(OutputFile.ofText(file(type, "csv").outputFile(), csv, type.source()));
      catalogue.add(description(type, entries.size(), site));
    }
    files.add(OutputFile.ofText(CATALOGUE.outputFile(), catalogue(catalogue), ConfigReader.FILE));
    return Outcome.of(files);
  }

  private static List<Entry> entries(Site site, ContentType type) {
    return site.entries().values().stream()
        .filter(entry -> entry.type().equals(type) && entry.published())
        .filter(entry -> !entry.shared().flag("noindex"))
        .toList();
  }

  private static boolean isOpen(Field field) {
    return !field.isPrivate() && !WORKINGS.contains(field.name());
  }

  private static UrlPath file(ContentType type, String ending) {
    return new UrlPath("/data/" + type.directory() + "." + ending);
  }

  /** One entry on each line, so that two versions can be compared. */
  private static String json(
      ContentType type, Site site, EntryJson entryJson, List<Entry> entries) {
    var head = new LinkedHashMap<String, Object>();
    head.put("type", type.id());
    head.put("label", texts(type.labelPlural(), site));
    head.put("site", site.config().baseUrl().value());
    head.put("languages", site.config().languages().stream().map(Language::code).toList());
    head.put("licence", NOTE);
    var lines = entries.parallelStream().map(entry -> Json.write(entryJson.of(entry))).toList();
    var start = Json.write(head);
    return start.substring(0, start.length() - 1)
        + ",\"entries\":[\n"
        + String.join(",\n", lines)
        + "\n]}\n";
  }

  private static Map<String, Object> description(ContentType type, int entries, Site site) {
    var base = site.config().baseUrl();
    var description = new LinkedHashMap<String, Object>();
    description.put("type", type.id());
    description.put("label", texts(type.labelPlural(), site));
    description.put("entries", entries);
    description.put("json", base.absolute(file(type, "json").value()));
    description.put("csv", base.absolute(file(type, "csv").value()));
    return description;
  }

  private static String catalogue(List<Object> types) {
    var catalogue = new LinkedHashMap<String, Object>();
    catalogue.put("licence", NOTE);
    catalogue.put("types", types);
    return Json.write(catalogue) + "\n";
  }

  private static Map<String, Object> texts(Localized text, Site site) {
    var texts = new LinkedHashMap<String, Object>();
    for (var language : site.config().languages()) texts.put(language.code(), text.in(language));
    return texts;
  }
}
