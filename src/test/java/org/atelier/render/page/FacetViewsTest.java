package org.atelier.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.render.FormatSite;
import org.atelier.render.view.FacetGroupView;
import org.atelier.site.Page;
import org.atelier.site.Site;
import org.junit.jupiter.api.Test;

class FacetViewsTest {

  private static final Language ENGLISH = new Language("en");

  private static final String TWO =
      """
      -- organisations/a/entry.yml --
      kind: company
      -- organisations/a/en.md --
      title: A
      -- organisations/b/entry.yml --
      kind: training
      -- organisations/b/en.md --
      title: B
      """;

  private static ContentType organisation(Site site) {
    return site.model().type("organisation").orElseThrow();
  }

  @Test
  void aPageThatIsNoListGetsTheWordsThatNobodyHasEvenWhereNobodyHasAny() {
    for (var archive : List.of(TWO, TWO.replaceAll("kind: .*", ""))) {
      var site = FormatSite.of(archive).site();
      var groups = new FacetViews().of(site, organisation(site), Perspective.of(ENGLISH));
      assertEquals(List.of("kind"), groups.stream().map(FacetGroupView::field).toList());
      var values = groups.get(0).values();
      assertEquals(8, values.size());
      assertEquals("Public employment service", values.get(0).label());
      assertEquals(archive.equals(TWO) ? 2 : 0, values.stream().mapToInt(v -> v.count()).sum());
    }
  }

  @Test
  void aListGetsWhatThereIsWithPositionsAndAFilteredOneItsOwnMarked() {
    var site = FormatSite.of(TWO).site();
    var views = new FacetViews();
    var whole = site.listing(organisation(site), ENGLISH).orElseThrow();
    assertEquals("training:[1] company:[0]", said(views.of(site, whole)));
    var filtered = site.facets(organisation(site), ENGLISH);
    assertEquals("training*[] company:[]", said(views.of(site, filtered.get(0))));
    assertEquals("training:[] company*[]", said(views.of(site, filtered.get(1))));
  }

  @Test
  void allPagesOfAListShareOneAnswer() {
    var archive = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      archive.append("-- organisations/o%d/entry.yml --\nkind: company\n".formatted(i));
      archive.append("-- organisations/o%d/en.md --\ntitle: O%d\n".formatted(i, i));
    }
    var site = FormatSite.of(archive.toString()).site();
    var views = new FacetViews();
    var pages =
        site.pages().stream()
            .filter(page -> page instanceof Page.Listing list && list.facet() == null)
            .map(page -> (Page.Listing) page)
            .filter(list -> list.language().equals(ENGLISH) && list.pages() == 2)
            .toList();
    assertEquals(2, pages.size());
    assertSame(views.of(site, pages.get(0)), views.of(site, pages.get(1)));
    assertEquals("company:[]", said(views.of(site, pages.get(0))));
  }

  private static String said(List<FacetGroupView> groups) {
    var said = new StringBuilder();
    for (var value : groups.get(0).values()) {
      said.append(value.value()).append(value.current() ? '*' : ':');
      said.append(value.positions()).append(' ');
    }
    return said.toString().strip();
  }
}
