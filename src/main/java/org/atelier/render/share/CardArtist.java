package org.atelier.render.share;

import com.github.weisj.jsvg.view.ViewBox;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws cards: a sheet of the workshop's paper with the plate of the family, the title, and the
 * drawing on a tinted panel. Safe to share between threads.
 */
final class CardArtist {

  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  /** To be changed with every change of what cards look like. */
  static final String METHOD = "card 1";

  private static final int OPAQUE = 0xff000000;
  private static final int MARGIN = 64;
  private static final int PANEL = 648;
  private static final int FOOT = 508;
  private static final double LARGEST = 92;

  private final Faces faces;
  private final Map<String, int[]> panels = new ConcurrentHashMap<>();
  private volatile @Nullable Pair pair;

  CardArtist(Faces faces) {
    this.faces = faces;
  }

  /** Where the faces come from: only read when there is something to draw. */
  interface Faces {
    byte[] title() throws IOException;

    byte[] label() throws IOException;
  }

  private record Pair(Typeface title, Typeface label) {}

  private Pair pair() throws IOException {
    var known = pair;
    if (known == null) {
      known = new Pair(Typeface.of(faces.title()), Typeface.of(faces.label()));
      pair = known;
    }
    return known;
  }

  byte[] draw(Card card) throws IOException {
    var on = new Canvas(WIDTH, HEIGHT, OPAQUE | Colour.PAPER);
    if (!card.drawing().isEmpty()) {
      int wide = WIDTH - PANEL;
      var panel = panel(card);
      for (int y = 0; y < HEIGHT; y++) {
        System.arraycopy(panel, y * wide, on.argb, y * WIDTH + PANEL, wide);
      }
    }
    words(card, on);
    return IndexedPng.write(WIDTH, HEIGHT, on.argb, false);
  }

  private void words(Card card, Canvas on) throws IOException {
    var type = pair();
    int accent = Colour.of(card.accent());
    boolean drawn = !card.drawing().isEmpty();
    double width = (drawn ? PANEL - 44 : WIDTH - MARGIN) - MARGIN;
    double top = MARGIN;
    if (!card.plate().isEmpty()) top += plate(card.plate(), accent, width, on) + 34;
    var box = new TextBlock.Box(width, FOOT - 24 - top);
    var title = TextBlock.fit(card.title(), type.title, LARGEST, box);
    double base = top + title.size() * 0.82;
    for (var line : title.lines()) {
      on.fillAll(type.title.outlines(line, title.size(), MARGIN - 3, base), Colour.INK);
      base += title.leading();
    }
    on.fill(new Rectangle2D.Double(MARGIN, FOOT, width, 3), Colour.INK);
    on.fill(new Rectangle2D.Double(MARGIN, FOOT, 88, 12), accent);
    var foot = TextBlock.fit(card.site(), type.label, 32, new TextBlock.Box(width, 80));
    base = FOOT + 62 - (foot.lines().size() - 1) * 8;
    for (var line : foot.lines()) {
      on.fillAll(type.label.outlines(line, foot.size(), MARGIN, base), Colour.INK);
      base += foot.leading() * 1.15;
    }
  }

  /** The machine's plate, riveted at both ends; answers how high it is. */
  private double plate(String words, int accent, double most, Canvas on) throws IOException {
    var face = pair().label;
    double side = 40;
    var text = TextBlock.fit(words, face, 28, new TextBlock.Box(most - 2 * side, 32));
    double width = face.width(text.lines().get(0), text.size()) + 2 * side;
    double height = 56;
    on.fill(new RoundRectangle2D.Double(MARGIN, MARGIN, width, height, 12, 12), accent);
    for (double x : new double[] {MARGIN + 18, MARGIN + width - 18}) {
      on.fill(new Ellipse2D.Double(x - 4, MARGIN + height / 2 - 4, 8, 8), Colour.PAPER);
    }
    double base = MARGIN + height / 2 + text.size() * 0.34;
    on.fillAll(face.outlines(text.lines().get(0), text.size(), MARGIN + side, base), 0xffffff);
    return height;
  }

  /** The same drawing stands on the cards of all languages. */
  private int[] panel(Card card) throws IOException {
    var key = card.accent() + card.drawing();
    var known = panels.get(key);
    if (known != null) return known;
    int width = WIDTH - PANEL;
    int accent = Colour.of(card.accent());
    var on = new Canvas(width, HEIGHT, OPAQUE | Colour.mix(accent, Colour.PAPER, 0.16));
    corners(width, accent, on);
    var svg =
        CssVariables.resolve(
            card.drawing(),
            Map.of(
                "accent", card.accent(),
                "solid", card.accent(),
                "line", Colour.written(Colour.INK),
                "sheet", Colour.written(Colour.SHEET),
                "tone", Colour.written(Colour.mix(accent, Colour.SHEET, 0.34)),
                "tone-soft", Colour.written(Colour.mix(accent, Colour.SHEET, 0.14))));
    Svg.draw(svg, new ViewBox(16, 118, width - 32, (width - 32) * 0.75f), on);
    panels.put(key, on.argb);
    return on.argb;
  }

  /** The marks at which a printed sheet is cut. */
  private static void corners(int width, int accent, Canvas on) {
    int far = 28;
    int length = 26;
    for (int x : new int[] {far, width - far}) {
      for (int y : new int[] {far, HEIGHT - far}) {
        int right = x == far ? 1 : -1;
        int down = y == far ? 1 : -1;
        var mark = new Path2D.Double();
        mark.moveTo(x, y + down * length);
        mark.lineTo(x, y);
        mark.lineTo(x + right * length, y);
        mark.lineTo(x + right * length, y + down * 3);
        mark.lineTo(x + right * 3, y + down * 3);
        mark.lineTo(x + right * 3, y + down * length);
        mark.closePath();
        on.fill(mark, accent);
      }
    }
  }
}
