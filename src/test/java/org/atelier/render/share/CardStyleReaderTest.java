package org.atelier.render.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.SourceFile;
import org.atelier.source.SourcePath;
import org.atelier.testing.Diagnostics;
import org.junit.jupiter.api.Test;

class CardStyleReaderTest {

  private static final Set<String> ASSETS = Set.of("drawings/home.svg", "site.css");

  private static Outcome<CardStyle> read(String yaml) {
    var font = new SourceFile.Binary(Path.of("/x.woff"), 1);
    var sha256 = "0".repeat(64);
    var card = SourceFile.ofText(new SourcePath("themes/t/card/card.yml"), sha256, yaml);
    var woff = new SourceFile(new SourcePath("themes/t/card/x.woff"), sha256, font);
    return CardStyleReader.read(Map.of("card.yml", card, "x.woff", woff), ASSETS);
  }

  @Test
  void aThemeSaysFacesColoursAndDrawings() {
    var style =
        read("""
                title: x.woff
                label: x.woff
                accents: {other: "#123456"}
                drawings: {other: home}
                """)
            .toOptional()
            .orElseThrow();
    assertEquals(Map.of("other", "#123456"), style.accents());
    assertEquals(Map.of("other", "home"), style.drawings());
  }

  @Test
  void nothingThatIsWrittenIsPassedOver() {
    var read = read("title: x.woff\nlabel: x.woff\naccents: blue\ndrawings: {a: hom, b: site}\n");
    assertEquals(
        """
        themes/t/card/card.yml:3:1 theme/config.mapping
        themes/t/card/card.yml:4:15 theme/config.card-drawing
        themes/t/card/card.yml:4:23 theme/config.card-drawing
        """,
        read.diagnostics().stream()
            .map(d -> d.where() + " " + d.message().id() + "\n")
            .collect(Collectors.joining()));
    assertTrue(Diagnostics.print(read.diagnostics()).contains("home"), "what was meant");
  }
}
