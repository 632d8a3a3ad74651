package org.atelier.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Severity;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanPrinterTest {

  private static final String FILE = "content/occupations/welder/entry.yml";
  private static final String INPUT = "title: x\nfamily: a\ncodes: {}\nfamily: machining\n";

  /** A problem whose sentence is in the catalogue of this room, whatever the rule says itself. */
  private static Diagnostic problem(Rule rule, SourceSpan where, String found) {
    return Diagnostic.of(rule, where, Text.message("cli/usage.option").with("option", found));
  }

  private static Diagnostic duplicateKey() {
    return problem(Rule.YAML_DUPLICATE_KEY, SourceSpan.inLine(FILE, 4, 1, 6), "family")
        .related(SourceSpan.inLine(FILE, 2, 1, 6))
        .hint(Text.message("hint/did-you-mean").with("nearest", "sector"));
  }

  private static String print(String language, String input, Diagnostic... problems) {
    var lines = new SourceLines("", file -> Optional.ofNullable(Map.of(FILE, input).get(file)));
    return new HumanPrinter(Catalogue.of(language), lines, Palette.PLAIN).text(List.of(problems));
  }

  /** The line of the excerpt and the line of carets, without the gutter. */
  private static String excerpt(String line, int column, int length) {
    var where = SourceSpan.inLine(FILE, 1, column, length);
    var printed = print("en", line + "\n", problem(Rule.YAML_SYNTAX, where, "x")).split("\n", -1);
    return printed[2].replaceFirst("^   1 \\| ?", "")
        + "\n"
        + printed[3].replaceFirst("^     \\| ", "");
  }

  @Test
  void theWholeFormInEnglish() {
    assertEquals(
        """
        error[yaml/duplicate-key] content/occupations/welder/entry.yml:4:1
          There is no option family here.
           4 | family: machining
             | ^^^^^^
           = hint: Did you mean “sector”?
           = see also content/occupations/welder/entry.yml:2:1
           = docs/rules/yaml/duplicate-key.md

        1 error
        """,
        print("en", INPUT, duplicateKey()));
  }

  @Test
  void theWholeFormInFrench() {
    var expected =
        """
        erreur[yaml/duplicate-key] content/occupations/welder/entry.yml:4:1
          Il n’y a pas d’option family ici.
           4 | family: machining
             | ^^^^^^
           = conseil_: Vouliez-vous dire «_sector_»_?
           = voir aussi content/occupations/welder/entry.yml:2:1
           = docs/rules/yaml/duplicate-key.md

        1 erreur
        """;
    assertEquals(expected.replace('_', '\u00a0'), print("fr", INPUT, duplicateKey()));
  }

  @Test
  void theWholeFormInDutch() {
    assertEquals(
        """
        fout[yaml/duplicate-key] content/occupations/welder/entry.yml:4:1
          Hier bestaat geen optie family.
           4 | family: machining
             | ^^^^^^
           = tip: Bedoelde u „sector”?
           = zie ook content/occupations/welder/entry.yml:2:1
           = docs/rules/yaml/duplicate-key.md

        1 fout
        """,
        print("nl", INPUT, duplicateKey()));
  }

  @Test
  void allProblemsAreToldAndCounted() {
    var where = SourceSpan.wholeFile("content/a.md");
    assertEquals(
        """
        error[source/encoding] content/a.md
          There is no option a here.
           = docs/rules/source/encoding.md

        warning[page/orphan] content/a.md
          There is no option b here.
           = docs/rules/page/orphan.md

        warning[page/weight] content/a.md
          There is no option c here.
           = docs/rules/page/weight.md

        note[link/fallback] content/a.md
          There is no option d here.
           = docs/rules/link/fallback.md

        1 error, 2 warnings, 1 note
        """,
        print(
            "en",
            "",
            problem(Rule.SOURCE_ENCODING, where, "a"),
            problem(Rule.PAGE_ORPHAN, where, "b"),
            problem(Rule.PAGE_WEIGHT, where, "c"),
            problem(Rule.LINK_FALLBACK, where, "d")));
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertEquals("", print("en", ""));
  }

  @Test
  void filesAreNamedFromWherePeopleStand() {
    var lines = new SourceLines("sites/one/", file -> Optional.of(INPUT));
    var printed =
        new HumanPrinter(Catalogue.of("en"), lines, Palette.PLAIN).text(List.of(duplicateKey()));
    assertEquals(
        "error[yaml/duplicate-key] sites/one/content/occupations/welder/entry.yml:4:1",
        printed.lines().findFirst().orElseThrow());
    assertEquals("/tmp/out/x.html", lines.name("/tmp/out/x.html"));
  }

  @Test
  void caretsStandUnderATokenAfterTabs() {
    assertEquals("    a   b: wrong\n           ^^^^^", excerpt("\ta\tb: wrong", 7, 5));
  }

  @Test
  void caretsStandUnderATokenAfterAccents() {
    assertEquals("éà: no\n    ^^", excerpt("éà: no", 5, 2));
    assertEquals("e\u0301a\u0300: no\n    ^^", excerpt("e\u0301a\u0300: no", 7, 2));
  }

  @Test
  void caretsStandUnderATokenAfterWideAndAstralCharacters() {
    assertEquals("漢字: no\n      ^^", excerpt("漢字: no", 5, 2));
    assertEquals("😀: no\n    ^^", excerpt("😀: no", 5, 2));
    assertEquals("𝒳: no\n   ^^", excerpt("𝒳: no", 5, 2));
  }

  @Test
  void aWideTokenIsUnderlinedAsWideAsItIs() {
    assertEquals("a: 漢字\n   ^^^^", excerpt("a: 漢字", 4, 2));
    assertEquals("a: 😀!\n   ^^", excerpt("a: 😀!", 4, 2));
  }

  @Test
  void anEmptyPlaceGetsOneCaret() {
    assertEquals("key:\n    ^", excerpt("key:", 5, 0));
    assertEquals("key: x\n  ^", excerpt("key: x", 3, 0));
    assertEquals("\n^", excerpt("", 1, 0));
  }

  @Test
  void aPlaceBeyondTheLineIsItsEnd() {
    assertEquals("key:\n    ^", excerpt("key:", 90, 5));
  }

  @Test
  void longLinesAreCutAroundTheToken() {
    var before = "0123456789".repeat(20);
    var shown = excerpt(before + "WRONG" + before, 201, 5).split("\n", -1);
    assertEquals("…" + before.substring(171) + "WRONG" + before.substring(0, 64) + "…", shown[0]);
    assertEquals(" ".repeat(30) + "^^^^^", shown[1]);
    assertEquals(100, shown[0].length());
  }

  @Test
  void aLongTokenIsUnderlinedAsFarAsItIsShown() {
    var shown = excerpt("x".repeat(300), 1, 300).split("\n", -1);
    assertEquals("x".repeat(99) + "…", shown[0]);
    assertEquals("^".repeat(99), shown[1]);
  }

  @Test
  void theEndOfALongLineIsShownInFull() {
    var shown = excerpt("x".repeat(300) + "END", 301, 3).split("\n", -1);
    assertEquals("…" + "x".repeat(96) + "END", shown[0]);
    assertEquals(" ".repeat(97) + "^^^", shown[1]);
  }

  @Test
  void aSpanOfSeveralLinesIsUnderlinedToTheEndOfItsFirst() {
    var where = new SourceSpan(FILE, 1, 3, 2, 4);
    var printed = print("en", "- one two  \n  three\n", problem(Rule.MODEL_TYPE, where, "x"));
    assertEquals(
        """
           1 | - one two
             |   ^^^^^^^
        """,
        printed.lines().skip(2).limit(2).map(l -> l + "\n").reduce("", String::concat));
  }

  @Test
  void highLineNumbersWidenTheGutter() {
    var where = SourceSpan.inLine(FILE, 12345, 1, 1);
    var printed = print("en", "\n".repeat(12344) + "x\n", problem(Rule.MODEL_TYPE, where, "x"));
    assertEquals(List.of("12345 | x", "      | ^"), printed.lines().skip(2).limit(2).toList());
  }

  @Test
  void theInputCannotCommandTheTerminal() {
    assertEquals("\\u001b[2Ja: no\n            ^^", excerpt("\u001b[2Ja: no", 8, 2));
    assertEquals("\\u202ea\n      ^", excerpt("\u202ea", 2, 1));
    assertEquals("\\ud800a\n      ^", excerpt("\ud800a", 2, 1));
    assertEquals("\\u{e0041}a\n         ^", excerpt("\udb40\udc41a", 3, 1));
  }

  @Test
  void namesAndWordsCannotCommandTheTerminalOrAddLines() {
    var where = SourceSpan.wholeFile("content/a\u001b[31m\nb.md");
    var printed = print("en", "", problem(Rule.SOURCE_NAME, where, "x\r\n::error::y\tz"));
    assertEquals(
        """
        error[source/name] content/a\\u001b[31m\\u000ab.md
          There is no option x\\u000d\\u000a::error::y\\u0009z here.
        """,
        printed.lines().limit(2).map(l -> l + "\n").reduce("", String::concat));
  }

  @Test
  void noLineCanBeMistakenForACommandToGitHub() {
    var message = Text.message("cli/world.gone").with("file", "::error::boo");
    var problem = Diagnostic.of(Rule.SOURCE_NAME, SourceSpan.wholeFile("a"), message);
    var printed = print("en", "", problem);
    assertFalse(printed.lines().anyMatch(l -> l.strip().startsWith("::")), printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ERROR", "WARNING", "INFO"})
  void coloursNeverChangeTheWords(String severity) {
    var lines = new SourceLines("", file -> Optional.of(INPUT));
    var problem = duplicateKey().severity(Severity.valueOf(severity));
    var coloured = new HumanPrinter(Catalogue.of("en"), lines, Palette.COLOURED);
    var plain = new HumanPrinter(Catalogue.of("en"), lines, Palette.PLAIN);
    var text = coloured.text(List.of(problem));
    assertEquals(plain.text(List.of(problem)), text.replaceAll("\u001b\\[[0-9;]*m", ""));
    assertFalse(text.equals(plain.text(List.of(problem))));
  }
}
