package org.atelier.render.share;

import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.renderer.output.impl.Graphics2DOutput;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Lets a drawing be drawn on our canvas: the library's graphics only keep the state, and no pixel
 * of theirs is looked at. Plain colours only, which our drawings have; others are left out.
 */
final class CanvasOutput extends Graphics2DOutput {

  private final Canvas canvas;
  private final Masks masks;

  CanvasOutput(Graphics2D state, Canvas canvas) {
    this(state, canvas, new Masks());
  }

  private CanvasOutput(Graphics2D state, Canvas canvas, Masks masks) {
    super(state);
    this.canvas = canvas;
    this.masks = masks;
  }

  /** The last one, for a drawing's shapes mostly lie under the same. */
  private static final class Masks {
    private @Nullable Rectangle2D clip;
    private float[] mask = {};

    float[] of(Shape clip, Canvas canvas) {
      if (!isRectangle(clip)) return canvas.mask(clip);
      var box = clip.getBounds2D();
      if (!box.equals(this.clip)) {
        this.clip = box;
        mask = canvas.mask(clip);
      }
      return mask;
    }

    private static boolean isRectangle(Shape shape) {
      return shape.contains(shape.getBounds2D());
    }
  }

  @Override
  public void fillShape(Shape shape) {
    paint(shape);
  }

  @Override
  public void drawShape(Shape shape) {
    if (stroke() instanceof BasicStroke stroke) paint(Outline.of(shape, stroke));
  }

  @Override
  public Output createChild() {
    return new CanvasOutput((Graphics2D) graphics().create(), canvas, masks);
  }

  private void paint(Shape shape) {
    if (!(graphics().getPaint() instanceof Color colour)) return;
    var place = graphics().getTransform();
    double opacity = colour.getAlpha() / 255.0;
    if (graphics().getComposite() instanceof AlphaComposite composite) {
      opacity *= composite.getAlpha();
    }
    var shown = place.createTransformedShape(shape);
    canvas.fill(shown, colour.getRGB() & 0xffffff, opacity, mask(shown, place));
  }

  /** Null where nothing would be cut off, which is nearly everywhere. */
  private float @Nullable [] mask(Shape shown, AffineTransform place) {
    var clip = graphics().getClip();
    if (clip == null) return null;
    var there = place.createTransformedShape(clip);
    return there.contains(shown.getBounds2D()) ? null : masks.of(there, canvas);
  }
}
