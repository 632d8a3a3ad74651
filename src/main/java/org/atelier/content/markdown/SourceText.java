package org.atelier.content.markdown;

import java.util.Arrays;
import java.util.List;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.node.Node;

/** The Markdown being parsed, and where each of its characters stands in the file. */
abstract class SourceText {

  final String text;

  private SourceText(String text) {
    this.text = text;
  }

  /** Whole lines of a file, the first of which has a number. */
  static SourceText lines(String file, String text, int firstLine) {
    return new Lines(file, text, firstLine);
  }

  /**
   * A value of a YAML file. Where it stands on one line as it is, or between quotes without
   * escapes, each character has its place; otherwise all have the value's.
   */
  static SourceText value(String text, SourceSpan where) {
    int surplus = where.endColumn() - where.column() - text.length();
    boolean exact = !where.isWholeFile() && where.line() == where.endLine();
    exact &= (surplus == 0 || surplus == 2) && text.indexOf('\n') < 0;
    return exact ? new OneLine(text, where, surplus / 2) : new Somewhere(text, where);
  }

  abstract SourceSpan span(int from, int to);

  /** All of a node, from its first character to its last. */
  SourceSpan span(Node node) {
    return span(start(node), end(node));
  }

  /** A block's first line, for problems that are with the block as such. */
  SourceSpan firstLine(Node node) {
    int start = start(node);
    int end =
        node.getSourceSpans().isEmpty() ? start : start + node.getSourceSpans().get(0).getLength();
    while (end > start + 1 && text.charAt(end - 1) <= ' ') end--;
    return span(start, end);
  }

  int start(Node node) {
    var spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getInputIndex();
  }

  int end(Node node) {
    var spans = node.getSourceSpans();
    if (spans.isEmpty()) return 0;
    var last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  /**
   * A part of a node's literal, found again in the source; all of the node where it isn't there.
   */
  SourceSpan span(Node node, String literal, int from, int to) {
    var spans = node.getSourceSpans();
    int length = spans.stream().mapToInt(org.commonmark.node.SourceSpan::getLength).sum();
    if (length == literal.length()) return span(offset(spans, from), offset(spans, to - 1) + 1);
    int found = text.indexOf(literal.substring(from, to), start(node));
    return found >= 0 && found < end(node) ? span(found, found + to - from) : span(node);
  }

  /** Where the lines of a text begin, from an index on, which is the first. */
  static int[] lineStarts(String text, int from, int to) {
    var starts = new int[16];
    starts[0] = from;
    int count = 1;
    for (int i = text.indexOf('\n', from); i >= 0 && i < to; ) {
      if (count == starts.length) starts = Arrays.copyOf(starts, count * 2);
      starts[count++] = ++i;
      i = text.indexOf('\n', i);
    }
    return Arrays.copyOf(starts, count);
  }

  private static int offset(List<org.commonmark.node.SourceSpan> spans, int index) {
    int rest = index;
    for (var span : spans) {
      if (rest < span.getLength()) return span.getInputIndex() + rest;
      rest -= span.getLength();
    }
    throw new IllegalStateException("beyond the node");
  }

  private static final class Lines extends SourceText {
    private final String file;
    private final int firstLine;
    private final int[] starts;

    Lines(String file, String text, int firstLine) {
      super(text);
      this.file = file;
      this.firstLine = firstLine;
      this.starts = lineStarts(text, 0, text.length());
    }

    @Override
    SourceSpan span(int from, int to) {
      int first = line(from);
      int last = to == from ? first : line(to - 1);
      return new SourceSpan(
          file,
          first + firstLine,
          from - starts[first] + 1,
          last + firstLine,
          to - starts[last] + 1);
    }

    private int line(int offset) {
      int found = Arrays.binarySearch(starts, offset);
      return found >= 0 ? found : -found - 2;
    }
  }

  private static final class OneLine extends SourceText {
    private final SourceSpan where;
    private final int quote;

    OneLine(String text, SourceSpan where, int quote) {
      super(text);
      this.where = where;
      this.quote = quote;
    }

    @Override
    SourceSpan span(int from, int to) {
      int column = where.column() + quote + from;
      return SourceSpan.inLine(where.file(), where.line(), column, to - from);
    }
  }

  private static final class Somewhere extends SourceText {
    private final SourceSpan where;

    Somewhere(String text, SourceSpan where) {
      super(text);
      this.where = where;
    }

    @Override
    SourceSpan span(int from, int to) {
      return where;
    }
  }
}
