package org.atelier.render.i18n;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dates, numbers and lists in one language, after patterns that stand in the theme's i18n files:
 * the Java runtime's own differ from version to version. Knows no locale.
 */
public final class LanguageFormat {

  /** What every i18n file must have for this to work. */
  static final List<String> KEYS =
      List.of(
          "format.date.long",
          "format.date.short",
          "format.date.first",
          "format.months",
          "format.number.group",
          "format.number.decimal",
          "format.list.and",
          "format.list.or");

  private final Map<String, String> patterns;
  private final List<String> months;

  /**
   * @param patterns the text of each of {@link #KEYS}; one that is missing is taken as empty, since
   *     a theme that lacks words is told so elsewhere and its pages are not written
   */
  LanguageFormat(Map<String, String> patterns) {
    this.patterns = Map.copyOf(patterns);
    this.months = List.of(pattern("format.months").trim().split("\\s*,\\s*"));
  }

  private String pattern(String key) {
    return patterns.getOrDefault(key, "");
  }

  /**
   * A day.
   *
   * @param style {@code long} or {@code short}; {@code iso} for machines
   */
  public String date(LocalDate day, String style) {
    if (style.equals("iso")) return day.toString();
    var key = "format.date." + style;
    if (!KEYS.contains(key)) throw new IllegalArgumentException("no date style " + style);
    var pattern = pattern(key);
    if (pattern.isEmpty()) return day.toString();
    var out = new StringBuilder();
    for (int i = 0, end; i < pattern.length(); i = end) {
      char c = pattern.charAt(i);
      end = i + 1;
      while (end < pattern.length() && pattern.charAt(end) == c) end++;
      out.append(element(day, c, end - i));
    }
    return out.toString();
  }

  private String element(LocalDate day, char letter, int count) {
    return switch (letter) {
      case 'd' -> count > 1 ? padded(day.getDayOfMonth()) : dayOfMonth(day);
      case 'M' -> count > 2 ? month(day) : padded(day.getMonthValue());
      case 'y' -> Integer.toString(day.getYear());
      default -> String.valueOf(letter).repeat(count);
    };
  }

  private String dayOfMonth(LocalDate day) {
    return day.getDayOfMonth() == 1
        ? pattern("format.date.first")
        : Integer.toString(day.getDayOfMonth());
  }

  private String month(LocalDate day) {
    int index = day.getMonthValue() - 1;
    return index < months.size() ? months.get(index) : padded(index + 1);
  }

  private static String padded(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** Digits in groups of three; a number of four digits stands together. */
  public String number(Number number) {
    var plain = decimal(number).toPlainString();
    int from = plain.startsWith("-") ? 1 : 0;
    int dot = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    var out = new StringBuilder(from == 1 ? "\u2212" : "");
    for (int i = from; i < dot; i++) {
      boolean grouped = dot - from > 4 && i > from && (dot - i) % 3 == 0;
      if (grouped) out.append(pattern("format.number.group"));
      out.append(plain.charAt(i));
    }
    if (dot < plain.length()) {
      out.append(pattern("format.number.decimal")).append(plain, dot + 1, plain.length());
    }
    return out.toString();
  }

  /** A sum of money or the like: no decimals, or exactly two. */
  public String amount(Number number) {
    var value = decimal(number);
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return number(value.setScale(whole ? 0 : 2, RoundingMode.HALF_UP));
  }

  /**
   * «a, b et c».
   *
   * @param word {@code and} or {@code or}
   */
  public String list(List<String> items, String word) {
    var key = "format.list." + word;
    if (!KEYS.contains(key)) throw new IllegalArgumentException("no list word " + word);
    var last = pattern(key);
    if (items.size() < 2) return String.join("", items);
    int end = items.size() - 1;
    return String.join(", ", items.subList(0, end)) + " " + last + " " + items.get(end);
  }

  static BigDecimal decimal(@Nullable Object value) {
    if (value instanceof BigDecimal decimal) return decimal;
    if (value instanceof Integer || value instanceof Long) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
  }
}
