package org.atelier.render.leaflet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.atelier.output.MakingException;
import org.atelier.render.format.Fingerprint;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetPartsTest {

  @ParameterizedTest
  @CsvSource({
    "'a bc  d', 'a |bc  |d'",
    "l’arc et d'un, 'l’arc |et |d''un'",
    "semi-automatique, semi-|automatique",
    "2-3 – x, '2-|3 |– |x'",
    "https://a.be/fr/b/, https://a.be/|fr/|b/",
    "vous ?, vous ?",
    "'', ''",
  })
  void aLineEndsAfterASpaceAHyphenOrASlashAndNowhereElse(String text, String parts) {
    var ends = new LineEnds();
    ends.setText(text);
    var found = new StringBuilder();
    for (int from = 0, to; (to = ends.next()) >= 0; from = to) {
      found.append(from == 0 ? "" : "|").append(text, from, to);
    }

    assertEquals(parts, found.toString());
  }

  @Test
  void customPropertiesOfTheBodyAndItsClassesStandInStylesAndDrawings() {
    var style =
        """
        body { --accent: blue; --tone: #ddd; margin: 0; }
        .family-a { --accent: red; }
        .family-b { --accent: green; }
        h1 { color: var(--accent); border-color: var(--gone, #123); }
        """;
    var colours = new Colours(style, "sheet family-a");

    assertEquals(
        """
        body { margin: 0; }
        .family-a { }
        .family-b { }
        h1 { color: red; border-color: #123; }
        """,
        colours.inStyle(style));
    assertEquals(
        "<path fill=\"#ddd\" stroke=\"#000\" d=\"red\"/>",
        colours.inDrawing(
            "<path fill=\"var(--tone, #fff)\" stroke=\"currentColor\" d=\"var( --accent )\"/>"));
  }

  @Test
  void aValueMayNameAnotherAndOnlyDeclarationsAreTakenOut() {
    var style = "body { --a: var(--b); --b: blue; }\n.btn--primary:hover { color: var(--a); }\n";

    assertEquals(
        "body { }\n.btn--primary:hover { color: blue; }\n", new Colours(style, "").inStyle(style));
  }

  @Test
  void anyPartOfASheetMakesAnotherRecipe() {
    var sheet = sheet("html", "style", "svg");

    assertEquals(sheet.recipe(), sheet("html", "style", "svg").recipe());
    assertNotEquals(sheet.recipe(), sheet("htm", "lstyle", "svg").recipe());
    assertNotEquals(sheet.recipe(), sheet("html", "style", "svg2").recipe());
  }

  private static Sheet sheet(String html, String style, String svg) {
    return new Sheet(html, style, new TreeMap<>(Map.of("assets/x.svg", svg)), new TreeMap<>());
  }

  /** Nothing but what the sheet brings along is looked at, whatever its document asks for. */
  @Test
  void whatIsNotInTheSheetIsNotLookedAt(@TempDir Path folder) throws Exception {
    var asked = new ConcurrentLinkedQueue<String>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var marker = Files.writeString(folder.resolve("m.css"), "p:after { content: 'MARKER' }");
      var outside = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      var html =
          """
          <html lang=en><head><title>T</title><link rel=stylesheet href='%2$s'>
          <link rel=stylesheet href='%1$sa.css'></head>
          <body><img src='%1$sb.png' alt=b><img src='theme:assets/b.svg' alt=b>
          <div style="background-image: url('%1$sc.png')">c</div><p>Text</p></body></html>
          """
              .formatted(outside, marker.toUri());
      var svg =
          "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><image width='1' height='1' href='%s'/></svg>"
              .formatted(outside + "d.png");
      var sheet =
          new Sheet(
              html,
              "@import '%sf.css'; @import '%s';".formatted(outside, marker.toUri()) + FACE,
              new TreeMap<>(Map.of("assets/b.svg", svg)),
              new TreeMap<>(Map.of("leaflet/x.woff", font())));

      try (var pdf = Loader.loadPDF(SheetPrinter.print(sheet))) {
        var text = new PDFTextStripper().getText(pdf);
        assertTrue(text.contains("Text"), text);
        assertFalse(text.contains("MARKER"), text);
      }
      assertEquals(List.of(), List.copyOf(asked));
    } finally {
      server.stop(0);
    }
  }

  private static final String FACE =
      "@font-face { font-family: F; src: url('theme:leaflet/x.woff'); -fs-font-subset: subset; }"
          + " body { font-family: F; }";

  private static SourceFile font() throws IOException {
    var name = "themes/atelier/leaflet/atkinson-hyperlegible-next-latin-400-normal.woff";
    var bytes = Files.readAllBytes(Path.of(name));
    var content = new SourceFile.Binary(Path.of(name).toAbsolutePath(), bytes.length);
    return new SourceFile(new SourcePath(name), Fingerprint.ofBytes(bytes), content);
  }

  @Test
  void aDamagedFontIsSaidOfItsFile(@TempDir Path folder) throws Exception {
    var bytes = "wOFF but no font".getBytes(StandardCharsets.UTF_8);
    var file = Files.write(folder.resolve("x.woff"), bytes);
    var path = new SourcePath("themes/t/leaflet/x.woff");
    var content = new SourceFile.Binary(file, bytes.length);
    var font = new SourceFile(path, Fingerprint.ofBytes(bytes), content);
    var fonts = new TreeMap<>(Map.of("leaflet/x.woff", font));
    var sheet = new Sheet("<p>Text", "", new TreeMap<>(), fonts);

    var problem = assertThrows(MakingException.class, () -> SheetPrinter.print(sheet));

    assertEquals("themes/t/leaflet/x.woff", problem.diagnostics().get(0).where().file());
  }

  /** Whoever changes it raises the method, or old sheets stay where they are. */
  @Test
  void contentThatChangesHasAnotherMethod() throws Exception {
    var html =
        "<html lang=en><head><title>T</title></head><body><h1>Welder</h1>"
            + "<div style=\"background-image: url('theme:assets/x.svg'); height: 3cm\"></div></body></html>";
    var svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 3'><path fill='#123' d='M0 0h3v2z'/></svg>";
    var style = "h1 { color: #1f4e8c; border-top: 2mm solid; }";
    var sheet =
        new Sheet(
            html,
            style + FACE,
            new TreeMap<>(Map.of("assets/x.svg", svg)),
            new TreeMap<>(Map.of("leaflet/x.woff", font())));
    var content = new StringBuilder();
    try (var pdf = Loader.loadPDF(SheetPrinter.print(sheet))) {
      var page = pdf.getPage(0);
      content.append(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
      for (var name : page.getResources().getXObjectNames()) {
        var form = (PDFormXObject) page.getResources().getXObject(name);
        content.append(new String(form.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
      }
      content.append(
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
    }

    // what is drawn and said; the file around it is packed by the platform
    assertEquals(
        "leaflet 1 99d9daea018ccfc7f9582186f8e827e46acff961e73a950a11a61f4f193930a6",
        Sheet.METHOD + " " + Fingerprint.of(content.toString()));
  }
}
