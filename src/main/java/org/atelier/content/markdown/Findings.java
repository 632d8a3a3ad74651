package org.atelier.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.atelier.content.ComponentCall;
import org.atelier.content.Heading;
import org.atelier.content.Link;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;

/** What is found on the one walk over a text, apart from its HTML. */
final class Findings {

  private static final int MOST_PROBLEMS = 500;

  final List<Link> links = new ArrayList<>();
  final List<Heading> outline = new ArrayList<>();
  final List<ComponentCall> components = new ArrayList<>();
  final List<Diagnostic> problems = new ArrayList<>();
  final WordCount words = new WordCount();

  /** Paragraphs of the text itself. */
  final Excerpt excerpt = new Excerpt();

  /** Paragraphs inside lists, quotes and components, for bodies that have no others. */
  final Excerpt innerExcerpt = new Excerpt();

  void report(Diagnostic problem) {
    if (!isFull()) problems.add(problem);
  }

  /** Whether there are so many problems that more would help nobody. */
  boolean isFull() {
    return problems.size() >= MOST_PROBLEMS;
  }

  /** A sentence of its own under a rule: {@code markdown/raw-html.unclosed}. */
  static Diagnostic problem(Rule rule, String variant, SourceSpan where) {
    return Diagnostic.of(rule, where, Text.message(rule.id() + "." + variant));
  }

  String excerpt() {
    var own = excerpt.text();
    return own.isEmpty() ? innerExcerpt.text() : own;
  }
}
