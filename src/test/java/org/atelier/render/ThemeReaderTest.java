package org.atelier.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.atelier.config.Language;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Outcome;
import org.junit.jupiter.api.Test;

class ThemeReaderTest {

  private static final String BASE =
      """
      -- themes/base/theme.yml --
      name: base
      components:
        note: {form: block}
      -- themes/base/components/note.peb --
      base note
      -- themes/base/templates/a.peb --
      base a
      -- themes/base/templates/b.peb --
      base b
      -- themes/base/assets/site.css --
      p{}
      -- themes/base/i18n/en.yml --
      """
          + TestTheme.ENGLISH
          + "hello: Hello from base\nbye: Bye from base\n";

  @Test
  void looksIntoTheChildBeforeTheParent() {
    var read =
        TestTheme.read(
            BASE
                + """
                -- themes/t/theme.yml --
                name: t
                extends: base
                components:
                  own: {form: leaf}
                -- themes/t/components/own.peb --
                own
                -- themes/t/templates/a.peb --
                child a
                -- themes/t/i18n/en.yml --
                hello: Hello from child
                """,
            "en");
    assertEquals(List.of(), read.diagnostics());
    var theme = read.toOptional().orElseThrow();
    assertEquals(List.of("t", "base"), theme.chain());
    assertEquals("child a\n", text(theme, "a"));
    assertEquals("base b\n", text(theme, "b"));
    assertEquals(List.of("note", "own"), List.copyOf(theme.components().keySet()));
    assertTrue(theme.asset("site.css").isPresent());
    var messages = theme.messages(new Language("en"));
    assertEquals("Hello from child", messages.say("hello"));
    assertEquals("Bye from base", messages.say("bye"));
  }

  @Test
  void refusesACircle() {
    var read =
        TestTheme.read(
            """
            -- themes/t/theme.yml --
            name: t
            extends: other
            -- themes/other/theme.yml --
            name: other
            extends: t
            -- themes/t/i18n/en.yml --
            """
                + TestTheme.ENGLISH,
            "en");
    assertEquals(
        "themes/other/theme.yml:2:10 These themes extend each other in a circle: t → other → t."
            + " One of them must extend nothing.\n",
        print(read));
  }

  @Test
  void namesTheNearestThemeWhenOneIsMissing() {
    var read = TestTheme.read(BASE + "-- themes/t/theme.yml --\nname: t\nextends: bse\n", "en");
    assertEquals(
        "themes/t/theme.yml:2:10 The theme “bse” was not found: there is no file"
            + " themes/bse/theme.yml. Did you mean “base”?\n",
        print(read));
  }

  @Test
  void aThemeNameCantLeaveTheFolder() {
    var read = TestTheme.read(BASE + "-- themes/t/theme.yml --\nname: t\nextends: ../base\n", "en");
    assertTrue(TestTheme.ids(read).contains("theme/missing"), print(read));
  }

  @Test
  void pointsAtEachUnknownKey() {
    var read =
        TestTheme.read(
            """
            -- themes/t/theme.yml --
            name: t
            extend: base
            components:
              video:
                form: leaves
                params: {}
                parameters:
                  url: {type: adress, requird: true}
            -- themes/t/components/video.peb --
            v
            """
                + TestTheme.i18n("en", ""),
            "en");
    assertEquals(
        """
        themes/t/theme.yml:2:1 “extend” means nothing here. Possible are name, extends or components. Did you mean “extends”?
        themes/t/theme.yml:5:11 “leaves” is not possible for “form”. It must be block or leaf.
        themes/t/theme.yml:6:5 “params” means nothing here. Possible are form or parameters.
        themes/t/theme.yml:8:19 “adress” is not possible for “type”. It must be text, choice, reference, url, file or boolean.
        themes/t/theme.yml:8:27 “requird” means nothing here. Possible are type, values, required, default or help. Did you mean “required”?
        """,
        print(read));
  }

  @Test
  void aDeclaredComponentNeedsItsTemplate() {
    var read =
        TestTheme.read(
            "-- themes/t/theme.yml --\nname: t\ncomponents:\n  steps: {form: block}\n"
                + TestTheme.i18n("en", ""),
            "en");
    assertEquals(
        "themes/t/theme.yml:3:3 The component “steps” is declared, but its template"
            + " components/steps.peb does not exist.\n",
        print(read));
  }

  @Test
  void everyLanguageSaysTheSame() {
    var read =
        TestTheme.read(
            "-- themes/t/theme.yml --\nname: t\n"
                + TestTheme.i18n("en", "nav: {main: Menu, close: Close}\n")
                + TestTheme.i18n("nl", "nav: {main: Menu, clos: Sluit}\n"),
            "en",
            "nl",
            "fr");
    assertEquals(
        """
        themes/t/i18n/nl.yml The message “nav.close” is missing in this language; the language “en” has it.
        themes/t/i18n/nl.yml:1:19 The message “nav.clos” does not exist in the language “en”. Add it there, or remove it here. Did you mean “nav.close”?
        themes/t/theme.yml The theme has no words for one language of the site: the file i18n/fr.yml is missing.
        """,
        print(read));
  }

  @Test
  void pointsAtABrokenMessage() {
    var read =
        TestTheme.read(
            "-- themes/t/theme.yml --\nname: t\n"
                + TestTheme.i18n("en", "a: 'x {0'\nb: {c: '{0, plural, one {#}}'}\nd: [1]\n"),
            "en");
    assertEquals(
        """
        themes/t/i18n/en.yml:1:4 In the message “a” a brace is open or closed too often.
        themes/t/i18n/en.yml:2:8 In the message “b.c” a plural or a select lacks the case “other”.
        themes/t/i18n/en.yml:3:1 “d” must be a text between quotes.
        """,
        print(read));
  }

  @Test
  void saysWhichWordsTheProgramNeeds() {
    var read =
        TestTheme.read(
            "-- themes/t/theme.yml --\nname: t\n-- themes/t/i18n/en.yml --\nhello: Hello\n", "en");
    assertEquals(26, TestTheme.ids(read).size());
    assertTrue(TestTheme.ids(read).stream().allMatch("i18n/missing-key.program"::equals));
  }

  @Test
  void anAssetIsNamedAfterItsBytesAndThoseItUses() {
    var css = "-- themes/t/assets/css/site.css --\n@font-face{src:url(../fonts/a.txt?x#y)}\n";
    var one = TestTheme.of(css + "-- themes/t/assets/fonts/a.txt --\n1\n" + words());
    var two = TestTheme.of(css + "-- themes/t/assets/fonts/a.txt --\n2\n" + words());
    var first = one.asset("css/site.css").orElseThrow();
    var font = one.asset("fonts/a.txt").orElseThrow().url().value();
    assertTrue(font.matches("/assets/fonts/a\\.[0-9a-f]{8}\\.txt"), font);
    assertEquals(
        "@font-face{src:url(\"../" + font.substring("/assets/".length()) + "?x#y\")}\n",
        first.file().text());
    assertNotEquals(first.url(), two.asset("css/site.css").orElseThrow().url());
  }

  @Test
  void aStyleSheetUsesOnlyFilesOfTheTheme() {
    var read =
        TestTheme.read(
            """
            -- themes/t/theme.yml --
            name: t
            -- themes/t/assets/site.css --
            a{background:url(#x)}
            b{background:url("data:image/gif;base64,R0lGOD")}
            c{background:url(missing.png)}
            d{background:url(https://example.org/x.png)}
            e{background:url(../../secret.txt)}
            """
                + words(),
            "en");
    assertEquals(
        List.of(6, 7, 8),
        read.diagnostics().stream().map(d -> d.where().line() + 3).toList(),
        print(read));
    assertTrue(TestTheme.ids(read).stream().allMatch("theme/config.asset-reference"::equals));
  }

  @Test
  void aDrawingHoldsTheSharedPartsItUses() {
    var theme =
        TestTheme.of(
            """
            -- themes/t/theme.yml --
            name: t
            -- themes/t/assets/drawings/welder.svg --
            <svg viewBox="0 0 4 3"><use href="parts.svg#head" x="1"/><use href="parts.svg#head" x="2"/></svg>
            -- themes/t/assets/drawings/parts.svg --
            <svg><g id="head"><circle r="2"/><use href="#eye"/></g><g id="eye"><circle r="1"/></g><g id="foot"/></svg>
            """
                + words());
    assertEquals(
        """
        <svg viewBox="0 0 4 3"><defs>\
        <g id="parts-head"><circle r="2" /><use href="#parts-eye" /></g><g id="parts-eye"><circle r="1" /></g>\
        </defs><use href="#parts-head" x="1" /><use href="#parts-head" x="2" /></svg>
        """,
        theme.asset("drawings/welder.svg").orElseThrow().file().text());
    assertTrue(theme.asset("drawings/parts.svg").isEmpty(), "no page asks for the parts");
  }

  @Test
  void aDrawingUsesOnlyPartsThatExist() {
    var read =
        TestTheme.read(
            """
            -- themes/t/theme.yml --
            name: t
            -- themes/t/assets/a.svg --
            <svg>
              <use href="parts.svg#nose"/>
              <use href="others.svg#head"/>
              <use href="parts.svg#head"/>
            </svg>
            -- themes/t/assets/parts.svg --
            <svg>
              <g id="head"><use href="#eye"/></g></svg>
            """
                + words(),
            "en");
    assertEquals(
        """
        themes/t/assets/a.svg:2:14 The drawing uses “parts.svg#nose”, but there is no such part beside it.
        themes/t/assets/a.svg:3:14 The drawing uses “others.svg#head”, but there is no such part beside it.
        themes/t/assets/parts.svg:2:27 The drawing uses “#eye”, but there is no such part beside it.
        """,
        print(read));
  }

  @Test
  void aScriptHasTheHashThatBrowsersCheck() {
    var theme =
        TestTheme.of(
            "-- themes/t/theme.yml --\nname: t\n-- themes/t/assets/a.js --\nalert(1)\n" + words());
    // openssl dgst -sha384 -binary a.js | base64
    assertEquals(
        "sha384-Vak0Zcr3bxd8tq03epnMvktUZupI6KlqYOa+TS7L9/HvJHvuB6S2m74oday+ttbz",
        theme.asset("a.js").orElseThrow().integrity());
  }

  @Test
  void aMissingThemeIsSaidOnce() {
    var read = TestTheme.read(BASE, "en");
    assertNull(read.value());
    assertEquals(List.of("theme/missing"), TestTheme.ids(read));
  }

  private static String text(Theme theme, String template) {
    return Objects.requireNonNull(theme.templates().get(template)).text();
  }

  private static String words() {
    return TestTheme.i18n("en", "");
  }

  static String print(Outcome<?> outcome) {
    var english = Catalogue.of("en");
    return outcome.diagnostics().stream()
        .sorted()
        .map(
            d ->
                d.where()
                    + " "
                    + english.say(d.message())
                    + (d.hint() == null ? "" : " " + english.say(d.hint()))
                    + "\n")
        .collect(Collectors.joining());
  }
}
