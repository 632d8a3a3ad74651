package org.atelier.render.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.regex.Pattern;
import org.atelier.testing.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrDrawingTest {

  /** Two and a half centimetres on paper, seen by a phone at so many pixels for each. */
  private static final int SEEN = 150;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/fr/metiers/soudeur/",
        "https://example.org/nl/beroepen/medewerker-kwaliteitscontrole-voedingsindustrie/",
        "https://partner.example.net/a/long/folder/where/a/site/may/live/fr/metiers/"
            + "conducteur-de-ligne-de-conditionnement/?x=1&y=é",
        "A",
      })
  void aPhoneReadsTheSquareAsItIsPrinted(String address) throws Exception {
    assertEquals(address, Paper.square(seen(QrDrawing.of(address).orElseThrow(), SEEN)));
  }

  @Test
  void aPhoneReadsItWithASmudge() throws Exception {
    var square = QrDrawing.of("https://example.org/fr/metiers/soudeur/").orElseThrow();
    var picture = seen(square, 400);
    var smudge = picture.createGraphics();
    smudge.setColor(Color.GRAY);
    smudge.fillRect(220, 210, 40, 30);
    smudge.dispose();

    assertEquals("https://example.org/fr/metiers/soudeur/", Paper.square(picture));
  }

  /** The drawing of the smallest code, whose corners are known: 21 modules and a rim of four. */
  @Test
  void itsDarkPartsAreOutlinesWithinARimOfFourModules() {
    var square = QrDrawing.of("A").orElseThrow();

    assertEquals(29, square.size());
    assertTrue(square.path().startsWith("M4 4h7v7h-7z"), square.path());
    assertTrue(square.path().matches("(M\\d+ \\d+([hv]-?\\d+)+z)+"), square.path());
  }

  @Test
  void whatIsTooLongForAnySquareHasNone() {
    assertEquals(Optional.empty(), QrDrawing.of("x".repeat(3000)));
  }

  /** Drawn on grey paper at a size that fits no module, as a camera sees it. */
  private static BufferedImage seen(QrDrawing square, int pixels) {
    var picture = new BufferedImage(pixels + 40, pixels + 40, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(new Color(0xdddddd));
    graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    var place = AffineTransform.getTranslateInstance(20, 20);
    place.scale((double) pixels / square.size(), (double) pixels / square.size());
    graphics.setColor(Color.BLACK);
    graphics.fill(place.createTransformedShape(shape(square.path())));
    graphics.dispose();
    return picture;
  }

  /** The few commands of SVG that the path uses. */
  private static Path2D shape(String path) {
    var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    var step = Pattern.compile("M(\\d+) (\\d+)|([hv])(-?\\d+)|z").matcher(path);
    while (step.find()) {
      if (step.group(1) != null) {
        shape.moveTo(Integer.parseInt(step.group(1)), Integer.parseInt(step.group(2)));
      } else if (step.group(3) == null) {
        shape.closePath();
      } else {
        var at = shape.getCurrentPoint();
        int by = Integer.parseInt(step.group(4));
        boolean across = step.group(3).equals("h");
        shape.lineTo(at.getX() + (across ? by : 0), at.getY() + (across ? 0 : by));
      }
    }
    return shape;
  }
}
