package org.atelier.content.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atelier.content.ComponentCall;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;

/**
 * The opening line of a component: {@code :::name{key="value" flag}}. Which names and keys there
 * are is the theme's business.
 */
final class ComponentSyntax {

  private static final String CURLY_QUOTES = "“”„«»‘’‚";

  private final SourceText source;
  private final Findings findings;
  private final ComponentBlock block;
  private final String text;
  private final int end;
  private int i;

  private ComponentSyntax(ComponentBlock block, SourceText source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.block = block;
    this.text = source.text;
    this.end = block.end;
    this.i = block.start + block.colons;
  }

  /** The call, or nothing after a mistake, which has been reported. */
  static Optional<ComponentCall> read(ComponentBlock block, SourceText source, Findings findings) {
    return new ComponentSyntax(block, source, findings).call();
  }

  private Optional<ComponentCall> call() {
    skipSpace();
    int start = i;
    while (i < end && !isSpace(peek()) && peek() != '{') i++;
    var name = text.substring(start, i);
    int endOfName = i;
    if (!isName(name)) return wrong("name", start, i, name);
    skipSpace();
    var arguments = new LinkedHashMap<String, ComponentCall.Argument>();
    if (peek() == '{' && !arguments(arguments)) return Optional.empty();
    skipSpace();
    if (i < end) return wrong("trailing", i, end, text.substring(i, end));
    var where = source.span(start, endOfName);
    return Optional.of(new ComponentCall(name, !block.isLeaf(), arguments, where));
  }

  private boolean arguments(Map<String, ComponentCall.Argument> into) {
    int open = i++;
    while (true) {
      skipSpace();
      if (i >= end) {
        wrong("brace", open, open + 1, "");
        return false;
      }
      if (peek() == '}') {
        i++;
        return true;
      }
      if (!argument(into)) return false;
    }
  }

  private boolean argument(Map<String, ComponentCall.Argument> into) {
    int start = i;
    while (i < end && !isSpace(peek()) && "=}\"'".indexOf(peek()) < 0) i++;
    var name = text.substring(start, i);
    int endOfName = i;
    if (!isParameter(name)) {
      wrong("parameter", start, Math.max(i, start + 1), name);
      return false;
    }
    var nameWhere = source.span(start, endOfName);
    if (into.containsKey(name)) {
      var first = into.get(name).nameWhere();
      findings.report(problem("duplicate", start, endOfName, name).related(first));
      return false;
    }
    if (peek() != '=') {
      into.put(name, new ComponentCall.Argument("true", nameWhere, nameWhere));
      return true;
    }
    i++;
    return value(name, start, into);
  }

  private boolean value(String name, int start, Map<String, ComponentCall.Argument> into) {
    int from = i;
    char quote = peek();
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, from + 1);
      if (close < 0 || close >= end) {
        wrong("quote", from, from + 1, name);
        return false;
      }
      i = close + 1;
      if (i < end && !isSpace(peek()) && peek() != '}') {
        wrong("space", i, i + 1, name);
        return false;
      }
      return put(name, start, from + 1, close, into);
    }
    if (i < end && CURLY_QUOTES.indexOf(quote) >= 0) {
      wrong("curly-quote", from, from + 1, name);
      return false;
    }
    while (i < end && !isSpace(peek()) && "{}=\"'".indexOf(peek()) < 0) i++;
    if (i == from) {
      wrong("value", start, from, name);
      return false;
    }
    return put(name, start, from, i, into);
  }

  private boolean put(
      String name, int start, int from, int to, Map<String, ComponentCall.Argument> into) {
    var nameWhere = source.span(start, start + name.length());
    // An empty value has no characters of its own; its quotes show where it would stand.
    var valueWhere = from == to ? source.span(from - 1, to + 1) : source.span(from, to);
    into.put(name, new ComponentCall.Argument(text.substring(from, to), nameWhere, valueWhere));
    return true;
  }

  private Optional<ComponentCall> wrong(String variant, int from, int to, String found) {
    findings.report(problem(variant, from, to, found));
    return Optional.empty();
  }

  private Diagnostic problem(String variant, int from, int to, String found) {
    return Findings.problem(Rule.COMPONENT_SYNTAX, variant, source.span(from, to))
        .with("found", Visible.of(found))
        .with("form", "{name=\"value\"}");
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.charAt(0) < 'a' || name.charAt(0) > 'z') return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !TextLine.isDigit(c) && c != '-') return false;
    }
    return true;
  }

  private static boolean isParameter(String name) {
    if (name.isEmpty() || !Escape.isAsciiLetter(name.charAt(0))) return false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Escape.isAsciiAlphanumeric(c) && c != '-' && c != '_') return false;
    }
    return true;
  }

  private void skipSpace() {
    while (i < end && isSpace(peek())) i++;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private char peek() {
    return i < end ? text.charAt(i) : 0;
  }
}
