package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another entry, seen from a page: enough to link to it, and to show it on a list.
 *
 * @param url null where it has no page
 * @param language of the title, where it isn't the language of the text around it
 * @param tags what the fields say that its list is filtered by, their parts left out: {@code
 *     Welding and metalwork}
 */
public record LinkView(
    String id,
    String type,
    String title,
    @Nullable String url,
    @Nullable String language,
    String description,
    List<String> tags,
    FieldsView fields) {

  public LinkView {
    tags = List.copyOf(tags);
  }
}
