package org.atelier.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.atelier.output.OutputFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsCheckTest {

  @ParameterizedTest
  @CsvSource({
    "fr, cliquez ici, html/link-words.vague",
    "fr-be, cliquez ici, html/link-words.vague",
    "nl-BE, klik hier, html/link-words.vague",
    "EN-GB, click here, html/link-words.vague",
    "fr-be, la visite, ''",
    "de, cliquez ici, ''",
  })
  void theWordsOfALanguageAreThoseOfItsCountriesToo(String lang, String words, String expected) {
    var html = "<!DOCTYPE html><html lang=" + lang + "><body><a href=/x>" + words + "</a></html>";
    var page = HtmlPage.of(OutputFile.ofText("index.html", html, "content/x.md"));
    var found = new WordsCheck().look(page).stream().map(p -> p.message().id()).toList();
    assertEquals(expected, String.join(" ", found));
  }
}
