package org.atelier.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.model.FieldValue;
import org.atelier.render.view.Html;
import org.atelier.render.view.SiteView;
import org.atelier.site.Page;
import org.jspecify.annotations.Nullable;

/**
 * One page as HTML, in two steps: what it is about, in the language of the text; then everything
 * around it, in the language of the reader. For any number of threads.
 */
public final class PageMaker {

  private final Rendering rendering;
  private final Map<Language, SiteView> sites = new TreeMap<>();

  public PageMaker(Rendering rendering) {
    this.rendering = rendering;
    var views = new SiteViews(rendering);
    for (var language : rendering.languages()) sites.put(language, views.view(language));
  }

  public Outcome<String> make(Page page) {
    return make(page, rendering);
  }

  /**
   * @param rendering this maker's, which may ask another site
   */
  public Outcome<String> make(Page page, Rendering rendering) {
    var problems = new ArrayList<Diagnostic>();
    var making = new Making(rendering, problems);
    var variables = variables(page, making);
    var inner = making.run(template(page), variables, perspective(page));
    if (inner == null) return Outcome.failed(problems);
    // the chooser speaks all languages at once and is a whole document by itself
    if (page.kind() == Page.Kind.CHOOSER) return Outcome.of(inner, problems);
    if (page instanceof Page.Article article) inner = rendering.linked(inner, article);
    variables.put("main", new Html(inner));
    var whole = making.run("base", variables, Perspective.of(languageOf(page)));
    return whole == null ? Outcome.failed(problems) : Outcome.of(whole, problems);
  }

  /** By another template of the theme, without the frame of a page around it. */
  public Outcome<String> make(Page page, String template) {
    var problems = new ArrayList<Diagnostic>();
    var making = new Making(rendering, problems);
    var made = making.run(template, variables(page, making), perspective(page));
    return made == null ? Outcome.failed(problems) : Outcome.of(made, problems);
  }

  private Map<String, @Nullable Object> variables(Page page, Making making) {
    var rendering = making.rendering();
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("site", sites.get(languageOf(page)));
    variables.put("page", new PageViews(rendering).view(page));
    variables.put("entry", null);
    variables.put("listing", null);
    if (page instanceof Page.Article article) {
      variables.put("entry", new EntryViews(rendering, article, making.problems()).view());
    } else if (page instanceof Page.Listing listing) {
      variables.put("listing", new ListingViews(rendering).view(listing));
    }
    return variables;
  }

  private Perspective perspective(Page page) {
    var reader = languageOf(page);
    return page instanceof Page.Article article
        ? new Perspective(reader, article.content().language())
        : Perspective.of(reader);
  }

  /** One page on its way. */
  private record Making(Rendering rendering, List<Diagnostic> problems) {
    @Nullable String run(
        String template, Map<String, @Nullable Object> variables, Perspective perspective) {
      return rendering
          .engine()
          .render(
              template, variables, perspective.text(), new SiteFunctions(rendering, perspective))
          .drainTo(problems);
    }
  }

  private Language languageOf(Page page) {
    return switch (page.kind()) {
      case ARTICLE -> ((Page.Article) page).language();
      case LISTING -> ((Page.Listing) page).language();
      case NOT_FOUND -> ((Page.NotFound) page).language();
      case CHOOSER, REDIRECT -> rendering.site().config().sourceLanguage();
    };
  }

  private String template(Page page) {
    return switch (page.kind()) {
      case ARTICLE -> template((Page.Article) page);
      case LISTING -> first("list-" + ((Page.Listing) page).type().id(), "list");
      case CHOOSER -> "chooser";
      case NOT_FOUND -> "404";
      case REDIRECT -> throw new IllegalArgumentException("a redirect has no page of its own");
    };
  }

  /** Its layout, else its type with its kind, else its type, else the one for all. */
  private String template(Page.Article article) {
    var fields = article.content().fields();
    var layout = fields.text("layout");
    if (layout.isPresent()) return layout.get();
    var type = article.entry().type().id();
    var kind = fields.fields().get("kind");
    return kind instanceof FieldValue.Choice choice
        ? first(type + "-" + choice.value(), type, "entry")
        : first(type, "entry");
  }

  private String first(String... names) {
    for (var name : names) {
      if (rendering.theme().hasTemplate(name)) return name;
    }
    return names[names.length - 1];
  }
}
