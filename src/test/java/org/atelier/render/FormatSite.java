package org.atelier.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.content.Document;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.ContentModel;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;
import org.atelier.model.ModelReader;
import org.atelier.site.Site;
import org.atelier.site.SiteLinker;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;
import org.atelier.source.YamlReader;

/**
 * A linked site from one text block, with the real content model. Bodies are left out: the formats
 * beside HTML don't read them. Required fields may be missing, so that examples stay short.
 */
public final class FormatSite {

  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S+) --$\\n");

  private static final String CONFIG =
      """
      title: {fr: "Métiers", en: Jobs, nl: Beroepen}
      description: {fr: "Le site", en: The site, nl: De site}
      baseUrl: %s
      languages: [fr, en, nl]
      theme: atelier
      """;

  private final Map<String, String> files = new TreeMap<>();
  private BuildOptions options = BuildOptions.at(Instant.parse("2026-06-01T10:00:00Z"));
  private String baseUrl = "https://example.org/";
  private boolean tolerant;

  private FormatSite() {}

  public static FormatSite of(String archive) {
    var site = new FormatSite();
    var matcher = FILE.matcher(archive);
    for (var found = matcher.find(); found; ) {
      var name = matcher.group(1);
      var start = matcher.end();
      found = matcher.find();
      var text = archive.substring(start, found ? matcher.start() : archive.length());
      site.files.put("content/" + name, text);
    }
    return site;
  }

  public FormatSite at(String address) {
    baseUrl = address;
    return this;
  }

  /** Goes on with what is left where a file has errors; a real build would write nothing. */
  public FormatSite despiteErrors() {
    tolerant = true;
    return this;
  }

  public FormatSite with(BuildOptions other) {
    options = other;
    return this;
  }

  /** The files of some renderers, by path. */
  public SortedMap<String, String> render(Renderer... renderers) {
    var theme =
        new Theme(
            "themes/atelier/theme.yml",
            List.of("atelier"),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    var context = new RenderContext(site(), theme);
    var output = new TreeMap<String, String>();
    for (var renderer : renderers) {
      var made = renderer.render(context);
      assertEquals(List.of(), made.diagnostics());
      assertNotNull(made.value());
      for (var file : made.value()) output.put(file.path().value(), file.text());
    }
    return output;
  }

  public Site site() {
    var sources = sources();
    var config = ConfigReader.read(sources, options).toOptional().orElseThrow();
    var model = ModelReader.read(sources, config).toOptional().orElseThrow();
    var documents = new ArrayList<Document>();
    for (var file : sources.below("content")) {
      var path = file.path().value();
      if (!path.startsWith("content/model/") && !path.equals(ConfigReader.FILE)) {
        documents.add(document(file, model));
      }
    }
    var linked = new SiteLinker(config, model).link(documents, List.of());
    return linked.toOptional().orElseThrow();
  }

  private Document document(SourceFile file, ContentModel model) {
    var parts = file.path().value().split("/", -1);
    var type = model.typeOfDirectory(parts[1]).orElseThrow();
    var id = new EntryId(type.id(), parts[2]);
    var name = file.path().value();
    var read = YamlReader.read(name, file.text(), 1);
    assertEquals(List.of(), read.diagnostics());
    var mapping = read.toOptional().orElseThrow();
    var language = parts[3].equals("entry.yml") ? null : new Language(file.path().stem());
    var fields =
        language == null ? type.readShared(mapping) : type.readTranslation(mapping, language);
    for (var problem : fields.diagnostics()) {
      if (!tolerant
          && problem.severity() == Severity.ERROR
          && !problem.rule().id().contains("missing")) {
        throw new AssertionError(problem);
      }
    }
    var none = new FieldValue.Group(Map.of(), SourceSpan.wholeFile(name));
    return new Document(
        file.path(), file.sha256(), id, language, fields.toOptional().orElse(none), null);
  }

  private SourceTree sources() {
    var tree = new TreeMap<SourcePath, SourceFile>();
    add(ConfigReader.FILE, CONFIG.formatted(baseUrl), tree);
    files.forEach((name, text) -> add(name, text, tree));
    try (var models = Files.list(Path.of(ModelReader.FOLDER))) {
      for (var model : models.sorted().toList()) {
        add(ModelReader.FOLDER + "/" + model.getFileName(), Files.readString(model), tree);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SourceTree(tree);
  }

  private static void add(String name, String text, SortedMap<SourcePath, SourceFile> tree) {
    var path = new SourcePath(name);
    tree.put(path, SourceFile.ofText(path, "0".repeat(64), text));
  }
}
