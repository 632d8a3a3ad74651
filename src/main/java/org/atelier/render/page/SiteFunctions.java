package org.atelier.render.page;

import java.util.List;
import java.util.Optional;
import org.atelier.model.EntryId;
import org.atelier.render.template.PageFunctions;
import org.atelier.render.view.FacetGroupView;
import org.atelier.render.view.Html;
import org.atelier.render.view.LinkView;
import org.atelier.render.view.MenuView;

/** What a template may ask for, answered from the site. */
record SiteFunctions(Rendering rendering, Perspective perspective) implements PageFunctions {

  @Override
  public Optional<List<LinkView>> entries(String type) {
    var site = rendering.site();
    return site.model()
        .type(type)
        .map(t -> new LinkViews(rendering, perspective).all(site.members(t, perspective.reader())));
  }

  @Override
  public Optional<MenuView> section(String type) {
    var site = rendering.site();
    return site.model()
        .type(type)
        .flatMap(
            t ->
                site.listAddress(t, perspective.reader())
                    .map(
                        url ->
                            new MenuView(
                                t.labelPlural().in(perspective.text()), rendering.href(url))));
  }

  @Override
  public Optional<List<FacetGroupView>> facets(String type) {
    var site = rendering.site();
    return site.model().type(type).map(t -> rendering.facets().of(site, t, perspective));
  }

  @Override
  public Optional<LinkView> entry(String id) {
    int colon = id.indexOf(':');
    if (colon < 0) return Optional.empty();
    var type = id.substring(0, colon);
    var name = id.substring(colon + 1);
    if (!EntryId.isName(type) || !EntryId.isName(name)) return Optional.empty();
    return new LinkViews(rendering, perspective).find(new EntryId(type, name));
  }

  @Override
  public Optional<String> searchIndex() {
    return Optional.ofNullable(rendering.searchIndexes().get(perspective.reader()))
        .map(rendering::href);
  }

  @Override
  public String typeset(String text, String language) {
    return rendering.languages().stream()
        .filter(known -> known.code().equals(language))
        .findFirst()
        .map(known -> rendering.prose().plain(text, known))
        .orElse(text);
  }

  @Override
  public Optional<Html> picture(String href, String alt) {
    return rendering.pictures().html(href, alt).map(Html::new);
  }

  @Override
  public List<String> types() {
    return List.copyOf(rendering.site().model().types().keySet());
  }
}
