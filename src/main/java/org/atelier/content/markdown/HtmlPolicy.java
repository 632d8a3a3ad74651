package org.atelier.content.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The few HTML elements that authors may write, for what Markdown has no sign for. None of them can
 * run anything, load anything, or change how a page looks beyond its own words.
 */
final class HtmlPolicy {

  /** Elements that may stand inside a paragraph, with their own attributes. */
  private static final Map<String, Set<String>> INLINE =
      Map.ofEntries(
          Map.entry("abbr", Set.of("title")),
          Map.entry("b", Set.of()),
          Map.entry("bdi", Set.of()),
          Map.entry("br", Set.of()),
          Map.entry("cite", Set.of()),
          Map.entry("del", Set.of("datetime")),
          Map.entry("dfn", Set.of("title")),
          Map.entry("em", Set.of()),
          Map.entry("i", Set.of()),
          Map.entry("ins", Set.of("datetime")),
          Map.entry("kbd", Set.of()),
          Map.entry("mark", Set.of()),
          Map.entry("q", Set.of()),
          Map.entry("s", Set.of()),
          Map.entry("samp", Set.of()),
          Map.entry("small", Set.of()),
          Map.entry("span", Set.of()),
          Map.entry("strong", Set.of()),
          Map.entry("sub", Set.of()),
          Map.entry("sup", Set.of()),
          Map.entry("time", Set.of("datetime")),
          Map.entry("var", Set.of()),
          Map.entry("wbr", Set.of()));

  /** Elements that stand between paragraphs. */
  private static final Map<String, Set<String>> BLOCK =
      Map.of("details", Set.of("open"), "summary", Set.of());

  private static final Set<String> EVERYWHERE = Set.of("lang", "dir");
  private static final Set<String> VOID = Set.of("br", "wbr");

  private HtmlPolicy() {}

  static boolean isInline(String element) {
    return INLINE.containsKey(element);
  }

  static boolean isBlock(String element) {
    return BLOCK.containsKey(element);
  }

  static boolean isVoid(String element) {
    return VOID.contains(element);
  }

  /** For «did you mean» and for the sentence that lists them. */
  static List<String> elements() {
    var all = new TreeSet<>(INLINE.keySet());
    all.addAll(BLOCK.keySet());
    return List.copyOf(all);
  }

  /** The first attribute of an allowed element that must not stand. */
  static Optional<HtmlTag.Attribute> wrongAttribute(HtmlTag tag) {
    var own = INLINE.getOrDefault(tag.name(), BLOCK.getOrDefault(tag.name(), Set.of()));
    var seen = new HashSet<String>();
    for (var attribute : tag.attributes()) {
      boolean known = own.contains(attribute.name()) || EVERYWHERE.contains(attribute.name());
      boolean good = known && seen.add(attribute.name()) && isValue(attribute);
      if (!good || tag.closing()) return Optional.of(attribute);
    }
    return Optional.empty();
  }

  private static boolean isValue(HtmlTag.Attribute attribute) {
    var value = attribute.value();
    return switch (attribute.name()) {
      case "lang" -> isLanguageTag(value);
      case "dir" -> Set.of("ltr", "rtl", "auto").contains(value);
      case "open" -> value.isEmpty() || value.equals("open");
      case "datetime" ->
          value.chars().allMatch(c -> c > ' ' && c < 0x7f && "<>&\"'".indexOf(c) < 0);
      default -> true;
    };
  }

  private static boolean isLanguageTag(String value) {
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == '-') {
        if (i == start || i - start > 8) return false;
        start = i + 1;
      } else if (!Escape.isAsciiAlphanumeric(value.charAt(i))) {
        return false;
      }
    }
    return value.length() >= 2 && Escape.isAsciiLetter(value.charAt(0));
  }

  /** The tag as it goes into the page. */
  static String write(HtmlTag tag) {
    var out = new StringBuilder(tag.closing() ? "</" : "<").append(tag.name());
    for (var attribute : tag.attributes()) {
      out.append(' ').append(attribute.name());
      boolean flag = attribute.name().equals("open");
      if (!flag)
        out.append("=\"").append(Escape.htmlKeepingEntities(attribute.value())).append('"');
    }
    return out.append('>').toString();
  }
}
