package org.atelier.render.web;

import java.util.List;
import org.atelier.config.ConfigReader;
import org.atelier.diagnostic.Outcome;
import org.atelier.output.OutputFile;
import org.atelier.render.RenderContext;
import org.atelier.render.Renderer;

/** An empty file that asks GitHub Pages to publish the files as they are. */
public final class NoJekyllRenderer implements Renderer {

  @Override
  public Outcome<List<OutputFile>> render(RenderContext context) {
    return Outcome.of(List.of(OutputFile.ofText(".nojekyll", "", ConfigReader.FILE)));
  }
}
