package org.atelier.content.markdown;

import java.util.HashMap;
import java.util.Map;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/**
 * Where the target of a link stands in the file. CommonMark knows the place of the whole link only,
 * so the target is found again behind its text.
 */
final class LinkPlaces {

  private final SourceText source;
  private final Map<String, LinkReferenceDefinition> definitions = new HashMap<>();

  LinkPlaces(SourceText source) {
    this.source = source;
  }

  SourceText source() {
    return source;
  }

  void define(LinkReferenceDefinition definition) {
    definitions.putIfAbsent(definition.getDestination(), definition);
  }

  SourceSpan target(Node link, String destination) {
    int start = source.start(link);
    int end = source.end(link);
    if (start >= end) return source.span(link);
    char first = source.text.charAt(start);
    if (first == '<') return source.span(start + 1, end - 1);
    if (isBare(link)) return source.span(start, end);
    if (source.text.charAt(end - 1) == ')') return inline(link, start, end);
    var definition = definitions.get(destination);
    return definition == null ? source.span(link) : definition(definition);
  }

  /** Whether the target is the link's own text, with or without angle brackets around it. */
  boolean isBare(Node link) {
    int start = source.start(link);
    if (source.end(link) <= start) return false;
    char first = source.text.charAt(start);
    return first != '[' && !source.text.startsWith("![", start);
  }

  private SourceSpan inline(Node link, int start, int end) {
    int bracket = source.text.indexOf("](", endOfText(link, start));
    if (bracket < 0 || bracket >= end) return source.span(link);
    return destination(bracket + 2, end - 1, bracket + 1);
  }

  private int endOfText(Node link, int start) {
    for (var child = link.getLastChild(); child != null; child = child.getPrevious()) {
      if (!child.getSourceSpans().isEmpty()) return source.end(child);
    }
    return start + 1;
  }

  private SourceSpan definition(LinkReferenceDefinition definition) {
    int start = source.start(definition);
    int end = source.end(definition);
    int colon = source.text.indexOf("]:", start);
    if (colon < 0 || colon >= end) return source.span(definition);
    return destination(colon + 2, end, start);
  }

  /**
   * @param ifEmpty where to point when there is no target between the brackets
   */
  private SourceSpan destination(int from, int end, int ifEmpty) {
    var text = source.text;
    int i = from;
    while (i < end && isGap(text, i)) i++;
    int start = i;
    if (i < end && text.charAt(i) == '<') {
      int close = closingAngle(i + 1, end);
      return close > i + 1 ? source.span(i + 1, close) : source.span(i, Math.max(close, i) + 1);
    }
    for (int depth = 0; i < end && text.charAt(i) > ' '; i++) {
      char c = text.charAt(i);
      if (c == '\\') i++;
      else if (c == '(') depth++;
      else if (c == ')' && --depth < 0) break;
    }
    i = Math.min(i, end);
    return i > start ? source.span(start, i) : source.span(ifEmpty, end + 1);
  }

  /** White space, and on the next line the marks of the quotes around it. */
  private static boolean isGap(String text, int i) {
    char c = text.charAt(i);
    return c <= ' ' || (c == '>' && i > 0 && text.lastIndexOf('\n', i) > 0 && onlyMarks(text, i));
  }

  private static boolean onlyMarks(String text, int i) {
    int j = i;
    while (j >= 0 && text.charAt(j) != '\n') {
      if (text.charAt(j) != '>' && text.charAt(j) != ' ') return false;
      j--;
    }
    return true;
  }

  private int closingAngle(int from, int end) {
    for (int i = from; i < end; i++) {
      if (source.text.charAt(i) == '\\') i++;
      else if (source.text.charAt(i) == '>') return i;
    }
    return from;
  }
}
