package org.atelier.render.card;

import java.nio.charset.StandardCharsets;

/** The lines of iCalendar (RFC 5545) and vCard (RFC 6350): folded at 75 bytes, ended by CR LF. */
final class ContentLines {

  private static final int LONGEST = 75;

  private final StringBuilder out = new StringBuilder();

  /**
   * A line whose value needs no escaping: a date, an address, a word of the format.
   *
   * @param name with its parameters
   */
  ContentLines add(String name, String value) {
    fold(name + ":" + clean(value));
    return this;
  }

  /** A line of somebody's text. */
  ContentLines text(String name, String value) {
    return add(name, escape(value));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n");
  }

  /** Without control characters and halves of characters, which no line may hold. */
  private static String clean(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Never inside a character: some programs join bytes, some join letters. */
  private void fold(String line) {
    int length = 0;
    for (int i = 0, c; i < line.length(); i += Character.charCount(c)) {
      c = line.codePointAt(i);
      int bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (length + bytes > LONGEST) {
        out.append("\r\n ");
        length = 1;
      }
      out.appendCodePoint(c);
      length += bytes;
    }
    out.append("\r\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
