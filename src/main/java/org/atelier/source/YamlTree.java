package org.atelier.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds the tree from the engine's events. Keeps its own stack, which never grows beyond the depth
 * we allow, so that no nesting can exhaust the program's.
 */
final class YamlTree {

  private static final int MAX_DEPTH = 16;

  private final Places places;
  private final String text;
  private final List<Diagnostic> problems;
  private final Deque<YamlFrame> open = new ArrayDeque<>();
  private int documents;
  private boolean isTrue = true;
  private @Nullable YamlNode root;
  private Range lastScalar = new Range(0, 0);

  /** Two offsets of the text, the end exclusive. */
  record Range(int from, int to) {}

  YamlTree(Places places, List<Diagnostic> problems) {
    this.places = places;
    this.text = places.text();
    this.problems = problems;
  }

  /** False when there is no sense in reading on. */
  boolean accept(Event event) {
    switch (event.getEventId()) {
      case DocumentStart:
        return document((DocumentStartEvent) event);
      case Alias:
        alias((AliasEvent) event);
        return true;
      case Scalar:
        scalar((ScalarEvent) event);
        return true;
      case SequenceStart:
      case MappingStart:
        return open((CollectionStartEvent) event);
      case SequenceEnd:
      case MappingEnd:
        close(event);
        return true;
      default:
        return true;
    }
  }

  /** Null for a text that says nothing. */
  @Nullable YamlNode root() {
    return root;
  }

  /** False when something was refused without which the tree would say something else. */
  boolean isTrue() {
    return isTrue;
  }

  Range lastScalar() {
    return lastScalar;
  }

  private boolean document(DocumentStartEvent event) {
    if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
      problems.add(YamlSyntax.directive(places, start(event)));
      return false;
    }
    if (++documents == 1) return true;
    problems.add(YamlSyntax.problem("documents", places.span(start(event), end(event))));
    return false;
  }

  private void alias(AliasEvent event) {
    var where = places.span(start(event), end(event));
    problems.add(Diagnostic.of(Rule.YAML_ALIAS, where));
    isTrue = false;
    add(new YamlNode.Scalar(ScalarType.NULL, "", where), end(event));
  }

  private void scalar(ScalarEvent event) {
    int start = Math.min(withoutProperties(event, event.getTag()), end(event));
    int end = end(event);
    if (event.isLiteral() || event.isFolded()) end = withoutBlankEnd(start, end);
    lastScalar = new Range(start, end);
    var type = event.isPlain() ? PlainScalars.typeOf(event.getValue()) : ScalarType.STRING;
    var node = new YamlNode.Scalar(type, event.getValue(), places.span(start, end));
    var frame = open.peek();
    if (event.isPlain() && event.getValue().equals("<<") && frame != null && frame.wantsKey()) {
      isTrue = false;
      problems.add(Diagnostic.of(Rule.YAML_ALIAS, node.where(), Text.message("yaml/alias.merge")));
    }
    if (frame == null && type == ScalarType.NULL && start == end) return;
    add(node, end);
  }

  private boolean open(CollectionStartEvent event) {
    int start = withoutProperties(event, event.getTag());
    char first = start < text.length() ? text.charAt(start) : ' ';
    if (open.size() == MAX_DEPTH) {
      problems.add(
          Diagnostic.of(Rule.YAML_DEPTH, places.span(start, start + 1)).with("limit", MAX_DEPTH));
      return false;
    }
    // A single pair in a list, [a: b], is a flow mapping too, but no bracket of its own ends it.
    var closing =
        event.isFlow() && (first == '[' || first == '{')
            ? YamlFrame.Closing.BRACKET
            : YamlFrame.Closing.LAST_ITEM;
    open.push(
        event.getEventId() == Event.ID.MappingStart
            ? new YamlFrame.Keyed(start, closing, problems)
            : new YamlFrame.Listed(start, closing));
    return true;
  }

  private void close(Event event) {
    var frame = open.pop();
    int end = frame.closing() == YamlFrame.Closing.BRACKET ? end(event) : frame.end();
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
  private int withoutProperties(NodeEvent event, Optional<String> tag) {
    int at = start(event);
    if (event.getAnchor().isEmpty() && tag.isEmpty()) return at;
    while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      int end = endOfProperty(at);
      var rule = text.charAt(at) == '&' ? Rule.YAML_ALIAS : Rule.YAML_TAG;
      problems.add(Diagnostic.of(rule, places.span(at, end)));
      at = end;
      while (at < text.length() && isSpace(text.charAt(at))) at++;
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

  private int start(Event event) {
    return offset(event.getStartMark());
  }

  private int end(Event event) {
    return offset(event.getEndMark());
  }

  private int offset(Optional<Mark> mark) {
    return places.offsetOfCodePoint(mark.orElseThrow().getIndex());
  }

  private static boolean isSpace(char c) {
    return Places.isBlank(c) || Places.isBreak(c);
  }
}
