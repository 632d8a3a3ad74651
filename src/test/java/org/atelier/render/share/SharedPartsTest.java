package org.atelier.render.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedPartsTest {

  private static SharedParts.Whole inline(String drawing, String... files) {
    return parts(files).inline("a/x.svg", drawing);
  }

  private static SharedParts parts(String... files) {
    var texts = new TreeMap<String, String>();
    for (int i = 0; i < files.length; i += 2) texts.put(files[i], files[i + 1]);
    return new SharedParts(
        new SharedParts.Files() {
          @Override
          public @Nullable String path(String from, String name) {
            return from.substring(0, from.lastIndexOf('/') + 1) + name;
          }

          @Override
          public Optional<String> text(String path) {
            return Optional.ofNullable(texts.get(path));
          }
        });
  }

  @Test
  void twoFilesMayEachHaveAPartOfOneName() {
    assertEquals(
        """
        <svg><defs><g id="b-bolt"><rect /></g><g id="c-bolt"><circle /></g></defs>\
        <use href="#b-bolt" /><use href="#c-bolt" /></svg>\
        """,
        inline(
                "<svg><use href='b.svg#bolt'/><use href='c.svg#bolt'/></svg>".replace('\'', '"'),
                "a/b.svg",
                "<svg><g id=\"bolt\"><rect/></g></svg>",
                "a/c.svg",
                "<svg><g id=\"bolt\"><circle/></g></svg>")
            .drawing());
  }

  @Test
  void whatTheDrawingItselfCallsSoStaysItsOwn() {
    assertEquals(
        """
        <svg><defs><g id="b-bolt-2"><rect /></g></defs>\
        <g id="b-bolt"><path /></g><use href="#b-bolt" /><use href="#b-bolt-2" /></svg>\
        """,
        inline(
                "<svg><g id=\"b-bolt\"><path/></g><use href=\"#b-bolt\"/><use href=\"b.svg#bolt\"/></svg>",
                "a/b.svg",
                "<svg><g id=\"bolt\"><rect/></g></svg>")
            .drawing());
  }

  @Test
  void allThatAPartIsMadeOfComesWithIt() {
    var library =
        """
        <svg><linearGradient id="g" xlink:href="#h"/><linearGradient id="h"/><clipPath id="c"/>
        <g id="bolt" fill="url(#g)" clip-path="url('#c')"><use xlink:href="d/e.svg#nut"/></g></svg>
        """;
    assertEquals(
        """
        <svg><defs>\
        <g id="b-bolt" fill="url(#b-g)" clip-path="url(#b-c)"><use xlink:href="#e-nut" /></g>\
        <linearGradient id="b-g" xlink:href="#b-h" /><linearGradient id="b-h" /><clipPath id="b-c" />\
        <path id="e-nut" fill="url(#e-g)" /><g id="e-g" />\
        </defs><rect mask="url(#b-bolt)" /></svg>\
        """,
        inline(
                "<svg><rect mask=\"url(b.svg#bolt)\"/></svg>",
                "a/b.svg",
                library,
                "a/d/e.svg",
                "<svg><path id=\"nut\" fill=\"url(#g)\"/><g id=\"g\"/></svg>")
            .drawing());
  }

  @Test
  void aPartWithinAPartIsKnownByNoName() {
    assertEquals(
        "<svg><defs><g id=\"b-bolt\"><g><rect /></g></g></defs><use href=\"#b-bolt\" /></svg>",
        inline(
                "<svg><use href=\"b.svg#bolt\"/></svg>",
                "a/b.svg",
                "<svg><g id=\"bolt\"><g id=\"head\"><rect/></g></g></svg>")
            .drawing());
  }

  @Test
  void aReferenceThatLeadsNowhereIsSaidOnceAndWhere() {
    var whole =
        inline(
            "<svg><use href=\"b.svg#bolt\"/><use href=\"b.svg#nut\"/><use href=\"b.svg#nut\"/></svg>",
            "a/b.svg",
            "<svg><g id=\"bolt\" fill=\"url(#gone)\"/></svg>");
    assertEquals(
        List.of(
            new SharedParts.Missing("a/b.svg", "#gone"),
            new SharedParts.Missing("a/x.svg", "b.svg#nut")),
        whole.missing());
  }

  @Test
  void partsThatUseEachOtherComeOnce() {
    assertEquals(
        "<svg><defs><g id=\"b-a\"><use href=\"#b-b\" /></g><g id=\"b-b\"><use href=\"#b-a\" /></g></defs>"
            + "<use href=\"#b-a\" /></svg>",
        inline(
                "<svg><use href=\"b.svg#a\"/></svg>",
                "a/b.svg",
                "<svg><g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g></svg>")
            .drawing());
  }

  @Test
  void onlyDrawingsThatNeedOthersAreRead() {
    assertTrue(SharedParts.isNeededBy("<use href=\"b.svg#bolt\"/>"));
    assertFalse(SharedParts.isNeededBy("<use href=\"#bolt\"/>"));
  }

  @Test
  void onePartOfACollectionIsADrawingOfItsOwn() {
    var collection =
        SharedParts.parse(
            """
            <svg fill="none"><style>.a{}</style><defs><g id="head" fill="url(#g)"/><g id="g"/><g id="foot"/></defs>
            <symbol id="man" viewBox="0 0 4 3"><use href="#head"/></symbol><symbol id="woman"/></svg>
            """);
    assertEquals(
        Optional.of(
            """
            <svg fill="none" viewBox="0 0 4 3"><style>.a{}</style>\
            <defs><g id="g" /><g id="head" fill="url(#g)" /></defs>\
            <symbol id="man" viewBox="0 0 4 3"><use href="#head" /></symbol><use href="#man"></use></svg>\
            """),
        SharedParts.part(collection, "man"));
    assertEquals(Optional.empty(), SharedParts.part(collection, "child"));
  }

  @Test
  void valuesOfCustomPropertiesMayNameOthers() {
    var values =
        Map.of("a", "var(--b)", "b", "blue", "round", "var(--trip)", "trip", "var(--round)");
    assertEquals("blue", CssVariables.resolve("var(--a)", values));
    assertEquals("blue", CssVariables.resolve("var(--gone, var( --a , red ))", values));
    assertEquals("rgb(1, 2, 3)", CssVariables.resolve("var(--gone, rgb(1, 2, 3))", values));
    assertEquals("#000 #000", CssVariables.resolve("var(--gone) var(--round)", values));
  }
}
