package org.atelier.render.template;

import org.atelier.render.view.Html;

/** Makes text harmless where it is written. */
public final class Escape {

  private Escape() {}

  /** For the text of an element and for an attribute between quotes. */
  public static String html(String text) {
    int first = indexOfSpecial(text);
    if (first < 0) return text;
    var out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static int indexOfSpecial(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') return i;
    }
    return -1;
  }

  /** JSON for a script element: nothing in it can end the element or a line of JavaScript. */
  public static Html jsonInScript(String json) {
    var out = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '<', '>', '&', '\u2028', '\u2029' -> out.append(String.format("\\u%04x", (int) c));
        default -> out.append(c);
      }
    }
    return new Html(out.toString());
  }
}
