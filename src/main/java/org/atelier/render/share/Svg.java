package org.atelier.render.share;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws an SVG of the theme. */
final class Svg {

  private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z0-9-]+),\\s*([^)]+)\\)");

  private Svg() {}

  /** The drawing in colours of ours; for a name we don't have, its own. */
  static String coloured(String svg, Map<String, String> colours) {
    return VARIABLE
        .matcher(svg)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    colours.getOrDefault(found.group(1), found.group(2).strip())));
  }

  /**
   * @throws IOException when it is no drawing
   */
  static void draw(String svg, ViewBox place, Canvas on) throws IOException {
    var in = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
    var drawing = new SVGLoader().load(in, null, LoaderContext.createDefault());
    if (drawing == null) throw new IOException("no drawing");
    var state = new BufferedImage(on.width, on.height, BufferedImage.TYPE_INT_ARGB);
    var graphics = state.createGraphics();
    drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, new CanvasOutput(graphics, on), place);
    graphics.dispose();
  }
}
