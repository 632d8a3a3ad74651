package org.atelier.content.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * {@code :::name{…}} … {@code :::} and {@code ::name{…}}. A line of colons closes the innermost
 * open component that was opened with as many.
 */
final class ComponentBlockParser extends AbstractBlockParser {

  private static final int INDENTED_CODE = 4;

  private final Block block;

  private ComponentBlockParser(Block block) {
    this.block = block;
  }

  static BlockParserFactory factory() {
    return new AbstractBlockParserFactory() {
      @Override
      public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return start(state);
      }
    };
  }

  private static BlockStart start(ParserState state) {
    var line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    int colons = colons(line, from);
    if (colons < 2 || state.getIndent() >= INDENTED_CODE) return BlockStart.none();
    int name = from + colons;
    if (colons > 2) while (name < line.length() && line.charAt(name) == ' ') name++;
    boolean blank = isBlank(line, name);
    if (blank && colons == 2) return BlockStart.none();
    if (!blank && !Character.isLetter(line.charAt(name))) return BlockStart.none();
    int offset = state.getLine().getSourceSpan().getInputIndex();
    var node =
        blank
            ? new StrayFence()
            : new ComponentBlock(colons, offset + from, offset + endOfText(line));
    return BlockStart.of(new ComponentBlockParser(node)).atIndex(line.length());
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return block instanceof ComponentBlock component && !component.isLeaf();
  }

  @Override
  public boolean canContain(Block child) {
    return isContainer();
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (!(block instanceof ComponentBlock component) || component.isLeaf()) {
      return BlockContinue.none();
    }
    if (closes(component, state)) {
      component.close();
      return BlockContinue.finished();
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  private static boolean closes(ComponentBlock component, ParserState state) {
    var line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    if (state.getIndent() >= INDENTED_CODE || colons(line, from) != component.colons) return false;
    if (!isBlank(line, from + component.colons)) return false;
    // The line belongs to a component or a code block further in, if one is waiting for it.
    for (Node open = state.getActiveBlockParser().getBlock();
        open != null && open != component;
        open = open.getParent()) {
      if (open instanceof FencedCodeBlock) return false;
      if (open instanceof ComponentBlock inner && waitsFor(inner, component)) return false;
    }
    return true;
  }

  private static boolean waitsFor(ComponentBlock inner, ComponentBlock outer) {
    return !inner.isClosed() && inner.colons == outer.colons;
  }

  private static int colons(CharSequence line, int from) {
    int end = from;
    while (end < line.length() && line.charAt(end) == ':') end++;
    return end - from;
  }

  private static boolean isBlank(CharSequence line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') return false;
    }
    return true;
  }

  private static int endOfText(CharSequence line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) end--;
    return end;
  }
}
