package org.atelier.source;

import java.util.Objects;
import java.util.Optional;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlTree.Range;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What people do when the engine says what it saw. Its own words are for those who know the
 * grammar; here the usual slips get a sentence each, at the place where one mends them, and any
 * other the general one.
 */
final class YamlSyntax {

  private final Places places;
  private final String text;

  YamlSyntax(Places places) {
    this.places = places;
    this.text = places.text();
  }

  static Diagnostic problem(String variant, SourceSpan where) {
    return Diagnostic.of(Rule.YAML_SYNTAX, where, Text.message("yaml/syntax." + variant));
  }

  /** A line such as {@code %YAML 1.1} before the document. */
  static Diagnostic directive(Places places, int at) {
    return problem("directive", places.span(at, places.endOfLineOf(at)));
  }

  /**
   * @param last the scalar that came before the problem
   */
  Diagnostic explain(MarkedYamlEngineException e, Range last) {
    var problem = e.getProblem();
    var context = Objects.requireNonNullElse(e.getContext(), "");
    int at = offset(e.getProblemMark(), last.to());
    int from = offset(e.getContextMark(), at);
    if (problem.contains("cannot start any token")) return badStart(at);
    if (problem.startsWith("mapping values are not allowed")) return strayColon(at, last);
    if (problem.startsWith("could not find expected ':'")) return missingColon(from);
    if (problem.startsWith("sequence entries are not")) return here("list-place", at);
    if (problem.startsWith("mapping keys are not")) return needsQuotes(at);
    if (context.endsWith("quoted scalar")) return quoted(problem, from, at);
    if (context.endsWith("block scalar")) {
      return problem("block-text", places.span(from, places.endOfLineOf(from)));
    }
    if (problem.startsWith("expected ','")) return bracket(from, at);
    if (problem.startsWith("expected the node content"))
      return here("unexpected", at).with("found", shown(at));
    if (problem.startsWith("expected <block end>") || problem.contains("<document start>")) {
      return misplaced(from, at, last);
    }
    return rare(context, from, at);
  }

  /** A text that is one word or sentence and nothing else. */
  Diagnostic wordsWithoutKey(Range words) {
    int colon = tightColon(words.from(), words.to());
    if (colon >= 0) return here("space-after-colon", colon);
    return Diagnostic.of(
        Rule.YAML_NOT_A_MAPPING, places.span(words.from(), places.endOfLineOf(words.from())));
  }

  /** An escape by a number so large that the engine can neither read nor place it. */
  Diagnostic hugeEscape(int from) {
    int at = text.indexOf("\\U", from);
    while (at >= 0 && Character.digit(text.charAt(at + 2), 16) < 8) {
      at = text.indexOf("\\U", at + 2);
    }
    return problem("escape", places.span(Math.max(at, from), at + 2));
  }

  private Diagnostic rare(String context, int from, int at) {
    if (context.endsWith("alias") || context.endsWith("anchor")) return needsQuotes(from);
    if (context.endsWith("a tag")) {
      return Diagnostic.of(Rule.YAML_TAG, places.span(from, places.endOfLineOf(from)));
    }
    if (text.startsWith("%", places.firstWordOnLineOf(at))) {
      return directive(places, places.firstWordOnLineOf(at));
    }
    return Diagnostic.of(Rule.YAML_SYNTAX, places.span(at, at + lengthAt(at)));
  }

  private Diagnostic badStart(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '\t') end++;
    return end > at ? problem("tab", places.span(at, end)) : needsQuotes(at);
  }

  private Diagnostic needsQuotes(int at) {
    return here("needs-quotes", at).with("character", shown(at));
  }

  /** A colon where the engine was in the middle of a value. */
  private Diagnostic strayColon(int at, Range last) {
    if (places.lineOf(last.from()) == places.lineOf(at)) return here("colon-in-value", at);
    if (places.firstWordOnLineOf(last.from()) == last.from()) return missingColon(last.from());
    return problem("indentation", places.span(places.firstWordOnLineOf(at), at));
  }

  private Diagnostic missingColon(int from) {
    int end = places.endOfLineOf(from);
    int colon = tightColon(from, end);
    return colon >= 0
        ? here("space-after-colon", colon)
        : problem("missing-colon", places.span(from, end));
  }

  /** The first colon of a line that has no space after it, as in {@code title:Welder}. */
  private int tightColon(int from, int to) {
    int end = Math.min(to, places.endOfLineOf(from));
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') return i > from && i + 1 < end && text.charAt(i + 1) != '/' ? i : -1;
      if (c == ' ') return -1;
    }
    return -1;
  }

  private Diagnostic quoted(String problem, int from, int at) {
    if (problem.contains("escape")) {
      int backslash = text.lastIndexOf('\\', at);
      return problem("escape", places.span(backslash, backslash + 2));
    }
    return unclosedQuote(from);
  }

  private Diagnostic unclosedQuote(int from) {
    return here("unclosed-quote", from).with("quote", shown(from));
  }

  private Diagnostic bracket(int from, int at) {
    var sameLine = places.lineOf(from) == places.lineOf(at);
    var closing = text.startsWith("{", from) ? "}" : "]";
    return at < text.length() && sameLine
        ? here("comma", at).with("closing", closing)
        : here("unclosed-bracket", from).with("bracket", shown(from)).with("closing", closing);
  }

  /** Something where a line of the mapping or list above should have begun, or ended. */
  private Diagnostic misplaced(int from, int at, Range last) {
    char found = at < text.length() ? text.charAt(at) : ' ';
    if (places.firstWordOnLineOf(at) == at) {
      if (found == ':') return unexpected(at);
      boolean mixed = from < at && places.columnOf(from) == places.columnOf(at);
      return problem(mixed ? "mixed" : "indentation", places.span(at, endOfWord(at)));
    }
    if (found == ']' || found == '}') return unexpected(at);
    boolean afterQuote = last.to() > last.from() && "'\"".indexOf(text.charAt(last.to() - 1)) >= 0;
    if (!afterQuote) return Diagnostic.of(Rule.YAML_SYNTAX, places.span(at, endOfWord(at)));
    return places.lineOf(last.from()) < places.lineOf(last.to())
        ? unclosedQuote(last.from())
        : problem("after-quote", places.span(at, places.endOfLineOf(at)));
  }

  private Diagnostic unexpected(int at) {
    var found = shown(at);
    return found.equals(":") ? here("empty-key", at) : here("unexpected", at).with("found", found);
  }

  private int endOfWord(int at) {
    int end = at;
    while (end < text.length()
        && !Places.isBlank(text.charAt(end))
        && !Places.isBreak(text.charAt(end))) {
      end++;
    }
    return end > at + 1 && text.charAt(end - 1) == ':' ? end - 1 : end;
  }

  private Diagnostic here(String variant, int at) {
    return problem(variant, places.span(at, at + lengthAt(at)));
  }

  private int lengthAt(int at) {
    if (at >= text.length() || Places.isBreak(text.charAt(at))) return 0;
    return Character.charCount(text.codePointAt(at));
  }

  private String shown(int at) {
    return text.substring(at, at + lengthAt(at));
  }

  private int offset(Optional<Mark> mark, int otherwise) {
    return mark.map(m -> places.offsetOfCodePoint(m.getIndex())).orElse(otherwise);
  }
}
