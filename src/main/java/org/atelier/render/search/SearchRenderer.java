package org.atelier.render.search;

import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;
import org.atelier.render.SiteSearch;
import org.atelier.render.page.Prose;

/** The search index of each language, for the theme's script to read. */
public final class SearchRenderer implements Renderer {

  private final Prose prose;

  public SearchRenderer(Prose prose) {
    this.prose = prose;
  }

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    var files = new ArrayList<OutputFile>();
    SiteSearch.indexes(context.site())
        .forEach(
            (language, root) -> {
              var documents = new SearchDocuments(context.site(), prose, language).all();
              files.addAll(new SearchFiles(root).write(SearchIndex.of(language, documents)));
            });
    return Outcome.of(files);
  }
}
