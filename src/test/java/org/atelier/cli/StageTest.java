package org.atelier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.atelier.diagnostic.Catalogue;
import org.atelier.diagnostic.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

  private static final long SECOND = 1_000_000_000;

  private static String after(long nanos, Stage stage, String language) {
    return Catalogue.of(language).say(stage.sentence(nanos)).replace('\u00a0', ' ');
  }

  private static Stage withDone(int count, int items) {
    var stage = new Stage(Text.message("work/rendering"), items, 0);
    stage.done().add(count);
    return stage;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Rendering pages: 4312 of 10000, 1078 per second",
        "fr | Mise en page : 4312 sur 10000, 1078 par seconde",
        "nl | Pagina’s opmaken: 4312 van 10000, 1078 per seconde",
      })
  void whatCanBeCountedIsToldWithItsRate(String language, String line) {
    assertEquals(line, after(4 * SECOND, withDone(4312, 10_000), language));
  }

  @Test
  void whatCannotBeCountedIsToldWithItsTime() {
    assertEquals("Linking, 2 s", after(2 * SECOND + 1, linking(), "en"));
    assertEquals("Linking, 0 s", after(0, linking(), "en"));
  }

  @Test
  void noRateIsToldBeforeTimeHasPassed() {
    assertEquals("Rendering pages, 0 s", after(0, withDone(3, 10), "en"));
  }

  @Test
  void theRateIsThatOfTheStageAndNotOfTheWholeWork() {
    var stage = new Stage(Text.message("work/writing"), 500, 60 * SECOND);
    stage.done().add(100);
    assertEquals("Writing files: 100 of 500, 200 per second", after(121 * SECOND / 2, stage, "en"));
  }

  private static Stage linking() {
    return new Stage(Text.message("work/linking"), 0, 0);
  }
}
