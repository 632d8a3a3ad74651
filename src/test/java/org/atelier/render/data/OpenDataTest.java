package org.atelier.render.data;

import static org.atelier.render.FormatSite.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atelier.render.Examples;
import org.atelier.render.FormatSite;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest {

  private static Map<String, String> files(String archive) {
    return FormatSite.of(archive).render(OpenDataRenderer::new);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  /** A reader of RFC 4180 and no more: rows as maps from the names of the columns. */
  private static List<Map<String, String>> rows(String csv) {
    assertTrue(csv.startsWith("\ufeff"));
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
        cell.append(csv.charAt(i++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || csv.startsWith("\r\n", i))) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == ',') continue;
        rows.add(row);
        row = new ArrayList<>();
        i++;
      } else {
        cell.append(c);
      }
    }
    assertTrue(row.isEmpty() && cell.isEmpty(), "a row ends with CR LF");
    var header = rows.remove(0);
    return rows.stream().map(cells -> named(header, cells)).toList();
  }

  private static Map<String, String> named(List<String> header, List<String> cells) {
    assertEquals(header.size(), cells.size());
    var named = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) named.put(header.get(i), cells.get(i));
    return named;
  }

  @Test
  void anEntryIsItsFactsOnceAndItsWordsInEachLanguage() {
    var data = json(the(files(Examples.SMALL), "data/occupations.json"));
    assertEquals("occupation", data.get("type").stringValue());
    var entry = data.get("entries").get(0);
    assertEquals("welder", entry.get("id").stringValue());
    assertEquals(
        "https://example.org/en/occupations/welder/", entry.get("urls").get("en").stringValue());
    assertFalse(entry.get("urls").has("nl"), "nobody has translated it");
    assertEquals("metal-joining", entry.get("facts").get("family").stringValue());
    assertEquals("7212", entry.at("/facts/codes/isco08/code").stringValue());
    assertEquals(20000, entry.at("/facts/pay/0/min").intValue());
    assertEquals("Soudeur", entry.at("/texts/fr/title").stringValue());
    assertEquals("Vous soudez.", entry.at("/texts/fr/youDo/0").stringValue());
    assertEquals("Une licence", entry.at("/texts/fr/requiredLicences/france/name").stringValue());
    assertFalse(entry.get("texts").get("en").has("family"));
  }

  @Test
  void howThePageIsMadeIsNoData() {
    var entry = json(the(files(Examples.SMALL), "data/occupations.json")).get("entries").get(0);
    assertFalse(entry.at("/texts/fr").has("slug"));
    assertFalse(entry.at("/texts/fr").has("aliases"));
  }

  @Test
  void aTableHasTheSameInColumns() {
    var row = rows(the(files(Examples.SMALL), "data/occupations.csv")).get(0);
    assertEquals("welder", row.get("id"));
    assertEquals("https://example.org/fr/metiers/soudeur/", row.get("url.fr"));
    assertEquals("", row.get("url.nl"));
    assertEquals("metal-joining", row.get("family"));
    assertEquals("7212.3", row.get("codes.esco.code"));
    assertEquals("Soudeur", row.get("title.fr"));
    assertEquals("Welder", row.get("title.en"));
    assertEquals("", row.get("title.nl"));
    assertEquals("Souder", row.get("skills.hand.fr"));
    assertEquals("Vous soudez.; Vous meulez.; Vous contrôlez.", row.get("youDo.fr"));
    assertEquals("H2913", json(the(row, "codes.rome")).get(0).get("code").stringValue());
    assertEquals("2026-03-01", row.get("reviewed"));
    assertFalse(row.containsKey("slug.fr"));
  }

  @Test
  void typesWithoutPagesAreDataToo() {
    var terms = json(the(files(Examples.SMALL), "data/glossary.json"));
    assertEquals("Une machine guidée.", terms.at("/entries/0/texts/fr/definition").stringValue());
  }

  @Test
  void peopleAreNoData() {
    var files = files(Examples.SMALL);
    assertFalse(files.containsKey("data/contacts.json"));
    assertFalse(files.containsKey("data/contacts.csv"));
    var all = files.toString();
    for (var personal : List.of("Lovelace", "ada@", "33123456789", "SECRET", "consentNote")) {
      assertFalse(all.contains(personal), personal);
    }
  }

  @Test
  void draftsHiddenEntriesAndNamesOfDraftsAreNoData() {
    var files =
        files(
            """
            -- occupations/draft/entry.yml --
            draft: true
            -- occupations/draft/fr.md --
            title: Brouillon
            -- occupations/hidden/entry.yml --
            noindex: true
            -- occupations/hidden/fr.md --
            title: Cachée
            -- occupations/seen/entry.yml --
            career: [draft, hidden]
            -- occupations/seen/fr.md --
            title: Vue
            -- occupations/seen/en.md --
            title: Unfinished
            draft: true
            """);
    var data = json(the(files, "data/occupations.json"));
    assertEquals(1, data.get("entries").size());
    assertEquals("[\"hidden\"]", data.at("/entries/0/facts/career").toString());
    assertFalse(data.at("/entries/0/texts").has("en"));
    assertEquals(1, rows(the(files, "data/occupations.csv")).size());
    assertFalse(files.toString().contains("Brouillon"));
  }

  @Test
  void noSpreadsheetRunsAText() {
    var row = rows(the(files(Examples.HOSTILE), "data/occupations.csv")).get(0);
    assertTrue(the(row, "title.fr").startsWith("'=cmd('x')!A1 ]]></script>"), row.get("title.fr"));
    assertTrue(the(row, "description.fr").startsWith("'@SUM(1)"));
    for (var text : List.of("=1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1")) {
      assertEquals("'" + text, Csv.harmless(text));
    }
    assertEquals("a=1", Csv.harmless("a=1"));
    assertEquals("", Csv.harmless(""));
    assertEquals("'=1", Csv.harmless("\0=1"));
  }

  @Test
  void quotesCommasAndLineEndsStayInTheirCell() {
    assertEquals(
        "\"a\"\"b\",\"c,d\",\"e\nf\",g,\r\n", Csv.row(List.of("a\"b", "c,d", "e\nf", "g", "")));
    assertEquals("a,a\r\n", Csv.row(List.of("a", "a")));
  }

  @Test
  void theCatalogueNamesEveryFile() {
    var files = files(Examples.SMALL);
    var catalogue = json(the(files, "data/index.json"));
    assertEquals(files.size(), 2 * catalogue.get("types").size() + 1);
    for (var type : catalogue.get("types")) {
      for (var format : List.of("json", "csv")) {
        var url = type.get(format).stringValue();
        assertTrue(files.containsKey(url.substring("https://example.org/".length())), url);
      }
    }
  }

  @Test
  void theOrderOfTheWorkDoesNotShow() {
    assertEquals(files(Examples.SMALL), files(Examples.SMALL));
  }
}
