package org.atelier.model;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of the part of ECMAScript's language that means the same here: characters,
 * classes, groups, alternatives, anchors and counts. A search, as JSON Schema has it. Refuses what
 * would mean something else, or could make a build depend on its runtime: look-around, references
 * back, Unicode classes, {@code \s} and {@code \b}.
 */
public final class TextPattern {

  /**
   * In code points. Longer texts match no pattern: patterns are for ids, codes and addresses, and a
   * matcher recurses once per repetition of a group.
   */
  static final int MAX_TEXT = 1000;

  private static final String ESCAPABLE = "^$\\.*+?()[]{}|/-";

  private final String source;
  private final Pattern compiled;

  private TextPattern(String source, Pattern compiled) {
    this.source = source;
    this.compiled = compiled;
  }

  /** The expression as the model writes it. */
  public String source() {
    return source;
  }

  boolean matches(String text) {
    return text.length() <= 2 * MAX_TEXT && compiled.matcher(text).find();
  }

  /**
   * @throws IllegalArgumentException when it is no expression, or outside the part we know
   */
  static TextPattern of(String source) {
    try {
      return new TextPattern(source, Pattern.compile(translate(source)));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription(), e);
    }
  }

  /** Java's {@code $} also stands before a last line feed, and its dot knows other line ends. */
  private static String translate(String source) {
    var out = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      switch (c) {
        case '\\' -> out.append(c).append(escaped(source, ++i, false));
        case '[' -> i = copyClass(source, i, out);
        case '$' -> out.append("\\z");
        case '.' -> out.append("[^\\n\\r\\u2028\\u2029]");
        case '(' -> {
          if (source.startsWith("(?", i) && !source.startsWith("(?:", i)) throw outside("(?");
          out.append(c);
        }
        case '+' -> {
          if (i > 0 && "*+?}".indexOf(source.charAt(i - 1)) >= 0 && !isEscaped(source, i - 1)) {
            throw outside("+");
          }
          out.append(c);
        }
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static int copyClass(String source, int open, StringBuilder out) {
    out.append('[');
    int i = open + 1;
    if (i < source.length() && source.charAt(i) == '^') {
      out.append('^');
      i++;
    }
    int first = i;
    for (; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == ']') {
        if (i == first) throw outside("[]");
        out.append(']');
        return i;
      }
      if (c == '[') throw outside("[");
      if (c == '&' && source.startsWith("&&", i)) throw outside("&&");
      if (c == '\\') out.append(c).append(escaped(source, ++i, true));
      else if (c == '^') out.append("\\^");
      else out.append(c);
    }
    return i;
  }

  private static char escaped(String source, int at, boolean inClass) {
    if (at >= source.length()) throw outside("\\");
    char c = source.charAt(at);
    boolean known = ESCAPABLE.indexOf(c) >= 0 || "dDwWnrt".indexOf(c) >= 0;
    if (!known || (inClass && (c == 'D' || c == 'W'))) throw outside("\\" + c);
    return c;
  }

  private static boolean isEscaped(String source, int at) {
    int slashes = 0;
    while (at - slashes > 0 && source.charAt(at - slashes - 1) == '\\') slashes++;
    return slashes % 2 == 1;
  }

  private static IllegalArgumentException outside(String construct) {
    return new IllegalArgumentException(construct);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextPattern pattern && pattern.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
