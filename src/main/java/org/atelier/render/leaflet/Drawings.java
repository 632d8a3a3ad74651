package org.atelier.render.leaflet;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Component;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.ls.DOMImplementationLS;

/** Draws SVG into a PDF as lines and surfaces, which stay sharp on every printer. */
final class Drawings {

  private Drawings() {}

  /**
   * What openhtmltopdf asks for. A proxy, because its interface speaks of font files too, which no
   * renderer may touch; drawings have no letters.
   */
  static SVGDrawer drawer() {
    return (SVGDrawer)
        Proxy.newProxyInstance(
            Drawings.class.getClassLoader(),
            new Class<?>[] {SVGDrawer.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "buildSVGImage" ->
                      image((Element) arguments[0], number(arguments[3]), number(arguments[5]));
                  case "buildStandaloneSVGImage" ->
                      image((Element) arguments[0], number(arguments[2]), number(arguments[4]));
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  case "toString" -> "drawings";
                  default -> null;
                });
  }

  private static double number(Object argument) {
    return ((Number) argument).doubleValue();
  }

  private static @Nullable Drawing image(Element svg, double width, double dotsPerPixel) {
    var implementation = svg.getOwnerDocument().getImplementation();
    var serializer = ((DOMImplementationLS) implementation.getFeature("LS", "3.0"));
    var writer = serializer.createLSSerializer();
    writer.getDomConfig().setParameter("xml-declaration", false);
    var text = writer.writeToString(svg).getBytes(StandardCharsets.UTF_8);
    var context = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    var document = new SVGLoader().load(new ByteArrayInputStream(text), null, context);
    return document == null ? null : new Drawing(document, width, dotsPerPixel);
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
