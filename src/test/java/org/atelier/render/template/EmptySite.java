package org.atelier.render.template;

import java.util.List;
import java.util.Optional;
import org.atelier.render.view.FacetGroupView;
import org.atelier.render.view.Html;
import org.atelier.render.view.LinkView;
import org.atelier.render.view.MenuView;

/** A site with one type, {@code page}, and no page. */
final class EmptySite implements PageFunctions {

  @Override
  public Optional<String> searchIndex() {
    return Optional.of("/sub/search/en.json");
  }

  @Override
  public Optional<Html> picture(String href, String alt) {
    return Optional.empty();
  }

  @Override
  public Optional<List<LinkView>> entries(String type) {
    return type.equals("page") ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public Optional<MenuView> section(String type) {
    return Optional.of(new MenuView("Pages", "/p/"));
  }

  @Override
  public Optional<List<FacetGroupView>> facets(String type) {
    return type.equals("page") ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public Optional<LinkView> entry(String id) {
    return Optional.empty();
  }

  @Override
  public String typeset(String text, String language) {
    return text + " in " + language;
  }

  @Override
  public List<String> types() {
    return List.of("page");
  }
}
