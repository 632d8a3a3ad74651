package org.atelier.content.markdown;

import org.commonmark.node.CustomBlock;

/** A fenced directive in the syntax tree: where it begins, and whether its end was found. */
final class ComponentBlock extends CustomBlock {

  /** How many colons; two for a leaf. */
  final int colons;

  /** Index of the first colon in the source. */
  final int start;

  /** Index after the last character of the opening line. */
  final int end;

  private boolean closed;

  ComponentBlock(int colons, int start, int end) {
    this.colons = colons;
    this.start = start;
    this.end = end;
  }

  boolean isLeaf() {
    return colons == 2;
  }

  boolean isClosed() {
    return closed || isLeaf();
  }

  void close() {
    closed = true;
  }
}
