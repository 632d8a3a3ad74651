package org.atelier.render.share;

import com.github.weisj.jsvg.view.ViewBox;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.output.MakingException;
import org.atelier.output.OutputFile;
import org.atelier.output.OutputPath;
import org.atelier.render.Theme;
import org.atelier.render.format.Fingerprint;
import org.atelier.site.UrlPath;

/** The theme's icon as bitmaps, for systems that take no SVG. */
public final class Icons {

  /** The asset they are made of. */
  public static final String DRAWING = "favicon.svg";

  /** To be changed with every change of their bytes; a test tells. */
  static final String METHOD = "icon 1";

  private Icons() {}

  /** What an icon is for. */
  public enum Use {
    SMALL(192, false),
    LARGE(512, false),
    /** May be cut to any shape, so the picture stays in the middle and its ground goes on. */
    MASKABLE(512, true),
    TOUCH(180, true);

    private final int pixels;
    private final boolean padded;

    Use(int pixels, boolean padded) {
      this.pixels = pixels;
      this.padded = padded;
    }

    public int pixels() {
      return pixels;
    }
  }

  /** One icon and its address. */
  public record Icon(Use use, UrlPath url, OutputFile file) {}

  /** All icons of a theme that has one. */
  public static List<Icon> of(Theme theme) {
    var asset = theme.asset(DRAWING);
    if (asset.isEmpty()) return List.of();
    var file = asset.get().file();
    return Arrays.stream(Use.values()).map(use -> icon(file.text(), use, file.origin())).toList();
  }

  public static Optional<Icon> of(Theme theme, Use use) {
    return of(theme).stream().filter(icon -> icon.use() == use).findFirst();
  }

  private static Icon icon(String svg, Use use, String origin) {
    var recipe = Fingerprint.of(METHOD, svg, use.name());
    var name = "icon-" + use.pixels + (use.padded ? "-full" : "");
    var url = new UrlPath("/pictures/icons/" + name + "." + recipe.substring(0, 8) + ".png");
    var made =
        new OutputFile.Made(
            recipe,
            () -> {
              try {
                return draw(svg, use);
              } catch (IOException e) {
                throw new MakingException(unreadable(origin));
              }
            });
    return new Icon(use, url, new OutputFile(new OutputPath(url.outputFile()), made, origin));
  }

  static byte[] draw(String svg, Use use) throws IOException {
    int size = use.pixels;
    var on = new Canvas(size, size, 0);
    float edge = 0;
    if (use.padded) {
      on.fill(new Rectangle2D.Double(0, 0, size, size), Colour.INK);
      edge = size * 0.14f;
    }
    Svg.draw(svg, new ViewBox(edge, edge, size - 2 * edge, size - 2 * edge), on);
    return IndexedPng.write(size, size, on.argb, true);
  }

  static Diagnostic unreadable(String file) {
    return Diagnostic.of(Rule.PICTURE_UNREADABLE, SourceSpan.wholeFile(file))
        .hint(Text.message(Rule.PICTURE_UNREADABLE.id() + ".hint"));
  }
}
