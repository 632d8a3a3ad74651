package org.atelier.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry a page is about, in the language of its text.
 *
 * @param language of the text; another than the page's where a translation is missing
 * @param section the list it belongs to
 * @param body the prose, null where there is none
 * @param readingMinutes how long the prose takes somebody who reads with effort; 0 without prose
 * @param outline headings of the second level, empty unless the author asked for a table of
 *     contents
 * @param reviewed when somebody last read it through
 */
public record EntryView(
    String id,
    String type,
    String typeLabel,
    String title,
    String description,
    LanguageView language,
    @Nullable MenuView section,
    FieldsView fields,
    @Nullable Html body,
    int readingMinutes,
    List<HeadingView> outline,
    List<BacklinksView> backlinks,
    List<LinkView> related,
    @Nullable LinkView previous,
    @Nullable LinkView next,
    @Nullable DateView reviewed) {

  public EntryView {
    outline = List.copyOf(outline);
    backlinks = List.copyOf(backlinks);
    related = List.copyOf(related);
  }
}
