package org.atelier.render.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasTest {

  private static final int SIZE = 60;

  @Test
  void aPixelIsAsDarkAsItIsCovered() {
    var canvas = new Canvas(4, 1, 0xffffffff);
    canvas.fill(new Rectangle2D.Double(0.5, 0, 2, 1), 0);
    assertEquals(
        List.of(0x80, 0x00, 0x80, 0xff),
        List.of(
            canvas.argb[0] & 255,
            canvas.argb[1] & 255,
            canvas.argb[2] & 255,
            canvas.argb[3] & 255));
  }

  static List<Shape> shapes() {
    var star = new Path2D.Double();
    star.moveTo(30, 4);
    for (int i = 1; i < 5; i++) {
      double angle = i * 0.8 * Math.PI;
      star.lineTo(30 + 26 * Math.sin(angle), 30 - 26 * Math.cos(angle));
    }
    star.closePath();
    var ring = new Area(new Ellipse2D.Double(5, 5, 50, 50));
    ring.subtract(new Area(new Ellipse2D.Double(20, 15, 20, 30)));
    var outside = new Rectangle2D.Double(-20, -20, 45, 45);
    return List.of(star, ring, outside, new CubicCurve2D.Double(5, 50, 10, -40, 40, 90, 55, 10));
  }

  /** The platform's own is the oracle; it differs a little from one Java to the other. */
  @ParameterizedTest
  @MethodSource("shapes")
  void areasAreThoseOfThePlatform(Shape shape) {
    assertNear(shape, shape);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void linesAreThoseOfThePlatform(Shape shape) {
    var round = BasicStroke.JOIN_ROUND;
    for (int join : new int[] {round, BasicStroke.JOIN_MITER, BasicStroke.JOIN_BEVEL}) {
      var stroke = new BasicStroke(5, BasicStroke.CAP_ROUND, join, 10);
      assertNear(stroke.createStrokedShape(shape), Outline.of(shape, stroke));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {BasicStroke.CAP_BUTT, BasicStroke.CAP_ROUND, BasicStroke.CAP_SQUARE})
  void endsOfLinesAreThoseOfThePlatform(int cap) {
    var stroke = new BasicStroke(9, cap, BasicStroke.JOIN_MITER);
    var line = new Line2D.Double(15, 12, 40, 44);
    assertNear(stroke.createStrokedShape(line), Outline.of(line, stroke));
    var dot = new Path2D.Double();
    dot.moveTo(30, 30);
    dot.lineTo(30, 30);
    assertNear(stroke.createStrokedShape(dot), Outline.of(dot, stroke));
  }

  @ParameterizedTest
  @ValueSource(floats = {4, 8, 11, 17, 40})
  void dashesMayBeginWithinThePattern(float phase) {
    var line = new Line2D.Double(5, 10, 55, 40);
    var butt = BasicStroke.CAP_BUTT;
    var stroke = new BasicStroke(3, butt, BasicStroke.JOIN_MITER, 10, new float[] {8, 9}, phase);
    assertNear(stroke.createStrokedShape(line), Outline.of(line, stroke));
  }

  @Test
  void aDashedLineIsThatOfThePlatform() {
    var line = new Line2D.Double(5, 10, 55, 40);
    var stroke =
        new BasicStroke(
            3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, new float[] {8, 9}, 0);
    assertNear(stroke.createStrokedShape(line), Outline.of(line, stroke));
  }

  private static void assertNear(Shape expected, Shape shape) {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fill(expected);
    graphics.dispose();
    var canvas = new Canvas(SIZE, SIZE, 0xff000000);
    canvas.fill(shape, 0xffffff);
    long far = 0;
    for (int i = 0; i < canvas.argb.length; i++) {
      int difference = (canvas.argb[i] & 255) - (image.getRGB(i % SIZE, i / SIZE) & 255);
      if (Math.abs(difference) > 24) far++;
    }
    assertTrue(far <= 12, far + " pixels differ");
  }
}
