package org.atelier.render.template;

import java.util.List;
import java.util.Optional;
import org.atelier.render.view.FacetGroupView;
import org.atelier.render.view.Html;
import org.atelier.render.view.LinkView;
import org.atelier.render.view.MenuView;

/** What a template may ask for beyond the page it makes: other entries of the site. */
public interface PageFunctions {

  /** Published entries of a type in the order of its list; nothing where there is no such type. */
  Optional<List<LinkView>> entries(String type);

  /** The list of a type, where it has one. */
  Optional<MenuView> section(String type);

  /** By what the list of a type can be filtered; nothing where there is no such type. */
  Optional<List<FacetGroupView>> facets(String type);

  /** The page of an entry such as {@code page:about}, if readers see it. */
  Optional<LinkView> entry(String id);

  /** Where the search index of the reader's language begins, if there is something to find. */
  Optional<String> searchIndex();

  /**
   * A text with the typography of the language it is in, such as a quotation's.
   *
   * @param language its code; a language the site doesn't speak leaves the text as it is
   */
  String typeset(String text, String language);

  /**
   * The HTML of a picture in all its sizes; nothing for another file.
   *
   * @param href what a field or a parameter for files says
   */
  Optional<Html> picture(String href, String alt);

  /** The content types there are, for hints. */
  List<String> types();
}
