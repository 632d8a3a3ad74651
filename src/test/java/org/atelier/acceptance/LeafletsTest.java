package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.atelier.output.OutputFile;
import org.atelier.testing.Paper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Every occupation has one sheet of paper in each language, which everybody can read. */
@Tag("once")
class LeafletsTest {

  private static byte[] pdf(String path) throws Exception {
    var file = RealSite.get().result().output().files().get(path);
    return ((OutputFile.Made) file.content()).making().make();
  }

  private static List<String> paths() {
    return RealSite.get().result().output().files().keySet().stream()
        .filter(path -> path.matches("(fr/metiers|en/occupations|nl/beroepen)/.*\\.pdf"))
        .toList();
  }

  /** Those with the most words of each language: what fits there fits everywhere. */
  private static List<String> longest(int ofEach) {
    var words = new TreeMap<String, Integer>();
    for (var path : paths()) {
      var page = RealSite.get().html(path.replaceAll("[^/]+\\.pdf$", "index.html"));
      var read = page.select("h1, .lead, [aria-labelledby=section-you-do] li, .facts, .situation");
      words.put(
          path,
          read.text().length() + page.select("[aria-labelledby=section-for-you]").text().length());
    }
    var found = new ArrayList<String>();
    for (var language : RealSite.LANGUAGES) {
      words.keySet().stream()
          .filter(path -> path.startsWith(language + "/"))
          .sorted(Comparator.<String>comparingInt(p -> -words.getOrDefault(p, 0)))
          .limit(ofEach)
          .forEach(found::add);
    }
    return found;
  }

  @Test
  void everyOccupationHasOneInEachLanguageAndItsPageLeadsToIt() {
    assertEquals(3 * 28, paths().size());
    for (var path : paths()) {
      var page = RealSite.get().html(path.replaceAll("[^/]+\\.pdf$", "index.html"));
      assertEquals("/" + path, page.select("a[href$=.pdf]").attr("href"));
    }
  }

  @Test
  void evenTheLongestFitsOnOneSheetWhoseSquareLeadsToThePage() throws Exception {
    for (var path : longest(2)) {
      try (var pdf = Paper.open(pdf(path))) {
        assertEquals(1, pdf.getNumberOfPages(), path);
        var page = "https://example.org/" + path.replaceAll("[^/]+$", "");
        assertEquals(page, Paper.square(pdf, 0));
        assertTrue(new PDFTextStripper().getText(pdf).contains(page), "for those without a phone");
      }
    }
  }

  /** veraPDF knows 106 conditions of ISO 14289-1 that a machine can judge. */
  @Test
  void itKeepsToTheStandardOfAccessiblePdf() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (var path : longest(1)) {
      var pdf = new ByteArrayInputStream(pdf(path));
      try (var parser = Foundries.defaultInstance().createParser(pdf, PDFAFlavour.PDFUA_1);
          var judge = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
        var result = judge.validate(parser);
        var broken =
            result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                .toList();
        assertEquals(List.of(), broken, path);
        assertTrue(result.getTotalAssertions() > 5000, "it must have looked");
      }
    }
  }

  @Test
  void itSaysItsTitleAndItsLanguageAndHasItsFontsInIt() throws Exception {
    try (var pdf = Paper.open(pdf("nl/beroepen/lasser/lasser.pdf"))) {
      var catalogue = pdf.getDocumentCatalog();
      assertEquals("nl", catalogue.getLanguage());
      assertEquals("Lasser – Beroepen in de industrie", pdf.getDocumentInformation().getTitle());
      assertTrue(catalogue.getViewerPreferences().displayDocTitle());
      assertTrue(catalogue.getStructureTreeRoot() != null);
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        assertTrue(pdf.getPage(0).getResources().getFont(name).isEmbedded(), name.getName());
      }
    }
  }

  /** No hour of the build, no number by chance. */
  @Test
  void madeAgainItIsTheSameToTheByte() throws Exception {
    var path = "fr/metiers/soudeur/soudeur.pdf";

    assertArrayEquals(pdf(path), pdf(path));
    try (var pdf = Paper.open(pdf(path))) {
      assertEquals(null, pdf.getDocumentInformation().getCreationDate());
    }
  }

  @Test
  void whatIsOnlyForTheEyeIsNoFigureAndTheSquareSaysWhatItIs() throws Exception {
    var alternatives = new ArrayList<String>();
    try (var pdf = Paper.open(pdf("en/occupations/welder/welder.pdf"))) {
      var open = new ArrayList<Object>(pdf.getDocumentCatalog().getStructureTreeRoot().getKids());
      while (!open.isEmpty()) {
        var kid = open.remove(0);
        if (!(kid instanceof PDStructureElement element)) continue;
        if (element.getStructureType().equals("Figure"))
          alternatives.add(element.getAlternateDescription());
        open.addAll(element.getKids());
      }
    }
    assertEquals(List.of("QR code: address of this page"), alternatives);
  }
}
