package org.atelier.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people do to the files, the build that remembers makes what a clean one makes. */
@Tag("once")
class RandomEditsTest {

  private static final int EDITS = Integer.getInteger("atelier.edits", 3);

  @ParameterizedTest(name = "{0}")
  @ValueSource(longs = {1, 2, 3})
  void afterAnyEditsTheSiteIsThatOfACleanBuild(long seed) {
    var random = new Random(seed);
    var site =
        new EditedSite()
            .only(
                "content/families",
                "content/glossary/adviser",
                "content/glossary/esco",
                "content/glossary/shift-work",
                "content/occupations/welder",
                "content/occupations/boilermaker",
                "content/occupations/order-picker",
                "content/pages/home",
                "content/pages/faq",
                "content/pages/search",
                "content/sessions/france-2",
                "content/organisations/humando",
                "content/organisations/vdab");
    var edits = new ArrayList<String>();
    site.warm();
    int made = 0;
    for (int i = 0; i < EDITS; i++) {
      for (int several = random.nextInt(3); several >= 0; several--) edits.add(edit(site, random));
      var warm = site.warm();
      made += site.pagesMade();
      var clean = site.clean();
      assertEquals(clean.diagnostics(), warm.diagnostics(), () -> "after " + edits);
      assertEquals(
          List.copyOf(clean.output().files().keySet()),
          List.copyOf(warm.output().files().keySet()),
          () -> "after " + edits);
      clean
          .output()
          .files()
          .forEach(
              (path, file) ->
                  assertEquals(
                      file, warm.output().files().get(path), () -> path + " after " + edits));
      assertEquals(clean.output(), warm.output(), () -> "after " + edits);
    }
    assertTrue(made > 0, "edits make pages");
  }

  private static String edit(EditedSite site, Random random) {
    int kind = random.nextInt(10);
    var texts = site.written("content", "md");
    var path = texts.get(random.nextInt(texts.size()));
    var text = site.text(path);
    switch (kind) {
      case 0, 1, 2 -> site.append(path, "\nA sentence " + random.nextInt(100) + ".\n");
      case 3 ->
          site.write(path, text.replaceFirst("(?m)^title: .*$", "title: T" + random.nextInt()));
      case 4 -> site.write(path, text.replaceFirst("(?m)^description: .*$", "description: Other"));
      case 5 -> site.write(path, text.replaceFirst("(?m)^title:", "draft: true\ntitle:"));
      case 6 -> site.delete(path);
      case 7 ->
          site.append(path, "\n## A heading " + random.nextInt(9) + "\n\n[w](occupation:welder)\n");
      case 8 -> {
        var shared = site.written("content", "yml");
        var entry = shared.get(random.nextInt(shared.size()));
        site.write(entry, site.text(entry).replaceFirst("(?m)^family: .*$", "family: machining"));
        return "8 " + entry;
      }
      default ->
          site.append(
              "themes/atelier/templates/" + (random.nextBoolean() ? "occupation" : "list") + ".peb",
              "<!-- " + random.nextInt(100) + " -->\n");
    }
    return kind + " " + path;
  }
}
