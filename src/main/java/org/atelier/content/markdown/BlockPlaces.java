package org.atelier.content.markdown;

import java.util.Arrays;
import org.atelier.diagnostic.SourceSpan;
import org.commonmark.node.Node;

/**
 * Where the characters of a block's literal stand in the source. Both have the same lines; they are
 * matched from their ends, because their beginnings may have lost the marks of quotes and lists.
 */
final class BlockPlaces {

  private final SourceText source;
  private final String literal;
  private final int[] literalLines;
  private final int[] sourceLines;

  BlockPlaces(SourceText source, Node block, String literal) {
    this.source = source;
    this.literal = literal;
    this.literalLines = SourceText.lineStarts(literal, 0, literal.length());
    this.sourceLines = SourceText.lineStarts(source.text, source.start(block), source.end(block));
  }

  SourceSpan span(int from, int to) {
    int start = offset(from);
    return source.span(start, Math.max(start, offset(to - 1) + 1));
  }

  private int offset(int index) {
    int found = Arrays.binarySearch(literalLines, index);
    int line = found >= 0 ? found : -found - 2;
    int sourceLine = Math.min(line, sourceLines.length - 1);
    int fromEnd = end(literal, literalLines[line]) - index;
    int end = end(source.text, sourceLines[sourceLine]);
    return Math.max(sourceLines[sourceLine], end - fromEnd);
  }

  private static int end(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
