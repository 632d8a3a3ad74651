package org.atelier.render.format;

/**
 * XML 1.0 as it grows. Any text may be given: what XML can't hold is left out, the rest is escaped.
 * Names are the program's own.
 */
public final class Xml {

  private final StringBuilder out = new StringBuilder();

  /** A whole document. */
  public static Xml document() {
    var xml = new Xml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return xml;
  }

  /** A piece that will stand in a document. */
  public static Xml piece() {
    return new Xml();
  }

  private Xml() {}

  /**
   * @param attributes name and value in turn
   */
  public Xml open(String name, String... attributes) {
    start(name, attributes);
    out.append(">\n");
    return this;
  }

  public Xml close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element that holds nothing but text. */
  public Xml element(String name, String text, String... attributes) {
    start(name, attributes);
    out.append('>');
    escape(text);
    return close(name);
  }

  /** An element without content. */
  public Xml empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** A piece made elsewhere. */
  public Xml add(String piece) {
    out.append(piece);
    return this;
  }

  private void start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        // in «]]>» it may not stand alone
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        // parsers turn these into spaces or into each other, unless they are written as numbers
        case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
        default -> {
          if (isAllowed(c)) out.appendCodePoint(c);
        }
      }
    }
  }

  /** The production Char of XML 1.0. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
