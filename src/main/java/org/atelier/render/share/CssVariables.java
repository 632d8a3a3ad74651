package org.atelier.render.share;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CSS's custom properties put in their places, for readers of CSS and SVG that don't know them. For
 * a name without a value counts what the place says itself, and black where it says nothing.
 */
public final class CssVariables {

  private static final String NONE = "#000";

  /** What is given instead may be a function; of several inside each other the innermost. */
  private static final Pattern USED =
      Pattern.compile("var\\(\\s*--([\\w-]+)\\s*(?:,\\s*((?:[^()]|\\([^()]*\\))*))?\\)");

  /** Values that name others; more than this are a circle. */
  private static final int DEEPEST = 8;

  private CssVariables() {}

  /**
   * @param values by name without the dashes
   */
  public static String resolve(String text, Map<String, String> values) {
    var resolved = text;
    for (int i = 0; i < DEEPEST && resolved.contains("var("); i++) {
      resolved = once(resolved, values);
    }
    return once(resolved, Map.of());
  }

  private static String once(String text, Map<String, String> values) {
    if (!text.contains("var(")) return text;
    return USED.matcher(text)
        .replaceAll(
            use -> {
              var otherwise = use.group(2) == null ? NONE : use.group(2).strip();
              return Matcher.quoteReplacement(values.getOrDefault(use.group(1), otherwise));
            });
  }
}
