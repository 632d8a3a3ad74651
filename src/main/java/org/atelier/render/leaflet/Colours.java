package org.atelier.render.leaflet;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.atelier.render.share.CssVariables;

/**
 * CSS's custom properties, which the maker of PDFs doesn't know, put in their places for one sheet.
 * They are declared for {@code body} or for a class of it, the later ones count.
 */
final class Colours {

  private static final Pattern RULE = Pattern.compile("(?m)^(body|\\.[\\w-]+)\\s*\\{([^}]*)\\}");
  private static final Pattern DECLARED =
      Pattern.compile("(?<![^\\s{;/])--([\\w-]+)\\s*:\\s*([^;{}]+);?\\s*");
  private final Map<String, String> values = new TreeMap<>();

  /**
   * @param classes of the body, with a space between them
   */
  Colours(String style, String classes) {
    var rules = RULE.matcher(style);
    while (rules.find()) {
      var whose = rules.group(1);
      boolean counts = whose.equals("body") || (" " + classes + " ").contains(name(whose));
      var declared = DECLARED.matcher(counts ? rules.group(2) : "");
      while (declared.find()) values.put(declared.group(1), declared.group(2).strip());
    }
  }

  private static String name(String rule) {
    return " " + rule.substring(1) + " ";
  }

  /** A style sheet as it is to be read. */
  String inStyle(String style) {
    return CssVariables.resolve(DECLARED.matcher(style).replaceAll(""), values);
  }

  /** A drawing as it is to be drawn: what has the colour of the text is black. */
  String inDrawing(String svg) {
    return CssVariables.resolve(svg, values).replaceAll("(?i)currentcolor", "#000");
  }
}
