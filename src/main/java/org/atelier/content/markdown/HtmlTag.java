package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One tag of raw HTML, read as CommonMark reads it.
 *
 * @param name in small letters
 * @param from index of its {@code <}
 * @param to index after its {@code >}
 */
record HtmlTag(String name, boolean closing, List<Attribute> attributes, int from, int to) {

  HtmlTag {
    attributes = List.copyOf(attributes);
  }

  /**
   * @param name in small letters
   * @param value as written, entities and all; empty where there is none
   * @param from index of the name
   * @param to index after the value
   */
  record Attribute(String name, String value, int from, int to) {}

  /** The tag that starts at an index, if there is a complete one. */
  static Optional<HtmlTag> at(String text, int from) {
    return new Reader(text, from).read();
  }

  private static final class Reader {
    private final String text;
    private final int from;
    private int i;

    Reader(String text, int from) {
      this.text = text;
      this.from = from;
      this.i = from + 1;
    }

    Optional<HtmlTag> read() {
      boolean closing = take('/');
      int start = i;
      while (Escape.isAsciiAlphanumeric(peek()) || peek() == '-') i++;
      if (i == start || !Escape.isAsciiLetter(text.charAt(start))) return Optional.empty();
      var name = text.substring(start, i).toLowerCase(Locale.ROOT);
      var attributes = new ArrayList<Attribute>();
      while (true) {
        boolean space = skipSpace();
        take('/');
        if (take('>')) return Optional.of(new HtmlTag(name, closing, attributes, from, i));
        if (!space || !attribute(attributes)) return Optional.empty();
      }
    }

    private boolean attribute(List<Attribute> into) {
      int start = i;
      while (isNameCharacter(peek())) i++;
      if (i == start) return false;
      var name = text.substring(start, i).toLowerCase(Locale.ROOT);
      int endOfName = i;
      skipSpace();
      if (!take('=')) {
        i = endOfName;
        into.add(new Attribute(name, "", start, i));
        return true;
      }
      skipSpace();
      int value = i;
      char quote = peek();
      if (quote == '"' || quote == '\'') {
        int end = text.indexOf(quote, i + 1);
        if (end < 0) return false;
        i = end + 1;
        into.add(new Attribute(name, text.substring(value + 1, end), start, i));
        return true;
      }
      while (isUnquoted(peek())) i++;
      into.add(new Attribute(name, text.substring(value, i), start, i));
      return i > value;
    }

    private static boolean isNameCharacter(char c) {
      return Escape.isAsciiAlphanumeric(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static boolean isUnquoted(char c) {
      return c > ' ' && "\"'=<>`".indexOf(c) < 0;
    }

    private boolean skipSpace() {
      int start = i;
      while (peek() == ' ' || peek() == '\n' || peek() == '\t') i++;
      return i > start;
    }

    private boolean take(char c) {
      if (peek() != c) return false;
      i++;
      return true;
    }

    private char peek() {
      return i < text.length() ? text.charAt(i) : 0;
    }
  }
}
