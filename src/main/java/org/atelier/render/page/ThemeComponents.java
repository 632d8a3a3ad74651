package org.atelier.render.page;

import java.util.ArrayList;
import java.util.List;
import org.atelier.content.ComponentCall;
import org.atelier.content.ComponentRenderer;
import org.atelier.content.Document;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.render.view.Html;

/** The components that one document calls, through the theme. */
public final class ThemeComponents implements ComponentRenderer {

  private final Rendering rendering;
  private final Document document;
  private final Perspective perspective;
  private final List<Diagnostic> problems;

  /**
   * @param problems where to put what goes wrong in the components' templates
   */
  ThemeComponents(
      Rendering rendering, Document document, Perspective perspective, List<Diagnostic> problems) {
    this.rendering = rendering;
    this.document = document;
    this.perspective = perspective;
    this.problems = problems;
  }

  /** What is wrong with the calls in all published texts: once, however often they are shown. */
  public static List<Diagnostic> check(Rendering rendering) {
    var problems = new ArrayList<Diagnostic>();
    for (var entry : rendering.site().entries().values()) {
      for (var translation : entry.translations().values()) {
        var body = translation.body();
        if (body == null || !translation.published()) continue;
        for (var call : body.components()) {
          var view = Perspective.of(translation.language());
          problems.addAll(
              ComponentArguments.read(call, translation.document(), rendering, view).diagnostics());
        }
      }
    }
    return problems;
  }

  @Override
  public String render(ComponentCall call, String innerHtml) {
    var read = ComponentArguments.read(call, document, rendering, perspective);
    var values = read.value();
    if (values == null || read.hasErrors()) return innerHtml;
    values.put("content", new Html(innerHtml));
    var html =
        rendering
            .engine()
            .render(
                "components/" + call.name(),
                values,
                perspective.text(),
                new SiteFunctions(rendering, perspective))
            .drainTo(problems);
    return html == null ? innerHtml : html;
  }
}
