package org.atelier.render.leaflet;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.render.Leaflets;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.StructuredData;
import org.atelier.render.Theme;
import org.atelier.render.page.PageMaker;
import org.atelier.render.page.Prose;
import org.atelier.render.page.Rendering;
import org.atelier.render.share.SharedParts;
import org.atelier.render.template.TemplateEngine;
import org.atelier.site.Page;
import org.atelier.source.SourceFile;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The sheets of paper of a site: one for each page that {@link Leaflets} says has one. */
public final class LeafletRenderer implements Renderer {

  private static final String STYLE = "leaflet/leaflet.css";
  private static final Pattern REFERENCE = Pattern.compile("theme:([\\w./-]+)");

  private final Prose prose;

  public LeafletRenderer(Prose prose) {
    this.prose = prose;
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var theme = context.theme();
    var articles =
        context.site().pages().stream()
            .filter(page -> Leaflets.url(page, theme).isPresent())
            .map(Page.Article.class::cast)
            .toList();
    if (articles.isEmpty()) return Outcome.of(List.of());
    var engine = new TemplateEngine(theme, context.site().config().baseUrl());
    // a theme that is broken has been told so by the pages
    if (!engine.check().isEmpty()) return Outcome.of(List.of());
    var nothing = StructuredData.none();
    var maker = new PageMaker(new Rendering(context, prose, engine, nothing));
    var made = articles.parallelStream().map(article -> file(article, maker, theme)).toList();
    var problems = new ArrayList<Diagnostic>();
    var files = new ArrayList<OutputFile>();
    for (var outcome : made) {
      var file = outcome.drainTo(problems);
      if (file != null) files.add(file);
    }
    return Outcome.of(files, problems.stream().distinct().toList());
  }

  private static Outcome<OutputFile> file(Page.Article article, PageMaker maker, Theme theme) {
    var problems = new ArrayList<Diagnostic>();
    var html = maker.make(article, Leaflets.template(article)).drainTo(problems);
    if (html == null) return Outcome.failed(problems);
    var sheet = sheet(html, theme, problems);
    var path = Leaflets.url(article, theme).orElseThrow().outputFile();
    var making = new OutputFile.Made(sheet.recipe(), () -> SheetPrinter.print(sheet));
    var origin = article.content().document().source().value();
    return Outcome.of(new OutputFile(new OutputPath(path), making, origin), problems);
  }

  /** What the document and its style sheet name, and nothing else. */
  private static Sheet sheet(String html, Theme theme, List<Diagnostic> problems) {
    var written = theme.supply(STYLE).map(SourceFile::text).orElse("");
    var colours = new Colours(written, Jsoup.parse(html).body().className());
    var style = colours.inStyle(written);
    var drawings = new TreeMap<String, String>();
    var fonts = new TreeMap<String, SourceFile>();
    var references = REFERENCE.matcher(style + "\n" + html);
    while (references.find()) {
      var name = references.group(1);
      var font = name.endsWith(".woff") ? theme.supply(name).orElse(null) : null;
      var drawing = name.endsWith(".svg") ? drawing(name, theme) : null;
      if (font != null) fonts.put(name, font);
      else if (drawing != null) drawings.put(name, colours.inDrawing(drawing));
      else problems.add(missing(name, theme));
    }
    return new Sheet(html, style, drawings, fonts);
  }

  /** {@code assets/x.svg}, or of one that is a collection a part, {@code assets/x.svg/part.svg}. */
  private static @Nullable String drawing(String name, Theme theme) {
    if (!name.startsWith("assets/")) return null;
    int end = name.indexOf(".svg") + ".svg".length();
    var text =
        theme.asset(name.substring("assets/".length(), end)).map(a -> a.file().text()).orElse(null);
    if (text == null || end == name.length()) return text;
    return SharedParts.part(
            SharedParts.parse(text), name.substring(end + 1, name.length() - ".svg".length()))
        .orElse(null);
  }

  private static Diagnostic missing(String name, Theme theme) {
    var id = Rule.THEME_CONFIG.id() + ".leaflet-reference";
    return Diagnostic.of(Rule.THEME_CONFIG, SourceSpan.wholeFile(theme.file()), Text.message(id))
        .with("found", name);
  }
}
