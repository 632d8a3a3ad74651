package org.atelier.render.leaflet;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.render.share.Svg;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;

/**
 * Draws SVG into a PDF as lines and surfaces, which stay sharp on every printer. Drawings have no
 * letters, so it takes no font. For one sheet.
 */
final class Drawings implements SVGDrawer {

  private final Map<String, String> texts;
  private final Map<String, Optional<SVGDocument>> read = new HashMap<>();

  /**
   * @param texts of the drawings that have an address, by it
   */
  Drawings(Map<String, String> texts) {
    this.texts = texts;
  }

  @Override
  public @Nullable SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    return image(written(svg), width, dotsPerPixel);
  }

  /** Asked for twice by each drawing, without its size and with it. */
  @Override
  public @Nullable SVGImage buildStandaloneSVGImage(
      Element svg, String uri, double width, double height, double dotsPerPixel) {
    var text = texts.get(uri);
    return image(text == null ? written(svg) : text, width, dotsPerPixel);
  }

  private @Nullable SVGImage image(String svg, double width, double dotsPerPixel) {
    return read.computeIfAbsent(svg, Drawings::load)
        .map(document -> new Drawing(document, width, dotsPerPixel))
        .orElse(null);
  }

  private static Optional<SVGDocument> load(String svg) {
    try {
      return Optional.of(Svg.load(svg));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String written(Element svg) {
    var implementation = svg.getOwnerDocument().getImplementation();
    var serializer = ((DOMImplementationLS) implementation.getFeature("LS", "3.0"));
    var writer = serializer.createLSSerializer();
    writer.getDomConfig().setParameter("xml-declaration", false);
    return writer.writeToString(svg);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
    // no letters
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // no letters
  }

  @Override
  public void close() {
    // nothing is open
  }

  /**
   * One drawing in one size.
   *
   * @param width in dots; negative where CSS doesn't say
   */
  private record Drawing(SVGDocument document, double width, double dotsPerPixel)
      implements SVGDrawer.SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) (width > 0 ? width : document.size().width * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) (getIntrinsicWidth() / getIntrinsicRatio());
    }

    @Override
    public boolean hasIntrinsicSize() {
      return false;
    }

    @Override
    public float getIntrinsicRatio() {
      return document.size().width / document.size().height;
    }

    /** The device wants whole pixels, and makes points of them. */
    @Override
    public void drawSVG(
        OutputDevice device, @Nullable RenderingContext context, double x, double y) {
      long w = Math.round(getIntrinsicWidth() / dotsPerPixel);
      long h = Math.round(getIntrinsicHeight() / dotsPerPixel);
      var box = new ViewBox(0, 0, w, h);
      device.drawWithGraphics(
          (float) x,
          (float) y,
          w,
          h,
          this,
          graphics -> document.render((Component) null, graphics, box));
    }
  }
}
