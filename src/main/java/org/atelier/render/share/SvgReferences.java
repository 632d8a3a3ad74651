package org.atelier.render.share;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * What elements of SVG refer to by its id, {@code #helmet} or {@code parts.svg#helmet}: with {@code
 * href}, with {@code xlink:href}, or with {@code url(…)} in any attribute. Addresses without a
 * {@code #} are no references.
 */
final class SvgReferences {

  private static final Pattern HREF = Pattern.compile("(?:[^:#]+\\.svg)?#[^#]+");
  private static final Pattern URL =
      Pattern.compile("url\\(\\s*(['\"]?)((?:[^:#'\"()]+\\.svg)?#[^'\"()]+?)\\1\\s*\\)");

  private SvgReferences() {}

  /** All that an element and those inside it refer to. */
  static Set<String> of(Element element) {
    var found = new LinkedHashSet<String>();
    change(
        element,
        reference -> {
          found.add(reference);
          return reference;
        });
    return found;
  }

  /** Puts others in their place. */
  static void change(Element element, UnaryOperator<String> other) {
    for (var inside : element.getAllElements()) {
      // links lead readers to a place; nothing is drawn from there
      if (inside.normalName().equals("a")) continue;
      for (var attribute : inside.attributes()) change(attribute, other);
    }
  }

  private static void change(Attribute attribute, UnaryOperator<String> other) {
    var value = attribute.getValue();
    var name = attribute.getKey();
    if (name.equals("href") || name.equals("xlink:href")) {
      if (HREF.matcher(value).matches()) attribute.setValue(other.apply(value));
    } else if (value.contains("url(")) {
      attribute.setValue(
          URL.matcher(value)
              .replaceAll(
                  found -> Matcher.quoteReplacement("url(" + other.apply(found.group(2)) + ")")));
    }
  }
}
