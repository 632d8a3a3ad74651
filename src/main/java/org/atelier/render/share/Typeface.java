package org.atelier.render.share;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.atelier.output.MakingException;
import org.atelier.source.SourceFile;

/** The outlines of a font's letters. Safe to share between threads. */
final class Typeface {

  private static final int NO_BREAK_SPACE = 0xa0;
  private static final int NARROW_SPACE = 0x202f;

  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final float unitsPerEm;
  private final Map<Integer, Letter> known = new HashMap<>();

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.letters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
  }

  /** One letter at the size of one em. */
  private record Letter(Path2D outline, double advance) {}

  /**
   * @param woff the font's file
   * @throws IOException when it is no sound font
   */
  static Typeface of(byte[] woff) throws IOException {
    return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(Woff.unpack(woff))));
  }

  /**
   * @throws MakingException when the file is no sound font
   */
  static Typeface of(SourceFile font) throws MakingException {
    try {
      return of(font.bytes());
    } catch (IOException e) {
      throw Woff.damaged(font);
    }
  }

  /** How wide a text is. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> letter(c).advance).sum() * size;
  }

  /** The letters of a text on its base line. */
  List<Shape> outlines(String text, double size, double x, double y) {
    var all = new ArrayList<Shape>();
    double at = x;
    for (int c : text.codePoints().toArray()) {
      var letter = letter(c);
      var place = new AffineTransform(size, 0, 0, -size, at, y);
      all.add(letter.outline.createTransformedShape(place));
      at += letter.advance * size;
    }
    return all;
  }

  private synchronized Letter letter(int character) {
    return known.computeIfAbsent(character, this::read);
  }

  private Letter read(int character) {
    if (character == NARROW_SPACE) return new Letter(new Path2D.Double(), advance(' ') / 2);
    int shown = character == NO_BREAK_SPACE ? ' ' : character;
    try {
      var path = new Path2D.Double();
      var glyph = font.getGlyph().getGlyph(letters.getGlyphId(shown));
      double scale = 1 / unitsPerEm;
      if (glyph != null && glyph.getPath() != null) {
        path.append(
            glyph.getPath().getPathIterator(AffineTransform.getScaleInstance(scale, scale)), false);
      }
      return new Letter(path, advance(shown));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int character) {
    try {
      return font.getAdvanceWidth(letters.getGlyphId(character)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
