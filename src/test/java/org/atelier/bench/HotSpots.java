package org.atelier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atelier.config.BuildOptions;
import org.atelier.config.ConfigReader;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.content.Document;
import org.atelier.content.DocumentParser;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.ContentModel;
import org.atelier.model.ModelReader;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.ThemeReader;
import org.atelier.render.jsonld.JsonLd;
import org.atelier.render.page.MarkdownProse;
import org.atelier.render.page.PageMaker;
import org.atelier.render.page.Rendering;
import org.atelier.render.template.TemplateEngine;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.atelier.site.SiteLinker;
import org.atelier.site.UrlPath;
import org.atelier.source.SourceFile;
import org.atelier.source.SourceReader;
import org.atelier.source.SourceTree;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The work of a build that is done most often, one piece at a time, with the quick compiler that
 * {@code bin/atelier} uses. {@code bench/README.md} says how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
public class HotSpots {

  private static final String PAGES = "10000";
  private static final BuildOptions OPTIONS =
      BuildOptions.at(Instant.parse("2026-06-01T12:00:00Z"));

  private Path root;
  private SourceTree sources;
  private SourceFile text;
  private SourceFile facts;
  private SiteConfig config;
  private ContentModel model;
  private DocumentParser parser;
  private List<Document> documents;
  private PageMaker maker;
  private Page article;
  private Page list;
  private String html;

  @Setup
  public void make() throws IOException, InterruptedException {
    root = Files.createTempDirectory("hot-spots");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var made = new ProcessBuilder(java, "bench/MakeSite.java", PAGES, root.toString()).inheritIO();
    assertEquals(0, made.start().waitFor());
    sources = sound(new SourceReader(root).read());
    config = sound(ConfigReader.read(sources, OPTIONS));
    model = sound(ModelReader.read(sources, config));
    parser = new DocumentParser(config, model);
    documents =
        sources.below("content").stream()
            .filter(file -> !file.path().isBelow("content/model"))
            .filter(file -> !file.path().value().equals(ConfigReader.FILE))
            .map(file -> sound(parser.parse(file)))
            .toList();
    text = sources.find("content/practices/entry-7/fr.md").orElseThrow();
    facts = sources.find("content/practices/entry-7/entry.yml").orElseThrow();
    makePages();
  }

  @TearDown
  public void remove() throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private void makePages() {
    var site = sound(new SiteLinker(config, model).link(documents, List.of()));
    var theme = sound(ThemeReader.read(sources, config));
    var prose = new MarkdownProse(model, theme);
    var engine = new TemplateEngine(theme, config.baseUrl());
    var context = new RenderContext(site, theme);
    maker = new PageMaker(new Rendering(context, prose, engine, new JsonLd(prose)));
    var folder = UrlPath.ROOT.page(new Language("fr").code()).page("practices");
    article = site.pageAt(folder.page("entry-7")).orElseThrow();
    list = site.pageAt(folder).orElseThrow();
    html = sound(maker.make(article));
  }

  private static <T> T sound(Outcome<T> outcome) {
    return outcome.toOptional().orElseThrow(() -> new AssertionError(outcome.diagnostics()));
  }

  @Benchmark
  public Outcome<Document> one_text_of_600_words_is_parsed() {
    return parser.parse(text);
  }

  @Benchmark
  public Outcome<YamlNode.Mapping> one_file_of_YAML_is_read() {
    return YamlReader.read(facts);
  }

  @Benchmark
  public Outcome<String> one_article_is_rendered() {
    return maker.make(article);
  }

  @Benchmark
  public Outcome<String> one_list_of_50_is_rendered() {
    return maker.make(list);
  }

  @Benchmark
  public OutputFile one_page_becomes_bytes() {
    return OutputFile.ofText("fr/index.html", html, ConfigReader.FILE);
  }

  @Benchmark
  public Outcome<Site> ten_thousand_texts_are_linked() {
    return new SiteLinker(config, model).link(documents, List.of());
  }
}
