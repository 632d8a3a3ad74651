package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.atelier.output.OutputFile;
import org.junit.jupiter.api.Test;

/** The site brings its own fonts; they cost a phone little and never hold up the text. */
class FontsTest {

  private static final Path FONTS = Path.of("themes/atelier/assets/fonts");
  private static final int BUDGET = 56 * 1024;
  private static final Pattern FACE = Pattern.compile("@font-face \\{([^}]*)\\}");
  private static final Pattern FAMILY = Pattern.compile("font-family: \"([^\"]+)\"");

  @Test
  void all_fonts_together_weigh_less_than_56_KB() throws IOException {
    long weight = 0;
    for (var font : files(".woff2")) weight += Files.size(FONTS.resolve(font));

    assertTrue(weight > 0 && weight <= BUDGET, weight + " bytes");
  }

  @Test
  void each_font_lies_beside_its_licence() throws IOException {
    assertEquals(files(".woff2", ".OFL.txt"), files(".OFL.txt"));
    for (var licence : files(".OFL.txt")) {
      var text = Files.readString(FONTS.resolve(licence));
      assertTrue(text.contains("SIL OPEN FONT LICENSE Version 1.1"), licence);
    }
  }

  @Test
  void each_font_file_is_used_and_text_is_shown_before_it_arrives() throws IOException {
    var used = new TreeSet<String>();
    for (var face : faces()) {
      var url = Pattern.compile("url\\(\"fonts/([^\"]+)\"\\)").matcher(face);
      if (!url.find()) continue;
      used.add(url.group(1));
      assertTrue(face.contains("font-display: swap"), face);
    }

    assertEquals(files(".woff2"), used);
  }

  /** So that nothing moves when the font arrives. */
  @Test
  void each_stand_in_says_all_its_measures() throws IOException {
    var standIns = faces().stream().filter(face -> face.contains("local(")).toList();
    var measures =
        List.of("size-adjust:", "ascent-override:", "descent-override:", "line-gap-override:");

    assertEquals(
        Set.of("Atkinson like", "Atkinson like Roboto", "Familjen like", "Familjen like Roboto"),
        standIns.stream().map(FontsTest::family).collect(Collectors.toSet()));
    for (var face : standIns) {
      for (var measure : measures) assertTrue(face.contains(measure), face);
    }
  }

  /** A family that no rule declares would silently be whatever the reader's machine has. */
  @Test
  void each_family_that_the_text_asks_for_by_name_is_declared() throws IOException {
    var declared = faces().stream().map(FontsTest::family).collect(Collectors.toSet());
    var asked = new TreeSet<String>();
    var stacks = Pattern.compile("--(?:text|head): ([^;]+);").matcher(style());
    while (stacks.find()) {
      Pattern.compile("\"([^\"]+)\"")
          .matcher(stacks.group(1))
          .results()
          .forEach(name -> asked.add(name.group(1)));
    }

    assertEquals(new TreeSet<>(declared), asked);
  }

  @Test
  void the_built_style_sheet_asks_for_the_fonts_that_were_written() {
    var files = RealSite.get().result().output().files();
    var style =
        files.values().stream()
            .filter(file -> file.path().value().matches("assets/site\\.[0-9a-f]{8}\\.css"))
            .map(FontsTest::text)
            .collect(Collectors.joining());
    var asked =
        Pattern.compile("url\\(\"(fonts/[^\"]+)\"\\)")
            .matcher(style)
            .results()
            .map(url -> "assets/" + url.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    var written =
        files.keySet().stream()
            .filter(path -> path.endsWith(".woff2"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(2, asked.size());
    assertEquals(written, asked);
  }

  private static String text(OutputFile file) {
    if (file.content() instanceof OutputFile.Bytes bytes) {
      return new String(bytes.value(), StandardCharsets.UTF_8);
    }
    throw new IllegalStateException(file.path() + " is copied");
  }

  private static String family(String face) {
    var name = FAMILY.matcher(face);
    if (!name.find()) throw new IllegalStateException(face);
    return name.group(1);
  }

  private static List<String> faces() throws IOException {
    return FACE.matcher(style()).results().map(face -> face.group(1)).toList();
  }

  private static String style() throws IOException {
    return Files.readString(Path.of("themes/atelier/assets/site.css"));
  }

  private static Set<String> files(String ending) throws IOException {
    return files(ending, ending);
  }

  /** The names of the fonts' files that end so, with another ending. */
  private static Set<String> files(String ending, String other) throws IOException {
    try (var all = Files.list(FONTS)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()) + other)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
