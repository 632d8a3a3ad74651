package org.atelier.render.leaflet;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.atelier.output.MakingException;
import org.atelier.render.share.Woff;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * A sheet as PDF/UA: tagged, with its title and language, all fonts in it. The same sheet gives the
 * same bytes: no clock, no chance, no file and no network has a part in it. Text that is too long
 * for one page is set smaller, down to a size that can still be read.
 */
final class SheetPrinter {

  private static final String SCHEME = "theme";
  private static final float[] SIZES = {11f, 10.5f, 10f, 9.5f, 9f};

  private final Sheet sheet;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Drawings drawings;

  private SheetPrinter(Sheet sheet) throws MakingException {
    this.sheet = sheet;
    for (var font : sheet.fonts().entrySet()) {
      files.put(font.getKey(), Woff.unpack(font.getValue()));
    }
    var texts = new TreeMap<String, String>();
    sheet.drawings().forEach((name, svg) -> texts.put(SCHEME + ":" + name, svg));
    texts.forEach((uri, svg) -> files.put(name(uri), svg.getBytes(StandardCharsets.UTF_8)));
    drawings = new Drawings(texts);
  }

  /**
   * The PDF.
   *
   * @throws MakingException where a font can't be read
   */
  static byte[] print(Sheet sheet) throws MakingException {
    var printer = new SheetPrinter(sheet);
    try {
      return printer.print();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] print() throws IOException {
    int last = SIZES.length - 1;
    for (int i = 0; i < last; i++) {
      try (var renderer = renderer(SIZES[i])) {
        renderer.layout();
        if (renderer.getRootBox().getLayer().getPages().size() == 1) return saved(renderer);
      }
    }
    try (var renderer = renderer(SIZES[last])) {
      return saved(renderer);
    }
  }

  private PdfBoxRenderer renderer(float size) {
    XRLog.setLoggingEnabled(false);
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Atelier");
    builder.useDefaultPageSize(210, 297, PageSizeUnits.MM);
    builder.useUnicodeLineBreaker(new LineEnds());
    builder.useSVGDrawer(drawings);
    builder.useProtocolsStreamImplementation(this::open, SCHEME, "http", "https", "file", "jar");
    builder.useUriResolver((base, uri) -> uri);
    builder.useExternalResourceAccessControl((uri, type) -> isOurs(uri), null);
    builder.withW3cDocument(new W3CDom().fromJsoup(document(size)), SCHEME + ":");
    return builder.buildPdfRenderer();
  }

  private Document document(float size) {
    var document = Jsoup.parse(sheet.html());
    document
        .head()
        .appendElement("style")
        .text(sheet.style() + "\nbody { font-size: " + size + "pt; }");
    // what a drawing is called for those who don't see it has another name in PDF
    for (var svg : document.select("svg[aria-label]")) svg.attr("alt", svg.attr("aria-label"));
    return document;
  }

  private boolean isOurs(String uri) {
    return uri.startsWith(SCHEME + ":") && files.containsKey(name(uri));
  }

  private static String name(String uri) {
    return uri.substring(uri.indexOf(':') + 1);
  }

  private FSStream open(String uri) {
    var bytes = isOurs(uri) ? files.get(name(uri)) : null;
    var found = bytes == null ? new byte[0] : bytes;
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return new ByteArrayInputStream(found);
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
      }
    };
  }

  /** Without the hour of the build, under an identity that is the sheet's. */
  private byte[] saved(PdfBoxRenderer renderer) throws IOException {
    renderer.createPDFWithoutClosing();
    var pdf = renderer.getPdfDocument();
    var about = pdf.getDocumentInformation();
    about.setCreationDate(null);
    pdf.getDocumentCatalog().getMetadata().importXMPMetadata(Metadata.of(about));
    var recipe = HexFormat.of().parseHex(sheet.recipe());
    pdf.setDocumentId(ByteBuffer.wrap(recipe).getLong());
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }
}
