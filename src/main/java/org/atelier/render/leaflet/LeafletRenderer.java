package org.atelier.render.leaflet;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.render.Leaflets;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.page.PageMaker;
import org.atelier.render.page.Rendering;
import org.atelier.site.Page;

/** The sheets of paper of a site: one for each page that {@link Leaflets} says has one. */
public final class LeafletRenderer implements Renderer {

  private final Rendering rendering;

  public LeafletRenderer(Rendering rendering) {
    this.rendering = rendering.withoutStructuredData();
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
    // a theme that is broken has been told so by the pages
    if (!rendering.engine().check().isEmpty()) return Outcome.of(List.of());
    var maker = new PageMaker(rendering);
    var sheets = new SheetMaker(theme);
    var made = articles.parallelStream().map(article -> file(article, maker, sheets)).toList();
    var problems = new ArrayList<>(sheets.problems());
    var files = new ArrayList<OutputFile>();
    for (var outcome : made) {
      var file = outcome.drainTo(problems);
      if (file != null) files.add(file);
    }
    return Outcome.of(files, problems.stream().distinct().toList());
  }

  private Outcome<OutputFile> file(Page.Article article, PageMaker maker, SheetMaker sheets) {
    var problems = new ArrayList<Diagnostic>();
    var template = Leaflets.template(article);
    var html = maker.make(article, template).drainTo(problems);
    if (html == null) return Outcome.failed(problems);
    var sheet = sheets.sheet(html, template, problems);
    var path = Leaflets.url(article, rendering.theme()).orElseThrow().outputFile();
    var making = new OutputFile.Made(sheet.recipe(), () -> SheetPrinter.print(sheet));
    var origin = article.content().document().source().value();
    return Outcome.of(new OutputFile(new OutputPath(path), making, origin), problems);
  }
}
