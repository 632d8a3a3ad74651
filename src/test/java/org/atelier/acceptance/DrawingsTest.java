package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.render.StrictXml;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Each occupation and each family has a drawing in the one hand of the site: made of shared parts,
 * in the colours of the page around it, with words for those who don't see it.
 */
class DrawingsTest {

  private static final Path DRAWINGS = Path.of("themes/atelier/assets/drawings");
  private static final String PARTS = "parts";
  private static final int BUDGET = 9 * 1024;

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "title",
          "symbol",
          "defs",
          "use",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon");

  /** Nothing else: no style, class, script or reference by url, which break in another page. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "xmlns",
          "viewBox",
          "id",
          "href",
          "transform",
          "d",
          "x",
          "y",
          "width",
          "height",
          "r",
          "rx",
          "ry",
          "cx",
          "cy",
          "x1",
          "y1",
          "x2",
          "y2",
          "points",
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-width",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-dasharray");

  /** The page says them; in a file opened by itself, each has the same colour everywhere. */
  private static final Map<String, String> COLOURS =
      Map.ofEntries(
          Map.entry("--line", "#16202b"),
          Map.entry("--solid", "#1f4e8c"),
          Map.entry("--tone", "#c9d4e3"),
          Map.entry("--tone-soft", "#e8edf3"),
          Map.entry("--sheet", "#fffdf8"),
          Map.entry("--mark", "#f6c700"),
          Map.entry("--skin-1", "#f0c9a4"),
          Map.entry("--skin-2", "#d79f74"),
          Map.entry("--skin-3", "#a56a43"),
          Map.entry("--skin-4", "#6b4229"),
          Map.entry("--hair-1", "#2b2320"),
          Map.entry("--hair-2", "#8a5a33"),
          Map.entry("--hair-3", "#b9b2a6"));

  private static final Pattern TOO_FINE = Pattern.compile("\\d*\\.\\d{2,}");

  @Test
  void each_occupation_and_each_family_has_a_drawing_and_so_have_home_and_sessions()
      throws IOException {
    var wanted = new TreeSet<>(folders("content/occupations"));
    for (var family : folders("content/families")) wanted.add("family-" + family);
    wanted.addAll(List.of("home", "sessions"));

    assertEquals(40, wanted.size());
    assertEquals(wanted, drawings().keySet());
  }

  @Test
  void each_drawing_says_what_it_shows_in_each_language_and_in_its_own_title() throws IOException {
    for (var language : RealSite.LANGUAGES) {
      var texts = texts(language);
      assertEquals(drawings().keySet(), texts.keySet());
      assertEquals(texts.size(), new TreeSet<>(texts.values()).size(), "the same words twice");
      texts.forEach((name, text) -> assertTrue(text.matches("\\S.{20,140}\\."), name));
    }
    var titles = new TreeMap<String, String>();
    drawings().forEach((name, drawing) -> titles.put(name, title(drawing)));
    assertEquals(texts("en"), titles);
  }

  @Test
  void the_page_of_each_occupation_shows_its_drawing_with_its_words() throws IOException {
    for (var language : RealSite.LANGUAGES) {
      var texts = texts(language);
      for (var occupation : folders("content/occupations")) {
        var shown = RealSite.get().page("occupation:" + occupation, language).select("svg.drawing");
        var label = shown.attr("aria-label").replaceAll("[\\u00a0\\u202f]", " ");
        assertEquals(texts.get(occupation), label, "whatever its spaces");
        assertEquals(1, shown.size());
        assertTrue(shown.select("use").attr("href").matches(".*/" + occupation + "\\..*#drawing"));
      }
    }
  }

  @Test
  void each_drawing_is_one_symbol_and_shows_it() throws IOException {
    drawings()
        .forEach(
            (name, drawing) -> {
              var children = new ArrayList<String>();
              for (var child : StrictXml.elements(drawing, "*")) {
                if (child.getParentNode() != drawing.getDocumentElement()) continue;
                children.add((child.getTagName() + " " + child.getAttribute("id")).strip());
              }
              assertEquals(List.of("title", "symbol drawing", "use"), children, name);
              for (var root : List.of("svg", "symbol")) {
                var box = StrictXml.elements(drawing, root).get(0).getAttribute("viewBox");
                assertEquals("0 0 480 360", box, name);
              }
            });
  }

  @Test
  void each_part_that_a_drawing_borrows_is_there_and_each_part_is_borrowed() throws IOException {
    var borrowed = new TreeSet<String>();
    for (var drawing : drawings().values()) {
      for (var use : StrictXml.elements(drawing, "use")) {
        var href = use.getAttribute("href");
        if (href.equals("#drawing")) continue;
        assertTrue(href.startsWith("parts.svg#"), href);
        borrowed.add(href.substring("parts.svg#".length()));
      }
    }
    var parts = parts();
    for (var use : StrictXml.elements(parts, "use")) {
      borrowed.add(use.getAttribute("href").substring(1));
    }
    var there =
        StrictXml.elements(parts, "g").stream()
            .map(part -> part.getAttribute("id"))
            .filter(id -> !id.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, borrowed);
  }

  @Test
  void no_two_drawings_are_the_same() throws IOException {
    var byPicture = new TreeMap<String, List<String>>();
    for (var name : drawings().keySet()) {
      var picture = text(name).replaceFirst("<title>.*</title>", "");
      byPicture.computeIfAbsent(picture, p -> new ArrayList<>()).add(name);
    }
    assertEquals(List.of(), byPicture.values().stream().filter(names -> names.size() > 1).toList());
  }

  @Test
  void drawings_are_made_of_shapes_alone() throws IOException {
    var found = new TreeSet<String>();
    for (var document : all()) {
      for (var element : StrictXml.elements(document, "*")) {
        if (!ELEMENTS.contains(element.getTagName())) found.add("<" + element.getTagName() + ">");
        attributes(element).keySet().stream()
            .filter(attribute -> !ATTRIBUTES.contains(attribute))
            .forEach(found::add);
      }
    }
    assertEquals(Set.of(), found);
  }

  /** So that each follows its page into the dark. */
  @Test
  void every_colour_is_one_of_the_page_with_the_one_of_a_light_page_behind_it() throws IOException {
    var allowed = new TreeSet<String>(Set.of("none"));
    COLOURS.forEach((name, colour) -> allowed.add("var(" + name + ", " + colour + ")"));

    var found = new TreeSet<String>();
    for (var document : all()) {
      for (var element : StrictXml.elements(document, "*")) {
        var attributes = attributes(element);
        attributes.keySet().retainAll(Set.of("fill", "stroke"));
        found.addAll(attributes.values());
      }
    }
    assertEquals(allowed, found);
  }

  @Test
  void drawings_are_small_and_can_be_changed_by_hand() throws IOException {
    for (var name : drawings().keySet()) {
      var text = text(name);
      assertTrue(text.length() <= BUDGET, name + " has " + text.length() + " bytes");
      assertFalse(TOO_FINE.matcher(text).find(), name + " measures in hundredths");
      assertTrue(text.lines().allMatch(line -> line.length() <= 900), name + " has a long line");
    }
  }

  private static Map<String, String> attributes(Element element) {
    var found = new TreeMap<String, String>();
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      found.put(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    return found;
  }

  private static String title(Document drawing) {
    return StrictXml.text(drawing.getDocumentElement(), "title");
  }

  private static Map<String, String> texts(String language) throws IOException {
    var file = "themes/atelier/i18n/" + language + ".yml";
    var read = YamlReader.read(file, Files.readString(Path.of(file)), 1);
    var texts = new TreeMap<String, String>();
    var drawing = (YamlNode.Mapping) read.toOptional().orElseThrow().get("drawing").orElseThrow();
    for (var entry : drawing.entries()) {
      texts.put(entry.key().text(), ((YamlNode.Scalar) entry.value()).text());
    }
    return texts;
  }

  private static List<Document> all() throws IOException {
    var all = new ArrayList<>(drawings().values());
    all.add(parts());
    return all;
  }

  private static Document parts() throws IOException {
    return StrictXml.parse(text(PARTS));
  }

  private static Map<String, Document> drawings() throws IOException {
    var drawings = new TreeMap<String, Document>();
    try (var files = Files.list(DRAWINGS)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString().replace(".svg", "");
        if (!name.equals(PARTS)) drawings.put(name, StrictXml.parse(text(name)));
      }
    }
    return drawings;
  }

  private static String text(String name) throws IOException {
    return Files.readString(DRAWINGS.resolve(name + ".svg"));
  }

  private static List<String> folders(String folder) throws IOException {
    try (var folders = Files.list(Path.of(folder))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
