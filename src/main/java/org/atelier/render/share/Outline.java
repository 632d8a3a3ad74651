package org.atelier.render.share;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** The area of a line with a width: a bar for each piece, a joint between two. */
final class Outline {

  private static final double PRECISION = 0.04;

  /** The cosine of some fifteen degrees. */
  private static final double SMOOTH = 0.965;

  private final Path2D.Double out = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private final double half;
  private final BasicStroke stroke;

  private Outline(BasicStroke stroke) {
    this.stroke = stroke;
    this.half = stroke.getLineWidth() / 2.0;
  }

  static Shape of(Shape shape, BasicStroke stroke) {
    var outline = new Outline(stroke);
    var points = new ArrayList<double[]>();
    var at = new double[6];
    for (var p = shape.getPathIterator(null, PRECISION); !p.isDone(); p.next()) {
      switch (p.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          outline.line(points, false);
          points.clear();
          points.add(new double[] {at[0], at[1]});
        }
        case PathIterator.SEG_LINETO -> points.add(new double[] {at[0], at[1]});
        default -> {
          outline.line(points, true);
          var first = points.get(0);
          points.clear();
          points.add(first);
        }
      }
    }
    outline.line(points, false);
    return outline.out;
  }

  private void line(List<double[]> given, boolean closed) {
    var points = new ArrayList<double[]>();
    for (var point : given) {
      if (points.isEmpty() || distance(points.get(points.size() - 1), point) > 1e-9) {
        points.add(point);
      }
    }
    if (closed
        && points.size() > 1
        && distance(points.get(0), given.get(given.size() - 1)) > 1e-9) {
      points.add(points.get(0));
    }
    if (stroke.getDashArray() == null) whole(points, closed, given.size() > 1);
    else dashes(points);
  }

  private void dashes(List<double[]> points) {
    var pattern = stroke.getDashArray();
    int number = 0;
    double left = pattern[0];
    // a phase is as much of the pattern as lies before the line's start
    for (double phase = stroke.getDashPhase(); phase > 0; ) {
      double step = Math.min(phase, left);
      phase -= step;
      left -= step;
      if (left <= 0) left = pattern[++number % pattern.length];
    }
    var dash = new ArrayList<double[]>();
    for (int i = 0; i + 1 < points.size(); i++) {
      double[] from = points.get(i);
      double[] to = points.get(i + 1);
      double length = Math.sqrt(square(to[0] - from[0]) + square(to[1] - from[1]));
      for (double at = 0; at < length; ) {
        double step = Math.min(left, length - at);
        if (number % 2 == 0 && dash.isEmpty()) dash.add(between(from, to, at / length));
        at += step;
        left -= step;
        if (number % 2 == 0) dash.add(between(from, to, Math.min(1, at / length)));
        if (left > 0) continue;
        whole(dash, false, true);
        dash.clear();
        left = pattern[++number % pattern.length];
      }
    }
    whole(dash, false, true);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double[] between(double[] from, double[] to, double part) {
    return new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])};
  }

  private void whole(List<double[]> points, boolean closed, boolean drawn) {
    int last = points.size() - 1;
    if (last == 0 && drawn) dot(points.get(0));
    for (int i = 0; i < last; i++) bar(points.get(i), points.get(i + 1));
    for (int i = 1; i < last; i++) joint(points.get(i - 1), points.get(i), points.get(i + 1));
    if (last < 1) return;
    if (closed) {
      joint(points.get(last - 1), points.get(0), points.get(1));
    } else {
      cap(points.get(0), points.get(1));
      cap(points.get(last), points.get(last - 1));
    }
  }

  /** A line without a length has only its caps. */
  private void dot(double[] at) {
    if (stroke.getEndCap() == BasicStroke.CAP_ROUND) disc(at);
    else if (stroke.getEndCap() == BasicStroke.CAP_SQUARE) {
      bar(new double[] {at[0] - half, at[1]}, new double[] {at[0] + half, at[1]});
    }
  }

  private void cap(double[] end, double[] before) {
    if (stroke.getEndCap() == BasicStroke.CAP_ROUND) disc(end);
    else if (stroke.getEndCap() == BasicStroke.CAP_SQUARE) {
      var across = normal(before, end);
      bar(end, new double[] {end[0] + across[1] * half, end[1] - across[0] * half});
    }
  }

  private static double distance(double[] one, double[] other) {
    return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]));
  }

  private void bar(double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = Math.sqrt(dx * dx + dy * dy);
    double x = -dy / length * half;
    double y = dx / length * half;
    out.moveTo(from[0] + x, from[1] + y);
    out.lineTo(from[0] - x, from[1] - y);
    out.lineTo(to[0] - x, to[1] - y);
    out.lineTo(to[0] + x, to[1] + y);
    out.closePath();
  }

  /** Round where the drawing wants it; else a point on the outside, if it isn't too long. */
  private void joint(double[] before, double[] at, double[] after) {
    var in = normal(before, at);
    var on = normal(at, after);
    // along a curve the turns are so small that a point is as round as a disc
    boolean smooth = in[0] * on[0] + in[1] * on[1] > SMOOTH;
    if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND && !smooth) {
      disc(at);
      return;
    }
    double turn = in[0] * on[1] - in[1] * on[0];
    if (Math.abs(turn) < 1e-9) return;
    // the outside is to the right of a turn to the left; the piece runs the way bars do
    double side = turn > 0 ? -half : half;
    double share = 1 + in[0] * on[0] + in[1] * on[1];
    double[] corner = {at[0], at[1]};
    double[] a = {at[0] + in[0] * side, at[1] + in[1] * side};
    double[] b = {at[0] + on[0] * side, at[1] + on[1] * side};
    double limit = stroke.getMiterLimit();
    boolean pointed =
        smooth || stroke.getLineJoin() == BasicStroke.JOIN_MITER && 2 / share <= limit * limit;
    double[] tip = {at[0] + (in[0] + on[0]) / share * side, at[1] + (in[1] + on[1]) / share * side};
    piece(turn > 0, corner, a, pointed ? tip : b, b);
  }

  private void piece(boolean left, double[]... corners) {
    out.moveTo(corners[0][0], corners[0][1]);
    for (int i = 1; i < corners.length; i++) {
      var corner = left ? corners[i] : corners[corners.length - i];
      out.lineTo(corner[0], corner[1]);
    }
    out.closePath();
  }

  private static double[] normal(double[] from, double[] to) {
    double dx = to[0] - from[0];
    double dy = to[1] - from[1];
    double length = Math.sqrt(dx * dx + dy * dy);
    return new double[] {-dy / length, dx / length};
  }

  private void disc(double[] at) {
    var disc = new Ellipse2D.Double(at[0] - half, at[1] - half, 2 * half, 2 * half);
    out.append(disc.getPathIterator(null), false);
  }
}
