package org.atelier.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.content.Document;
import org.atelier.content.DocumentParser;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Severity;
import org.atelier.model.ModelReader;
import org.atelier.render.page.MarkdownProse;
import org.atelier.render.page.Prose;
import org.atelier.site.Site;
import org.atelier.site.SiteLinker;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.source.SourceTree;

/**
 * A linked site from one text block, with the real content model; each translation is front matter
 * alone. Required fields may be missing, so that examples stay short.
 */
public final class FormatSite {

  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S+) --$\\n");

  private static final Set<Rule> SHORT =
      EnumSet.of(Rule.MODEL_MISSING_FIELD, Rule.MODEL_ALTERNATIVES, Rule.CONTENT_EMPTY_BODY);

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

  /** The files of a renderer, by path. */
  public SortedMap<String, String> render(Function<Prose, Renderer> renderer) {
    var site = site();
    var made = renderer.apply(prose(site)).render(new RenderContext(site, theme()));
    assertEquals(List.of(), made.diagnostics());
    assertNotNull(made.value());
    var output = new TreeMap<String, String>();
    for (var file : made.value()) output.put(file.path().value(), file.text());
    return output;
  }

  public static Prose prose(Site site) {
    return new MarkdownProse(site.model(), theme());
  }

  /** Words in three languages and nothing else. */
  private static Theme theme() {
    var files = new StringBuilder("-- themes/t/theme.yml --\nname: t\n");
    for (var language : List.of("fr", "en", "nl")) {
      files.append("-- themes/t/i18n/").append(language).append(".yml --\n");
      files.append(TestTheme.ENGLISH);
    }
    return TestTheme.read(files.toString(), "fr", "en", "nl").toOptional().orElseThrow();
  }

  /** What stands under a name that must be there. */
  public static <V> V the(Map<String, V> map, String name) {
    var found = map.get(name);
    if (found == null) throw new AssertionError(name + " is not in " + map.keySet());
    return found;
  }

  public Site site() {
    var sources = sources();
    var config = ConfigReader.read(sources, options).toOptional().orElseThrow();
    var model = ModelReader.read(sources, config).toOptional().orElseThrow();
    var parser = new DocumentParser(config, model);
    var documents = new ArrayList<Document>();
    for (var file : sources.below("content")) {
      var path = file.path().value();
      if (path.startsWith("content/model/") || path.equals(ConfigReader.FILE)) continue;
      var parsed = parser.parse(file);
      parsed.diagnostics().forEach(this::judge);
      documents.add(parsed.toOptional().orElseThrow());
    }
    return new SiteLinker(config, model).link(documents, List.of()).toOptional().orElseThrow();
  }

  private void judge(Diagnostic problem) {
    boolean isShort = SHORT.contains(problem.rule());
    if (!tolerant && !isShort && problem.severity() == Severity.ERROR) {
      throw new AssertionError(problem);
    }
  }

  private SourceTree sources() {
    var tree = new TreeMap<SourcePath, SourceFile>();
    add(ConfigReader.FILE, CONFIG.formatted(baseUrl), tree);
    files.forEach(
        (name, text) -> add(name, name.endsWith(".md") ? "---\n" + text + "---\n" : text, tree));
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
