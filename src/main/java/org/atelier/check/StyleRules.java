package org.atelier.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A style sheet as a flat list of its rules. Reads what style sheets of themes are made of; knows
 * no cascade, and passes over what it can't place.
 */
final class StyleRules {

  /**
   * One selector with its declarations.
   *
   * @param around the conditions it stands in, {@code @media print}, from outside in
   * @param line of the selector, from 1
   */
  record StyleRule(
      List<String> around, String selector, int line, Map<String, String> declarations) {

    StyleRule {
      around = List.copyOf(around);
    }

    boolean isForPrint() {
      return around.stream().anyMatch(a -> a.startsWith("@media") && a.contains("print"));
    }

    /** Whether it counts in a scheme: nothing around it asks for the other one. */
    boolean isFor(Colour.Scheme scheme) {
      return around.stream().allMatch(condition -> admits(condition, scheme));
    }

    private static boolean admits(String condition, Colour.Scheme scheme) {
      var asked = EnumSet.noneOf(Colour.Scheme.class);
      for (var found = SCHEME.matcher(condition); found.find(); ) {
        asked.add(Colour.Scheme.valueOf(found.group(1).toUpperCase(Locale.ROOT)));
      }
      return asked.isEmpty() || asked.contains(scheme) != NOT.matcher(condition).find();
    }

    boolean isForForcedColors() {
      return around.stream().anyMatch(a -> a.contains("forced-colors"));
    }
  }

  private static final Pattern SCHEME =
      Pattern.compile("prefers-color-scheme\\s*:\\s*(light|dark)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT = Pattern.compile("\\bnot\\b", Pattern.CASE_INSENSITIVE);

  private final String css;
  private final List<StyleRule> rules = new ArrayList<>();
  private int at;

  /** How far lines are counted, and how many there are up to there: rules come in order. */
  private int counted;

  private int lines = 1;

  private StyleRules(String css) {
    this.css = withoutComments(css);
  }

  static List<StyleRule> of(String css) {
    var reader = new StyleRules(css);
    reader.block(List.of(), "", new LinkedHashMap<>());
    return List.copyOf(reader.rules);
  }

  /** Blank, not gone: lines keep their numbers. */
  private static String withoutComments(String css) {
    var out = new StringBuilder(css);
    for (int from = css.indexOf("/*"); from >= 0; from = css.indexOf("/*", from)) {
      int end = css.indexOf("*/", from + 2);
      int to = end < 0 ? css.length() : end + 2;
      for (int i = from; i < to; i++) {
        if (css.charAt(i) != '\n') out.setCharAt(i, ' ');
      }
      from = to;
    }
    return out.toString();
  }

  /** Up to the brace that closes what is open, or the end. */
  private void block(List<String> around, String selector, Map<String, String> declarations) {
    int start = at;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '"' || c == '\'') skipString(c);
      else if (c == '(') skipTo(')');
      else if (c == ';' || c == '}') {
        declare(css.substring(start, at), declarations);
        start = at + 1;
      } else if (c == '{') {
        open(around, selector, start);
        start = at + 1;
      }
      at++;
      if (c == '}') return;
    }
  }

  private void open(List<String> around, String selector, int start) {
    var words = css.substring(start, at).strip();
    int line = line(start);
    at++;
    if (words.startsWith("@")) {
      var inside = new ArrayList<>(around);
      inside.add(words);
      block(inside, selector, new LinkedHashMap<>());
    } else {
      var declarations = new LinkedHashMap<String, String>();
      var whole = selector.isEmpty() ? words : selector + " " + words;
      int place = rules.size();
      block(around, whole, declarations);
      rules.add(place, new StyleRule(around, whole, line, declarations));
    }
    at--;
  }

  /** Of the first letter from here on. */
  private int line(int start) {
    int first = start;
    while (first < at && Character.isWhitespace(css.charAt(first))) first++;
    for (; counted < first; counted++) {
      if (css.charAt(counted) == '\n') lines++;
    }
    return lines;
  }

  private static void declare(String text, Map<String, String> declarations) {
    int colon = text.indexOf(':');
    if (colon < 0) return;
    declarations.put(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }

  private void skipString(char quote) {
    for (at++; at < css.length() && css.charAt(at) != quote; at++) {
      if (css.charAt(at) == '\\') at++;
    }
  }

  /** Nested brackets are passed over with it. */
  private void skipTo(char end) {
    for (at++; at < css.length() && css.charAt(at) != end; at++) {
      char c = css.charAt(at);
      if (c == '(') skipTo(')');
      else if (c == '"' || c == '\'') skipString(c);
    }
  }
}
