package org.atelier.cli.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.junit.jupiter.api.Test;

class GitHubPrinterTest {

  private static String print(Rule rule, SourceSpan where, String found) {
    var message = Text.message("cli/usage.option").with("option", found);
    var problem = Diagnostic.of(rule, where, message);
    return new GitHubPrinter(Catalogue.of("en"), SourceLines.none()).text(List.of(problem));
  }

  @Test
  void aTokenOfOneLine() {
    assertEquals(
        "::error file=content/a.yml,line=4,col=1,endColumn=7,title=yaml/duplicate-key"
            + "::There is no option family here.\n",
        print(Rule.YAML_DUPLICATE_KEY, SourceSpan.inLine("content/a.yml", 4, 1, 6), "family"));
  }

  @Test
  void severalLinesHaveNoColumns() {
    assertEquals(
        "::error file=a.yml,line=4,endLine=6,title=model/type::There is no option x here.\n",
        print(Rule.MODEL_TYPE, new SourceSpan("a.yml", 4, 3, 6, 2), "x"));
  }

  @Test
  void aWholeFileHasNoLine() {
    assertEquals(
        "::warning file=a.yml,title=page/orphan::There is no option x here.\n",
        print(Rule.PAGE_ORPHAN, SourceSpan.wholeFile("a.yml"), "x"));
  }

  @Test
  void notesAreNotices() {
    assertEquals(
        "::notice file=a.yml,title=link/fallback::There is no option x here.\n",
        print(Rule.LINK_FALLBACK, SourceSpan.wholeFile("a.yml"), "x"));
  }

  @Test
  void fileNamesCannotGiveCommands() {
    assertEquals(
        "::error file=a%3A%3Aerror%3A%3Ab%2Cc%25%0D%0A.yml,title=source/name"
            + "::There is no option x here.\n",
        print(Rule.SOURCE_NAME, SourceSpan.wholeFile("a::error::b,c%\r\n.yml"), "x"));
  }

  @Test
  void wordsCannotGiveCommands() {
    assertEquals(
        "::error file=a,title=source/name"
            + "::There is no option 100%25\\u000a::set-output name=x::y\\u001b[2J here.\n",
        print(
            Rule.SOURCE_NAME, SourceSpan.wholeFile("a"), "100%\n::set-output name=x::y\u001b[2J"));
  }

  @Test
  void theHintIsASecondLine() {
    var problem =
        Diagnostic.of(
                Rule.SOURCE_NAME,
                SourceSpan.wholeFile("a"),
                Text.message("cli/usage.option").with("option", "x"))
            .hint(Text.message("hint/did-you-mean").with("nearest", "y"));
    assertEquals(
        "::error file=a,title=source/name::There is no option x here.%0ADid you mean “y”?\n",
        new GitHubPrinter(Catalogue.of("en"), SourceLines.none()).text(List.of(problem)));
  }
}
