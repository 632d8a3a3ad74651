package org.atelier.render.share;

import com.github.weisj.jsvg.view.ViewBox;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.atelier.output.MakingException;
import org.atelier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Draws cards: a sheet of the workshop's paper with the plate of the family, the title, and the
 * drawing on a tinted panel. Safe to share between threads.
 */
final class CardArtist {

  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  /** To be changed with every change of their bytes; a test tells. */
  static final String METHOD = "card 1";

  private static final int OPAQUE = 0xff000000;
  private static final int MARGIN = 64;
  private static final int PANEL = 648;
  private static final int FOOT = 508;
  private static final double LARGEST = 92;

  /** Words that would be smaller get a second line. */
  private static final double SMALLEST_PLATE = 18;

  private final SourceFile titles;
  private final SourceFile labels;

  /** By colour and drawing; let go when memory is short. */
  private final Map<String, SoftReference<int[]>> panels = new ConcurrentHashMap<>();

  private volatile @Nullable Pair pair;

  /** The faces are only read when there is something to draw. */
  CardArtist(SourceFile titles, SourceFile labels) {
    this.titles = titles;
    this.labels = labels;
  }

  private record Pair(Typeface title, Typeface label) {}

  private Pair pair() throws MakingException {
    var known = pair;
    if (known == null) {
      known = new Pair(Typeface.of(titles), Typeface.of(labels));
      pair = known;
    }
    return known;
  }

  byte[] draw(Card card) throws MakingException {
    var on = new Canvas(WIDTH, HEIGHT, OPAQUE | Colour.PAPER);
    if (card.drawing().isThere()) {
      int wide = WIDTH - PANEL;
      var panel = panel(card);
      for (int y = 0; y < HEIGHT; y++) {
        System.arraycopy(panel, y * wide, on.argb, y * WIDTH + PANEL, wide);
      }
    }
    words(card, on);
    return IndexedPng.write(WIDTH, HEIGHT, on.argb, false);
  }

  private void words(Card card, Canvas on) throws MakingException {
    var type = pair();
    int accent = Colour.of(card.accent());
    boolean drawn = card.drawing().isThere();
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
  private double plate(String words, int accent, double most, Canvas on) throws MakingException {
    var face = pair().label;
    double side = 40;
    double room = most - 2 * side;
    var text = TextBlock.fit(words, face, 28, new TextBlock.Box(room, 32));
    boolean tooSmall = text.size() < SMALLEST_PLATE;
    if (tooSmall) text = TextBlock.fit(words, face, 28, new TextBlock.Box(room, 64));
    double widest = 0;
    for (var line : text.lines()) widest = Math.max(widest, face.width(line, text.size()));
    double width = widest + 2 * side;
    double further = (text.lines().size() - 1) * text.leading();
    double height = 56 + further;
    on.fill(new RoundRectangle2D.Double(MARGIN, MARGIN, width, height, 12, 12), accent);
    for (double x : new double[] {MARGIN + 18, MARGIN + width - 18}) {
      on.fill(new Ellipse2D.Double(x - 4, MARGIN + height / 2 - 4, 8, 8), Colour.PAPER);
    }
    double base = MARGIN + (height - further) / 2 + text.size() * 0.34;
    for (var line : text.lines()) {
      on.fillAll(face.outlines(line, text.size(), MARGIN + side, base), 0xffffff);
      base += text.leading();
    }
    return height;
  }

  /** The same drawing stands on the cards of all languages. */
  private int[] panel(Card card) throws MakingException {
    var key = card.accent() + card.drawing().fingerprint();
    var kept = panels.get(key);
    var known = kept == null ? null : kept.get();
    if (known != null) return known;
    int width = WIDTH - PANEL;
    int accent = Colour.of(card.accent());
    var on = new Canvas(width, HEIGHT, OPAQUE | Colour.mix(accent, Colour.PAPER, 0.16));
    corners(width, accent, on);
    var place = new ViewBox(16, 118, width - 32, (width - 32) * 0.75f);
    try {
      Svg.draw(coloured(card.drawing().svg(), card.accent()), place, on);
    } catch (IOException e) {
      throw new MakingException(Icons.unreadable(card.drawing().file()));
    }
    panels.put(key, new SoftReference<>(on.argb));
    return on.argb;
  }

  private static String coloured(String svg, String written) {
    int accent = Colour.of(written);
    return CssVariables.resolve(
        svg,
        Map.of(
            "accent", written,
            "solid", written,
            "line", Colour.written(Colour.INK),
            "sheet", Colour.written(Colour.SHEET),
            "tone", Colour.written(Colour.mix(accent, Colour.SHEET, 0.34)),
            "tone-soft", Colour.written(Colour.mix(accent, Colour.SHEET, 0.14))));
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
