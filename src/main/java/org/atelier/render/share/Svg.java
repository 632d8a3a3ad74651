package org.atelier.render.share;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Drawings as the library reads them: nothing that lies outside of one is ever fetched. */
public final class Svg {

  private Svg() {}

  /**
   * @throws IOException when it is no drawing
   */
  public static SVGDocument load(String svg) throws IOException {
    var context = LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    var in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    var drawing = new SVGLoader().load(in, null, context);
    if (drawing == null) throw new IOException("no drawing");
    return drawing;
  }

  /**
   * @throws IOException when it is no drawing
   */
  static void draw(String svg, ViewBox place, Canvas on) throws IOException {
    var drawing = load(svg);
    var state = new BufferedImage(on.width, on.height, BufferedImage.TYPE_INT_ARGB);
    var graphics = state.createGraphics();
    drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, new CanvasOutput(graphics, on), place);
    graphics.dispose();
  }
}
