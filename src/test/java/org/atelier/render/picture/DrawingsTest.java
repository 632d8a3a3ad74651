package org.atelier.render.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingsTest {

  private static final String HEAD =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 36\">";

  @Test
  void aSoundDrawingStaysAsItIs() {
    var drawing =
        HEAD
            + """
            <title>Steps</title><defs><linearGradient id="a"><stop offset="0" stop-color="#fff" />\
            </linearGradient></defs><g fill="url(#a)" style="stroke: red"><path d="M0 0h9" />\
            </g><use href="#a" xlink:href="#a" /><text x="1" y="2">A &amp; B</text></svg>""";
    var asset = Camera.drawing("a.svg", drawing);
    var pictures = Camera.site(asset);
    assertEquals(List.of(), pictures.problems());
    assertEquals(drawing + "\n", pictures.files().get(0).text());
    assertEquals("media/page/a/a.svg", pictures.files().get(0).path().value());
    var html = pictures.html(asset, "Steps", "", "").orElseThrow();
    assertTrue(html.contains(" width=\"48\" height=\"36\""), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script>alert(1)</script>|<script>",
        "<SCRIPT>alert(1)</SCRIPT>|<SCRIPT>",
        "<path onclick=\"alert(1)\" />|onclick",
        "<foreignObject><body/></foreignObject>|<foreignObject>",
        "<image href=\"http://127.0.0.1/x.png\" />|<image>",
        "<use href=\"http://127.0.0.1/x.svg#a\" />|href",
        "<use xlink:href=\"data:image/svg+xml,x\" />|xlink:href",
        "<a href=\"javascript:alert(1)\"><path/></a>|<a>",
        "<animate attributeName=\"href\" to=\"javascript:x\" />|<animate>",
        "<set attributeName=\"onload\" to=\"x\" />|<set>",
        "<path style=\"fill: url(http://127.0.0.1/x)\" />|style",
        "<path style=\"fill: u\\72l(http://127.0.0.1/x)\" />|style",
        "<path fill=\"url(//127.0.0.1/x)\" />|fill",
        "<style>@import 'http://127.0.0.1/x';</style>|<style>",
        "<style>a{background:URL(x)}</style>|<style>",
        "<metadata>drawn by me</metadata>|<metadata>",
      })
  void whatCouldRunLoadOrTellIsDroppedAndSaid(String inside, String dropped) {
    var pictures = Camera.site(Camera.drawing("a.svg", HEAD + inside + "<path d=\"M0 0\"/></svg>"));
    var problem = pictures.problems().get(0);
    assertEquals("picture/cleaned", problem.rule().id());
    assertEquals("content/pages/a/a.svg", problem.where().toString());
    assertTrue(problem.message().toString().contains(dropped), problem.message().toString());
    var text = pictures.files().get(0).text();
    assertTrue(text.contains("<path d=\"M0 0\""), text);
    for (var word : List.of("alert", "127.0.0.1", "import", "URL", "javascript", "drawn by")) {
      assertTrue(!text.contains(word), text);
    }
  }

  @Test
  void entitiesAreNotExpandedAndDeclarationsGo() {
    var bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
            + HEAD
            + "<text>&b;</text></svg>";
    var text = Camera.site(Camera.drawing("a.svg", bomb)).files().get(0).text();
    assertTrue(text.startsWith("<svg "), text);
    assertTrue(text.contains("&amp;b;"), text);
  }

  @Test
  void whatIsNoDrawingIsRefused() {
    var pictures = Camera.site(Camera.drawing("a.svg", "<html><body>no</body></html>"));
    assertEquals("picture/unreadable", pictures.problems().get(0).rule().id());
    assertEquals(List.of(), pictures.files());
  }
}
