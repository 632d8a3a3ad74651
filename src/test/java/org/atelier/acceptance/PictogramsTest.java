package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.atelier.render.StrictXml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Each work situation has a drawing of its own in each of its degrees. */
class PictogramsTest {

  private static final Path DRAWINGS = Path.of("themes/atelier/assets/situations.svg");

  @Test
  void each_value_of_each_situation_in_the_model_has_a_drawing_and_nothing_else_is_drawn()
      throws IOException {
    var situations =
        RealSite.get().site().model().type("occupation").orElseThrow().field("workSituations");
    var values = new TreeSet<String>();
    situations
        .orElseThrow()
        .schema()
        .object()
        .properties()
        .forEach(
            (name, schema) ->
                schema.allowed().forEach(value -> values.add(name + "-" + value.text())));

    assertEquals(36, values.size());
    assertEquals(values, symbols().keySet());
  }

  @Test
  void no_two_drawings_are_the_same() throws IOException {
    var byPicture = new TreeMap<String, List<String>>();
    symbols()
        .forEach(
            (name, picture) ->
                byPicture.computeIfAbsent(picture, p -> new ArrayList<>()).add(name));
    assertEquals(List.of(), byPicture.values().stream().filter(names -> names.size() > 1).toList());
  }

  @Test
  void each_part_that_a_drawing_borrows_is_there_and_each_part_is_borrowed() throws IOException {
    var drawings = drawings();
    var borrowed = new TreeSet<String>();
    for (var use : StrictXml.elements(drawings, "use")) {
      borrowed.add(use.getAttribute("href").substring(1));
    }
    var parts =
        StrictXml.elements(drawings, "g").stream()
            .map(part -> part.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(parts, borrowed);
  }

  /** So that each follows its page into the dark and into forced colours. */
  @Test
  void no_drawing_brings_a_colour_of_its_own() throws IOException {
    for (var element : StrictXml.elements(drawings(), "*")) {
      for (var attribute : List.of("fill", "stroke")) {
        var value = element.getAttribute(attribute);
        assertFalse(
            !value.isEmpty() && !value.matches("none|currentColor|var\\(--(tone|rule)\\)"), value);
      }
      assertEquals("", element.getAttribute("style"));
    }
  }

  private static Map<String, String> symbols() throws IOException {
    var symbols = new TreeMap<String, String>();
    for (var symbol : StrictXml.elements(drawings(), "symbol")) {
      symbols.put(symbol.getAttribute("id"), picture(symbol));
    }
    return symbols;
  }

  private static String picture(Element symbol) {
    var text = new StringBuilder();
    for (var part : StrictXml.elements(symbol, "*")) {
      text.append(part.getParentNode().getNodeName()).append('/').append(part.getTagName());
      var attributes = part.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) text.append(' ').append(attributes.item(i));
      text.append('\n');
    }
    return text.toString();
  }

  private static Document drawings() throws IOException {
    return StrictXml.parse(Files.readString(DRAWINGS));
  }
}
