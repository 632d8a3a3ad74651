package org.atelier.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** “Remembers” must not quietly mean “makes everything”: how many pages each kind of edit needs. */
@Tag("once")
class PagesMadeTest {

  private static final String WELDER = "content/occupations/welder/";

  private static EditedSite site() {
    return new EditedSite()
        .only(
            "content/families",
            "content/occupations/welder",
            "content/occupations/boilermaker",
            "content/occupations/hand-packer",
            "content/occupations/order-picker",
            "content/pages/home",
            "content/pages/faq");
  }

  /** All pages there are, and those that an edit needs. */
  private record Pages(int all, int made) {}

  private static Pages after(Consumer<EditedSite> edit) {
    var site = site();
    site.warm();
    int all = site.pagesMade();
    edit.accept(site);
    site.warm();
    return new Pages(all, site.pagesMade());
  }

  @Test
  void withoutAnEditNoPageIsMade() {
    assertEquals(0, after(site -> {}).made());
  }

  @Test
  void anEditedTextNeedsItsOwnPageOnly() {
    assertEquals(1, after(site -> site.append(WELDER + "fr.md", "\nEncore une phrase.\n")).made());
  }

  @Test
  void aCommentInAFileNeedsItsOwnPageOnly() {
    assertEquals(
        1, after(site -> site.replace(WELDER + "fr.md", "\ntitle:", "\n# A note\ntitle:")).made());
  }

  @Test
  void anEditedTitleNeedsThePagesThatShowIt() {
    var pages = after(site -> site.replace(WELDER + "fr.md", "\ntitle: ", "\ntitle: X"));
    assertTrue(pages.made() > 1, pages::toString);
    assertTrue(pages.made() < pages.all() / 2, pages::toString);
  }

  @Test
  void anEntryThatGoesDoesNotNeedPagesThatNeverSpokeOfIt() {
    var pages =
        after(
            site ->
                site.delete(WELDER + "fr.md").delete(WELDER + "en.md").delete(WELDER + "nl.md"));
    assertTrue(pages.made() < pages.all(), pages::toString);
  }

  @Test
  void anEditedTemplateNeedsAllPages() {
    var pages = after(site -> site.append("themes/atelier/templates/base.peb", "<!-- more -->"));
    assertEquals(pages.all(), pages.made());
  }
}
