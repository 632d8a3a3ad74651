package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.text.PDFTextStripper;
import org.atelier.testing.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page that somebody prints is short, says what the screen said, and leads back to it. */
@Tag("once")
@Tag("browser")
class PrintTest {

  @ParameterizedTest
  @CsvSource({
    "2, fr/metiers/soudeur/, Ce que vous faites",
    "2, en/occupations/cnc-machine-operator/, What you do",
    "2, nl/beroepen/heftruckchauffeur/, Wat je doet",
    "2, en/practices/recruitment-by-simulation/, What it is",
    "3, fr/sessions/france-2/, Les ateliers",
    "2, nl/een-beroep-uitproberen/, Achteraf: en nu?",
  })
  void aPageFitsItsSheetsAndEndsWithTheSquareThatLeadsBack(int sheets, String path, String words)
      throws Exception {
    try (var visitor = Visitor.with(Device.desk())) {
      visitor.open(path);
      var printed = visitor.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
      try (var pdf = Paper.open(printed)) {
        var text = new PDFTextStripper().getText(pdf);

        assertTrue(pdf.getNumberOfPages() <= sheets, pdf.getNumberOfPages() + " sheets");
        assertEquals("https://example.org/" + path, Paper.square(pdf, pdf.getNumberOfPages() - 1));
        assertTrue(text.contains(words), text);
        assertTrue(text.contains("https://example.org/" + path), "for those without a phone");
        assertFalse(text.contains("Menu"), "what can only be pressed");
      }
    }
  }
}
