package org.atelier.site;

import java.util.List;
import org.atelier.config.Language;
import org.atelier.content.Body;
import org.atelier.content.Document;
import org.atelier.model.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * An entry in one language: the shared facts and this language's words, put together.
 *
 * @param document the file the words come from
 * @param fields shared and translated fields merged; items of mixed lists carry both halves
 * @param slug last part of the address
 * @param aliases old addresses that lead here
 * @param published whether readers of this build see it (draft, dates)
 */
public record Translation(
    Language language,
    Document document,
    FieldValue.Group fields,
    String title,
    String description,
    String slug,
    List<UrlPath> aliases,
    boolean published) {

  public Translation {
    aliases = List.copyOf(aliases);
  }

  public @Nullable Body body() {
    return document.body();
  }
}
