package org.atelier.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.atelier.config.Language;
import org.atelier.model.EntryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every page tells programs about itself, read as they read it. */
@Tag("once")
class StructuredDataTest {

  private static final String BASE = "https://example.org/";

  /** The blocks of all pages, by page. */
  private static Map<String, JsonNode> blocks() {
    return Once.BLOCKS;
  }

  private static Map<String, JsonNode> read() {
    var blocks = new TreeMap<String, JsonNode>();
    RealSite.get()
        .pages()
        .forEach(
            (path, page) -> {
              for (var script : page.select("script[type=application/ld+json]")) {
                var before = blocks.put(path, JsonMapper.shared().readTree(script.data()));
                assertEquals(null, before, path + " has one block");
              }
            });
    assertTrue(blocks.size() > 100, "blocks: " + blocks.size());
    return blocks;
  }

  /** Every object of every block, at any depth. */
  private static void walk(BiConsumer<String, JsonNode> visit) {
    blocks().forEach((path, block) -> walk(path, block, visit));
  }

  private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visit) {
    if (node.isObject()) visit.accept(path, node);
    for (var child : node) walk(path, child, visit);
  }

  private static List<JsonNode> ofType(String path, String type) {
    var found = new ArrayList<JsonNode>();
    var block = blocks().get(path);
    if (block == null) throw new AssertionError("no block in " + path);
    walk(
        path,
        block,
        (p, node) -> {
          if (text(node, "@type").equals(type)) found.add(node);
        });
    return found;
  }

  private static String text(JsonNode node, String name) {
    var value = node.get(name);
    return value == null || !value.isString() ? "" : value.asString();
  }

  @Test
  void everyBlockHasAContextAndEveryThingInItAType() {
    blocks()
        .forEach(
            (path, block) -> {
              assertEquals("https://schema.org", text(block, "@context"), path);
              assertFalse(block.get("@graph").isEmpty(), path);
            });
    walk(
        (path, node) -> {
          boolean whole = node.has("@context");
          boolean reference = node.has("@id") && node.size() == 1;
          assertTrue(whole || reference || node.has("@type"), path + " " + node);
          var id = text(node, "@id");
          assertTrue(id.isEmpty() || id.startsWith(BASE), path + " " + id);
        });
  }

  @Test
  void noJobIsOfferedAndNoPayIsPromised() {
    walk(
        (path, node) -> {
          assertFalse(text(node, "@type").equals("JobPosting"), path);
          for (var name : node.propertyNames()) {
            assertFalse(name.toLowerCase(Locale.ROOT).contains("salary"), path);
          }
        });
  }

  @Test
  void aSessionSaysWhenOnlyIfThatIsKnownAndNeverWhere() {
    var site = RealSite.get().site();
    for (var language : RealSite.LANGUAGES) {
      for (var entry : site.entries().values()) {
        if (!entry.id().type().equals("session")) continue;
        var page = site.article(entry.id(), new Language(language));
        var event = ofType(page.orElseThrow().url().outputFile(), "Event").get(0);
        var date = page.get().content().fields().date("date").map(Object::toString).orElse("");
        assertEquals(date, text(event, "startDate"), entry.id() + " " + language);
      }
    }
    assertTrue(site.entries().containsKey(new EntryId("session", "france-1")));
    walk(
        (path, node) -> {
          if (text(node, "@type").equals("Event")) assertFalse(node.has("location"), path);
        });
  }

  @Test
  void theWayToAPageIsCountedFromOneAndEndsThere() {
    var files = RealSite.get().result().output().files().keySet();
    for (var path : blocks().keySet()) {
      for (var list : ofType(path, "BreadcrumbList")) {
        var items = list.get("itemListElement");
        assertTrue(items.size() >= 2, path);
        for (int i = 0; i < items.size(); i++) {
          assertEquals(i + 1, items.get(i).get("position").asInt(), path);
          assertFalse(text(items.get(i), "name").isBlank(), path);
          assertTrue(files.contains(file(text(items.get(i), "item"))), path);
        }
        assertEquals(path, file(text(items.get(items.size() - 1), "item")));
      }
    }
  }

  @Test
  void translationsAndTheirOriginalNameEachOther() {
    var originals = new TreeSet<String>();
    var translations = new TreeSet<String>();
    walk(
        (path, node) -> {
          var id = text(node, "@id");
          for (var one : list(node.get("workTranslation"))) originals.add(id + " " + one);
          for (var one : list(node.get("translationOfWork"))) translations.add(one + " " + id);
        });
    assertEquals(originals, translations);
    assertTrue(originals.size() > 50, "pairs: " + originals.size());
  }

  private static List<String> list(@Nullable JsonNode value) {
    var ids = new ArrayList<String>();
    if (value == null) return ids;
    if (value.isObject()) ids.add(text(value, "@id"));
    else value.forEach(one -> ids.add(text(one, "@id")));
    return ids;
  }

  private static String file(String address) {
    assertTrue(address.startsWith(BASE), address);
    return address.substring(BASE.length()) + (address.endsWith("/") ? "index.html" : "");
  }

  private static final class Once {
    static final Map<String, JsonNode> BLOCKS = read();
  }
}
