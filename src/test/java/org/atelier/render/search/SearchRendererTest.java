package org.atelier.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import java.util.TreeSet;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SearchRendererTest {

  /** What an index of a language shows, title by address. */
  private static TreeMap<String, String> shown(FormatSite site, String language) {
    var shown = new TreeMap<String, String>();
    site.render(SearchRenderer::new)
        .forEach(
            (path, text) -> {
              if (!path.startsWith("search/" + language + "/documents-")) return;
              for (var row : JsonMapper.shared().readTree(text)) {
                shown.put(row.get(0).asString(), row.get(1).asString());
              }
            });
    return shown;
  }

  /** All words that an index of a language knows. */
  private static TreeSet<String> words(FormatSite site, String language) {
    var words = new TreeSet<String>();
    site.render(SearchRenderer::new)
        .forEach(
            (path, text) -> {
              if (!path.startsWith("search/" + language + "/words-")) return;
              var before = "";
              for (var item : JsonMapper.shared().readTree(text).get(0).asString().split(" ")) {
                int same = Character.digit(item.charAt(0), 36);
                before = before.substring(0, same) + item.substring(1).replace("+", "");
                words.add(before);
              }
            });
    return words;
  }

  @Test
  void whatIsWrittenInALanguageIsFoundInIt() {
    var site = FormatSite.of(Examples.SMALL);
    assertEquals("Soudeur", shown(site, "fr").get("fr/metiers/soudeur/"));
    assertEquals("Welder", shown(site, "en").get("en/occupations/welder/"));
    assertTrue(words(site, "fr").contains("arc"), "other names count");
    assertTrue(words(site, "fr").contains("soudage"), "so does the title of the family");
    assertTrue(words(site, "fr").contains("h2913"), "and the official code");
  }

  @Test
  void aTextThatStandsInForAMissingTranslationIsNotFound() {
    var dutch = shown(FormatSite.of(Examples.SMALL), "nl");
    assertFalse(dutch.containsValue("Soudeur"), dutch::toString);
    assertEquals("Start", dutch.get("nl/"));
  }

  @Test
  void whatIsHiddenOrADraftIsNotFound() {
    var hidden = Examples.SMALL.replace("reviewed: 2026-03-01", "noindex: true");
    assertFalse(shown(FormatSite.of(hidden), "fr").containsKey("fr/metiers/soudeur/"));
    var draft = Examples.SMALL.replace("reviewed: 2026-03-01", "draft: true");
    assertFalse(shown(FormatSite.of(draft), "fr").containsKey("fr/metiers/soudeur/"));
  }

  @Test
  void aWordOfTheGlossaryLeadsToItsPlaceOnTheList() {
    var site = FormatSite.of(Examples.SMALL);
    assertEquals("CNC", shown(site, "fr").get("fr/glossaire/#cnc"));
    var files = site.render(SearchRenderer::new);
    assertTrue(files.values().stream().anyMatch(text -> text.contains("Une machine guidée.")));
  }

  @Test
  void privateFieldsGetNowhere() {
    var site = FormatSite.of(Examples.SMALL);
    site.render(SearchRenderer::new)
        .forEach((path, text) -> assertFalse(text.contains("SECRET"), path));
  }
}
