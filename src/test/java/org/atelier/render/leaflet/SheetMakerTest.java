package org.atelier.render.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.render.TestTheme;
import org.junit.jupiter.api.Test;

class SheetMakerTest {

  private static final String TEMPLATE = "leaflet-occupation";

  private static SheetMaker maker(String css) {
    return new SheetMaker(
        TestTheme.of(
            """
            -- themes/t/theme.yml --
            name: t
            -- themes/t/i18n/en.yml --
            %s
            -- themes/t/templates/leaflet-occupation.peb --
            <p>
            <img src="theme:assets/manx.svg">
            -- themes/t/assets/man.svg --
            <svg><symbol id="old" viewBox="0 0 1 2"><path fill="var(--a)"/></symbol></svg>
            """
                    .formatted(TestTheme.ENGLISH)
                + css));
  }

  private static final String STYLE =
      """
      -- themes/t/leaflet/leaflet.css --
      /* theme:assets/no.svg */
      .a { --a: red; }
      p { background: url(theme:assets/man.svg); }
      """;

  private static String say(List<Diagnostic> problems) {
    var lines = new StringBuilder();
    for (var d : problems)
      lines.append(d.where()).append(' ').append(d.message().id()).append('\n');
    return lines.toString();
  }

  @Test
  void aSheetHasWhatItsStyleAndItsAttributesName() {
    var problems = new ArrayList<Diagnostic>();
    var html =
        "<body class=a><div style=\"background: url('theme:assets/man.svg/old.svg')\"></div></body>";

    var sheet = maker(STYLE).sheet(html, TEMPLATE, problems);

    assertEquals(List.of(), problems);
    assertEquals(Set.of("assets/man.svg", "assets/man.svg/old.svg"), sheet.drawings().keySet());
    assertEquals(
        "<svg viewBox=\"0 0 1 2\"><defs></defs><symbol id=\"old\" viewBox=\"0 0 1 2\">"
            + "<path fill=\"red\" /></symbol><use href=\"#old\"></use></svg>",
        sheet.drawings().get("assets/man.svg/old.svg"));
  }

  @Test
  void whatAuthorsWriteIsNoReference() {
    var problems = new ArrayList<Diagnostic>();
    maker(STYLE).sheet("<p>theme:abc and src=theme:abc</p>", TEMPLATE, problems);
    assertEquals(List.of(), problems);
  }

  @Test
  void aReferenceThatLeadsNowhereIsSaidWhereItIsWritten() {
    var maker = maker(STYLE + "h1 { background: url(theme:assets/mann.svg); }\n");
    var problems = new ArrayList<>(maker.problems());
    maker.sheet("<img src=theme:assets/manx.svg><img src=theme:x.woff>", TEMPLATE, problems);

    assertEquals(
        """
        themes/t/leaflet/leaflet.css:4:22 theme/config.leaflet-reference
        themes/t/templates/leaflet-occupation.peb:2:11 theme/config.leaflet-reference
        themes/t/templates/leaflet-occupation.peb theme/config.leaflet-reference
        """,
        say(problems));
  }

  @Test
  void leafletsWithoutAStyleSheetAreAMistake() {
    assertEquals("themes/t/theme.yml theme/config.leaflet-style\n", say(maker("").problems()));
  }
}
