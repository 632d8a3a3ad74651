package org.atelier.render.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            </g><use href="#a" /><text x="1" y="2">A &amp; B</text></svg>""";
    var asset = Camera.drawing("a.svg", drawing);
    var pictures = Camera.site(asset);
    assertEquals(List.of(), pictures.problems());
    assertEquals(drawing + "\n", pictures.files().get(0).text());
    assertEquals("media/page/a/a.svg", pictures.files().get(0).path().value());
    var html = pictures.html(asset, "Steps", "", "").orElseThrow();
    assertTrue(html.contains(" width=\"48\" height=\"36\""), html);
  }

  @Test
  void everyAttributeOnTheListSurvives() {
    for (var name : DrawingCleaner.ATTRIBUTES) {
      assertTrue(!name.startsWith("-") && !name.endsWith("-"), name);
      var value = name.equals("href") ? "#a" : name.equals("xmlns") ? "http://www.w3.org/" : "1";
      var path = "<path " + name + "=\"" + value + "\" />";
      assertEquals(path, cleaned(path), name);
    }
    var attributes = DrawingCleaner.ATTRIBUTES;
    for (var name : List.of("stroke-miterlimit", "color-interpolation-filters", "letter-spacing")) {
      assertTrue(attributes.contains(name), name);
    }
  }

  /** What a picture shows must be well formed even where the old prefix is not declared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<use xlink:href='#a' x='1' />|<use x=\"1\" href=\"#a\" />",
        "<use href='#a' xlink:href='#b' />|<use href=\"#a\" />",
        "<use xlink:href='#b' href='#a' />|<use href=\"#a\" />",
        "<g xmlns:xlink='http://www.w3.org/1999/xlink' />|<g />",
      })
  void oldReferencesBecomeNewOnes(String written, String expected) {
    assertEquals(expected, cleaned(written.replace('\'', '"')));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g aria-label=\"a@b.be, url(x)\" />",
        "<g aria-label=\"2 &lt; 3\" />",
        "<g id=\"expression\" class=\"image(1)\" role=\"img\" />",
        "<text lang=\"fr\" xml:lang=\"fr\">url(http://example.org/)</text>",
      })
  void wordsForReadersAreNoStyles(String drawing) {
    assertEquals(drawing, cleaned(drawing));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g inkscape:label=\"Layer 1\" sodipodi:nodetypes=\"cc\" />",
        "<g xmlns:inkscape=\"http://www.inkscape.org/\" />",
        "<g><sodipodi:namedview inkscape:zoom=\"1\" /></g>",
      })
  void whatADrawingProgramNotesForItselfGoesWithoutAWord(String drawing) {
    assertTrue(List.of("<g />", "<g></g>").contains(cleaned(drawing)), cleaned(drawing));
  }

  /** The inside of a drawing of which nothing is said. */
  private static String cleaned(String inside) {
    var pictures = Camera.site(Camera.drawing("a.svg", HEAD + inside + "</svg>"));
    assertEquals(List.of(), pictures.problems(), inside);
    return pictures.files().get(0).text().substring(HEAD.length()).replace("</svg>\n", "");
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
        "<style>path{fill:u<desc>x</desc>rl(http://127.0.0.1/x#y)}</style>|<style>",
        "<style>path{fill:u<!-- x -->rl(http://127.0.0.1/x#y)}</style>|<style>",
        "<svg:script>alert(1)</svg:script>|<svg:script>",
        "<path xlink:title=\"javascript:x\" />|xlink:title",
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
