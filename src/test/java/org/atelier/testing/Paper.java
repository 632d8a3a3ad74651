package org.atelier.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF as it comes out of a printer, and a phone that looks at it. */
public final class Paper {

  /** About what a phone sees of a sheet of A4 held before it: 3.7 megapixels. */
  private static final int DOTS_PER_INCH = 200;

  private Paper() {}

  public static PDDocument open(byte[] pdf) throws IOException {
    return Loader.loadPDF(pdf);
  }

  /** Where the square on the page leads. */
  public static String square(PDDocument pdf, int page) throws Exception {
    var sheet = new PDFRenderer(pdf).renderImageWithDPI(page, DOTS_PER_INCH);
    return square(sheet);
  }

  /** Where the square in a picture leads. */
  public static String square(BufferedImage picture) throws Exception {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    try {
      return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no square can be read", e);
    }
  }
}
