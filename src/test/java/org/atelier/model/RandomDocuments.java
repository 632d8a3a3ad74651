package org.atelier.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Documents that fit a schema, and the same with something changed. Plain maps and lists. */
final class RandomDocuments {

  /** Something for every pattern and format of the site's model, and for those that are mended. */
  private static final List<String> SAMPLES =
      List.of(
          "welder",
          "a-b-2",
          "x1",
          "+33612345678",
          "12",
          "1234",
          "2512.1",
          "A1234",
          "RIC",
          "P6M",
          "51-4121.06",
          "4.C.2.d.1.b",
          "/old/path",
          "logo.png",
          "report_1.pdf",
          "https://example.org/a",
          "http://data.europa.eu/esco/occupation/0a1b2c3d-1234-5678-9abc-0a1b2c3d4e5f",
          "2024-02-29",
          "1999-12-31",
          "name@example.org",
          "18:30");

  /** Clearly right or clearly wrong, for whoever judges. */
  private static final List<String> NEAR_MISSES =
      List.of(
          "",
          " ",
          "Welder",
          "a--b",
          "-a",
          "a-",
          "a_b",
          "é",
          "welder\n",
          "+0612",
          "1234567",
          "a1234",
          "RICX",
          "P0M",
          "P6",
          "old/path",
          "/a b",
          ".png",
          "ftp://example.org/",
          "example.org",
          "https://exa mple.org/",
          "2023-02-29",
          "2024-2-9",
          "24-02-29",
          "2024-13-01",
          "2024-02-29T00:00:00",
          "name",
          "@example.org",
          "name@",
          "a b@example.org",
          "no",
          "12.5");

  private static final List<Object> STRANGERS =
      List.of(
          true,
          0,
          12,
          -3,
          new BigDecimal("2.5"),
          new BigDecimal("4.0"),
          "text",
          List.of(),
          Map.of());

  private final Random random;

  RandomDocuments(long seed) {
    this.random = new Random(seed);
  }

  @Nullable Object fitting(Schema schema, int changes) {
    var document = fitting(schema);
    for (int i = 0; i < changes; i++) document = changed(document);
    return document;
  }

  @Nullable Object fitting(Schema schema) {
    if (!schema.allowed().isEmpty()) return SchemaJson.plain(pick(schema.allowed()));
    if (schema.types().isEmpty()) return pick(STRANGERS);
    return switch (pick(List.copyOf(schema.types()))) {
      case NULL -> null;
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> integer(schema.number());
      case NUMBER -> BigDecimal.valueOf(integer(schema.number())).add(new BigDecimal("0.00"));
      case STRING -> text(schema.text());
      case ARRAY -> list(schema);
      case OBJECT -> object(schema);
    };
  }

  private int integer(Schema.NumberRules rules) {
    int from = rules.minimum() == null ? -5 : rules.minimum().intValue();
    int to = rules.maximum() == null ? from + 1000 : rules.maximum().intValue();
    return random.nextInt(4) == 0 ? pick(List.of(from, to)) : from + random.nextInt(to - from + 1);
  }

  private String text(Schema.TextRules rules) {
    if (rules.pattern() != null || rules.format() != null) {
      var fitting =
          SAMPLES.stream()
              .filter(s -> rules.pattern() == null || rules.pattern().matches(s))
              .filter(s -> rules.format() == null || rules.format().accepts(s))
              .toList();
      if (fitting.isEmpty()) throw new IllegalStateException("no sample for " + rules);
      return pick(fitting);
    }
    int least = rules.minLength();
    int most = Math.min(rules.maxLength(), least + 400);
    int length =
        random.nextInt(5) == 0 ? most : least + random.nextInt(Math.min(9, most - least + 1));
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) text.appendCodePoint(pick(List.of(0x61, 0xe9, 0x20, 0x1f372)));
    return text.toString();
  }

  private List<@Nullable Object> list(Schema schema) {
    var rules = schema.list();
    var items = new ArrayList<@Nullable Object>();
    int size = Math.min(rules.maxItems(), rules.minItems() + random.nextInt(3));
    var keys = new TreeSet<String>();
    for (int tries = 0; items.size() < size && tries < 50; tries++) {
      var item = fitting(rules.items() == null ? Schema.ANY : rules.items());
      if (rules.unique() && items.contains(item)) continue;
      var key = schema.meaning().key();
      if (key != null && item instanceof Map<?, ?> map && !keys.add(map.get(key) + "")) continue;
      items.add(item);
    }
    return items;
  }

  private Map<String, @Nullable Object> object(Schema schema) {
    var rules = schema.object();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    var needed = new TreeSet<>(rules.required());
    if (!schema.anyOf().isEmpty()) needed.addAll(pick(schema.anyOf()).object().required());
    rules
        .properties()
        .forEach(
            (name, property) -> {
              if (needed.contains(name) || random.nextInt(3) > 0) {
                fields.put(name, fitting(property));
              }
            });
    if (rules.additional() != null && rules.propertyNames() != null) {
      for (int i = random.nextInt(3); i > 0; i--) {
        fields.put(String.valueOf(fitting(rules.propertyNames())), fitting(rules.additional()));
      }
    }
    return fields;
  }

  /** The same with one thing changed, somewhere. */
  @SuppressWarnings("unchecked")
  @Nullable Object changed(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return changedMap(new LinkedHashMap<>((Map<String, @Nullable Object>) map));
    }
    if (value instanceof List<?> list) return changedList(new ArrayList<@Nullable Object>(list));
    if (random.nextInt(3) == 0) return random.nextInt(6) == 0 ? null : pick(STRANGERS);
    if (value instanceof String text) return changedText(text);
    if (value instanceof Integer number) return number + pick(List.of(-5000, -1, 1, 5000));
    if (value instanceof BigDecimal number) return number.subtract(BigDecimal.valueOf(1_000_000));
    return value instanceof Boolean ? "no" : "null";
  }

  private String changedText(String text) {
    // The oracle knows every top-level domain and every scheme there is; we are not to.
    boolean address = text.contains("@") || text.contains("://");
    return switch (random.nextInt(4) | (address ? 2 : 0)) {
      case 0 -> text + pick(List.of("x", "\n", " ", "-", "9"));
      case 1 -> text.repeat(2).repeat(1 + random.nextInt(200 / (text.length() + 1) + 1));
      case 2 -> pick(SAMPLES);
      default -> pick(NEAR_MISSES);
    };
  }

  private Object changedMap(Map<String, @Nullable Object> map) {
    int choice = random.nextInt(8);
    if (map.isEmpty() || choice == 0) {
      map.put(pick(List.of("unknown", "titel", "id", "text", "a b")), pick(STRANGERS));
      return map;
    }
    var key = pick(List.copyOf(map.keySet()));
    if (choice == 1) {
      map.remove(key);
    } else if (choice == 2) {
      map.put(key + "s", map.remove(key));
    } else if (choice == 3 && random.nextInt(4) == 0) {
      return pick(STRANGERS);
    } else {
      map.put(key, changed(map.get(key)));
    }
    return map;
  }

  private Object changedList(List<@Nullable Object> list) {
    int choice = random.nextInt(6);
    if (list.isEmpty() || choice == 0) {
      list.add(pick(STRANGERS));
    } else if (choice == 1) {
      list.remove(random.nextInt(list.size()));
    } else if (choice == 2) {
      list.add(list.get(random.nextInt(list.size())));
    } else {
      int at = random.nextInt(list.size());
      list.set(at, changed(list.get(at)));
    }
    return list;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
