package org.atelier.render.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.atelier.config.BaseUrl;
import org.atelier.output.OutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that open from a folder. */
class PortablePagesTest {

  private static final BaseUrl BASE = new BaseUrl("https://example.org/sub/");

  private static final OutputFile PLAN =
      OutputFile.ofText(
          "assets/plan.svg",
          "<svg><defs><g id=\"leaf\"/></defs><g id=\"door\"><use href=\"#leaf\"/></g></svg>",
          "");

  private static String portable(String html) {
    var page = OutputFile.ofText("fr/metiers/index.html", html, "");
    return PortablePages.of(List.of(PLAN, page), BASE).get(1).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "/sub/                       > ../../index.html",
        "/sub/fr/                    > ../index.html",
        "/sub/fr/metiers/            > index.html",
        "/sub/fr/metiers/#a          > index.html#a",
        "/sub/fr/metiers/?x=1/#a/b   > index.html?x=1/#a/b",
        "/sub/fr/metiers/soudeur/    > soudeur/index.html",
        "/sub/nl/beroepen/           > ../../nl/beroepen/index.html",
        "/sub/assets/site.css        > ../../assets/site.css",
        "/elsewhere/                 > /elsewhere/",
        "//example.net/              > //example.net/",
        "https://example.org/sub/fr/ > https://example.org/sub/fr/",
        "#a                          > #a",
        "mailto:a@example.org        > mailto:a@example.org",
      })
  void anAddressLeadsFromFileToFile(String before, String after) {
    assertEquals("<a href=\"" + after + "\">x</a>", portable("<a href=\"" + before + "\">x</a>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img src=\"/sub/a.png\" alt=\"a > b\"> | <img src=\"../../a.png\" alt=\"a > b\">",
        "<img srcset=\"/sub/a.png 1x, /sub/b.png 2x\"> | <img srcset=\"../../a.png 1x, ../../b.png 2x\">",
        "<form action=\"/sub/fr/x/\"> | <form action=\"../x/index.html\">",
        "<meta http-equiv=\"refresh\" content=\"0; url=/sub/fr/\"> | <meta http-equiv=\"refresh\""
            + " content=\"0; url=../index.html\">",
        "<p>write href=&quot;/sub/&quot;</p> | <p>write href=&quot;/sub/&quot;</p>",
        "<p>write href=\"/sub/\"</p> | <p>write href=\"/sub/\"</p>",
        "<a title=\" href=/sub/\" href=\"/sub/\"> | <a title=\" href=/sub/\" href=\"../../index.html\">",
      })
  void onlyWhatIsAnAddressChanges(String before, String after) {
    assertEquals(after, portable(before));
  }

  @Test
  void whatNeedsAHostIsLeftOut() {
    assertEquals(
        "<script type=\"application/ld+json\">{}</script>\n",
        portable(
            """
            <link rel="manifest" href="/sub/manifest.webmanifest">
            <script src="/sub/a.js" integrity="sha384-x"></script>
            <script type="module" src="/sub/b.js"></script>
            <script type="application/ld+json">{}</script>
            """));
  }

  @Test
  void aDrawingStandsInThePageOnceUnderNamesOfItsOwn() {
    var use = "<svg><use href=\"/sub/assets/plan.svg#door\"/></svg>";
    var led = "<svg><use href=\"#assets-plan-svg--door\"/></svg>";
    assertEquals(
        "<body>"
            + led
            + led
            + "<div hidden><svg><defs><g id=\"assets-plan-svg--leaf\" /></defs>"
            + "<g id=\"assets-plan-svg--door\"><use href=\"#assets-plan-svg--leaf\" /></g></svg>"
            + "</div>\n</body>",
        portable("<body>" + use + use + "</body>"));
  }
}
