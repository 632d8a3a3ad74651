package org.atelier.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Builds the tree from the parser's tokens. Keeps its own stack, which never grows beyond the depth
 * we allow, so that no nesting can exhaust the program's.
 *
 * <p>The tokens say where a thing stands and what it says. How it is written (quoted, a block, with
 * a tag, an anchor) is read off the text at that place: no plain word begins with one of the signs
 * for these.
 */
final class YamlTree {

  private static final int MAX_DEPTH = 16;

  private final JsonParser parser;
  private final Places places;
  private final String text;
  private final List<Diagnostic> problems;
  private final Deque<YamlFrame> open = new ArrayDeque<>();
  private int documents;
  private int endOfDocument;
  private boolean isTrue = true;
  private @Nullable YamlNode root;
  private Range lastScalar = new Range(0, 0);

  /** Two offsets of the text, the end exclusive. */
  record Range(int from, int to) {}

  YamlTree(JsonParser parser, Places places, List<Diagnostic> problems) {
    this.parser = parser;
    this.places = places;
    this.text = places.text();
    this.problems = problems;
  }

  /**
   * False when it could not be read to its end, or when something was refused without which the
   * tree would say something else.
   */
  boolean read() {
    try {
      for (var token = parser.nextToken(); !parser.isClosed(); token = parser.nextToken()) {
        if (!accept(token)) return false;
      }
      return isTrue;
    } catch (JacksonException e) {
      explain(e);
      return false;
    }
  }

  /** Null for a text that says nothing. */
  @Nullable YamlNode root() {
    return root;
  }

  Range lastScalar() {
    return lastScalar;
  }

  /** False when there is no sense in reading on. */
  private boolean accept(@Nullable JsonToken token) {
    if (open.isEmpty()) {
      int next = firstSign(endOfDocument);
      if (documents++ > 0 || isDirective(next)) {
        problems.add(problemBeforeDocument(next));
        return false;
      }
    }
    if (token == null) { // a tag promised a number, and there is none
      refuse();
      return false;
    }
    switch (token) {
      case START_OBJECT, START_ARRAY:
        if (!open(token)) return false;
        break;
      case END_OBJECT, END_ARRAY:
        close();
        break;
      default:
        scalar();
    }
    if (open.isEmpty()) endOfDocument = end();
    return true;
  }

  private void explain(JacksonException e) {
    var cause = e.getCause();
    int next = firstSign(endOfDocument);
    if (cause instanceof ReaderException) {
      problems.addAll(Characters.problems(places));
    } else if (open.isEmpty() && (isDirective(next) || (documents > 0 && isMark("---", next)))) {
      problems.add(problemBeforeDocument(next));
    } else if (cause instanceof MarkedYamlEngineException syntax) {
      problems.add(new YamlSyntax(places).explain(syntax, lastScalar));
    } else if (cause instanceof NumberFormatException) {
      problems.add(new YamlSyntax(places).hugeEscape(end()));
    } else {
      refuse();
    }
  }

  /**
   * A line with a percent sign, or the mark of a second document: there are no tokens for these.
   */
  private Diagnostic problemBeforeDocument(int at) {
    return isDirective(at)
        ? YamlSyntax.directive(places, at)
        : YamlSyntax.problem("documents", places.span(at, at + "---".length()));
  }

  private boolean isDirective(int at) {
    return text.startsWith("%", at) && places.columnOf(at) == 0;
  }

  private boolean isMark(String mark, int at) {
    int end = at + mark.length();
    return text.startsWith(mark, at)
        && places.columnOf(at) == 0
        && (end == text.length() || isSpace(text.charAt(end)));
  }

  /** The first sign from an offset on that is no space, no comment and no end mark. */
  private int firstSign(int from) {
    int at = from;
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else if (isMark("...", at)) {
        at += "...".length();
      } else if (text.charAt(at) == '#') {
        at = places.endOfLineOf(at);
      } else {
        break;
      }
    }
    return at;
  }

  /** What the parser itself refuses: a name that is no word, a tag that does not fit its value. */
  private void refuse() {
    int end = end();
    int start = withoutProperties(end);
    var frame = open.peek();
    if (start < end && text.charAt(start) == '*') {
      problems.add(Diagnostic.of(Rule.YAML_ALIAS, places.span(start, end)));
    } else if (frame != null && frame.wantsKey()) {
      problems.add(YamlSyntax.problem("key", places.span(start, endOfBrackets(start))));
    }
  }

  /** Where the bracket at an offset is closed; at the latest, the end of its line. */
  private int endOfBrackets(int start) {
    int end = places.endOfLineOf(start);
    int depth = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '[' || c == '{') depth++;
      if ((c == ']' || c == '}') && --depth == 0) return at + 1;
    }
    return end;
  }

  private void scalar() {
    int end = end();
    int start = Math.min(withoutProperties(end), end);
    char first = start < end ? text.charAt(start) : ' ';
    if (first == '*') {
      alias(places.span(start, end), end);
      return;
    }
    if (first == '|' || first == '>') end = withoutBlankEnd(start, end);
    lastScalar = new Range(start, end);
    boolean plain = "'\"|>".indexOf(first) < 0;
    var value = parser.getString();
    var type = plain ? PlainScalars.typeOf(value) : ScalarType.STRING;
    var node = new YamlNode.Scalar(type, value, places.span(start, end));
    var frame = open.peek();
    if (plain && value.equals("<<") && frame != null && frame.wantsKey()) {
      isTrue = false;
      problems.add(Diagnostic.of(Rule.YAML_ALIAS, node.where(), Text.message("yaml/alias.merge")));
    }
    if (frame == null && type == ScalarType.NULL && start == end) return;
    add(node, end);
  }

  private void alias(SourceSpan where, int end) {
    problems.add(Diagnostic.of(Rule.YAML_ALIAS, where));
    isTrue = false;
    add(new YamlNode.Scalar(ScalarType.NULL, "", where), end);
  }

  private boolean open(JsonToken token) {
    int start = withoutProperties(end());
    char first = start < text.length() ? text.charAt(start) : ' ';
    if (open.size() == MAX_DEPTH) {
      problems.add(
          Diagnostic.of(Rule.YAML_DEPTH, places.span(start, start + 1)).with("limit", MAX_DEPTH));
      return false;
    }
    // A single pair in a list, [a: b], is in brackets too, but none of its own ends it.
    var closing =
        first == '[' || first == '{' ? YamlFrame.Closing.BRACKET : YamlFrame.Closing.LAST_ITEM;
    open.push(
        token == JsonToken.START_OBJECT
            ? new YamlFrame.Keyed(start, closing, problems)
            : new YamlFrame.Listed(start, closing));
    return true;
  }

  private void close() {
    var frame = open.pop();
    int end = frame.closing() == YamlFrame.Closing.BRACKET ? end() : frame.end();
    add(frame.node(places.span(frame.start(), end)), end);
  }

  private void add(YamlNode node, int end) {
    var frame = open.peek();
    if (frame == null) {
      root = node;
    } else {
      frame.add(node, end);
    }
  }

  /** Reports the anchor and the tag before a node, and answers with where the node itself is. */
  private int withoutProperties(int endOfToken) {
    int at = offset(parser.currentTokenLocation());
    while (at < endOfToken && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      int end = endOfProperty(at);
      var rule = text.charAt(at) == '&' ? Rule.YAML_ALIAS : Rule.YAML_TAG;
      problems.add(Diagnostic.of(rule, places.span(at, end)));
      at = firstSign(end);
    }
    return at;
  }

  private int endOfProperty(int start) {
    int end = start;
    int verbatim = text.startsWith("!<", start) ? text.indexOf('>', start) : -1;
    if (verbatim > 0) return verbatim + 1;
    while (end < text.length() && !isSpace(text.charAt(end)) && !isFlowSign(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isFlowSign(char c) {
    return ",[]{}".indexOf(c) >= 0;
  }

  private int withoutBlankEnd(int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) at--;
    return at;
  }

  private int end() {
    return offset(parser.currentLocation());
  }

  private int offset(TokenStreamLocation location) {
    return places.offsetOfCodePoint((int) location.getCharOffset());
  }

  private static boolean isSpace(char c) {
    return Places.isBlank(c) || Places.isBreak(c);
  }
}
