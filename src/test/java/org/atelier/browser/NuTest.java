package org.atelier.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.atelier.acceptance.RealSite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker has nothing to say about any page of the site but what is excused here. */
@Tag("once")
@Tag("browser")
class NuTest {

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
  private static final String HERE = "https://example.org/";

  /** Writes down what the checker says, errors and warnings alike. */
  private static final class Said implements ErrorHandler {
    final List<String> lines = new ArrayList<>();
    String file = "";
    List<String> source = List.of();

    @Override
    public void warning(SAXParseException e) {
      // Policies speak of scripts; JSON-LD is data, which the checker takes for a script.
      boolean isData =
          e.getMessage().startsWith("Inline script violates Content Security Policy")
              && source.get(e.getLineNumber() - 1).startsWith("<script type=\"application/ld+json");
      if (!isData) lines.add(file + ":" + e.getLineNumber() + " warning " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      lines.add(file + ":" + e.getLineNumber() + " error " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }

  /** What the checker says of these pages, in a thread with the room it needs. */
  private static List<String> said(SortedMap<String, byte[]> files) throws Exception {
    var task =
        new FutureTask<>(
            () -> {
              var said = new Said();
              var checker = checker(said);
              for (var file : files.entrySet()) {
                said.file = file.getKey();
                said.source = new String(file.getValue(), StandardCharsets.UTF_8).lines().toList();
                var source = new InputSource(new ByteArrayInputStream(file.getValue()));
                source.setEncoding("UTF-8");
                source.setSystemId(HERE + file.getKey());
                checker.checkHtmlInputSource(source);
              }
              return said.lines;
            });
    // Its schema engine calls itself deeper than the small stack of our tests allows.
    new Thread(null, task, "nu", 16 << 20).start();
    return task.get();
  }

  private static SortedMap<String, byte[]> pages() {
    var pages = new TreeMap<>(RealSite.get().bytes());
    pages.keySet().removeIf(name -> !name.endsWith(".html"));
    return pages;
  }

  /** The schema is read once for all; that takes longer than all pages together. */
  private static SimpleDocumentValidator checker(Said said) throws Exception {
    var checker = new SimpleDocumentValidator(true, false, true);
    checker.setUpMainSchema(SCHEMA, said);
    checker.setUpValidatorAndParsers(said, false, false);
    return checker;
  }

  @Test
  void noPageHasAnErrorOrAWarning() throws Exception {
    var pages = pages();
    assertTrue(pages.size() > 400, "pages: " + pages.size());
    assertEquals(List.of(), said(pages));
  }

  @Test
  void aMistakeWouldBeSeen() throws Exception {
    var page =
        "<!doctype html><html lang=en><title>A page</title><p align=left>Hello, dear reader.";
    var files = new TreeMap<>(Map.of("x.html", page.getBytes(StandardCharsets.UTF_8)));
    var lines = said(files);
    assertEquals(1, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("x.html:1 warning The \u201calign\u201d"), lines::toString);
  }
}
