package org.atelier.content.markdown;

import java.util.ArrayDeque;

/**
 * Which straight quotation marks of a paragraph open, which close, and which are apostrophes. A
 * mark whose partner is missing stays as it was typed: inches, minutes and slips look the same.
 */
final class QuotePairs {

  /** What a straight mark is. */
  enum Role {
    NONE,
    OPEN,
    CLOSE,
    INNER_OPEN,
    INNER_CLOSE,
    SINGLE_OPEN,
    SINGLE_CLOSE,
    APOSTROPHE
  }

  private final TextLine line;
  private final Quotation quotation;
  private final Role[] roles;
  private final ArrayDeque<Integer> open = new ArrayDeque<>();
  private int openDoubles;

  private QuotePairs(TextLine line, Quotation quotation) {
    this.line = line;
    this.quotation = quotation;
    this.roles = new Role[line.length()];
  }

  /** By index; null where there is no straight mark. */
  static Role[] find(TextLine line, Quotation quotation) {
    var pairs = new QuotePairs(line, quotation);
    for (int i = 0; i < line.length(); i++) {
      if (!line.isFree(i)) continue;
      if (line.chars[i] == '"') pairs.doubleMark(i);
      else if (line.chars[i] == '\'') pairs.singleMark(i);
    }
    return pairs.roles;
  }

  private void doubleMark(int i) {
    roles[i] = Role.NONE;
    if (closes(i)) {
      int partner = lastOpenDouble();
      if (partner >= 0) {
        boolean inner = openDoubles > 0;
        roles[partner] = inner ? Role.INNER_OPEN : Role.OPEN;
        roles[i] = inner ? Role.INNER_CLOSE : Role.CLOSE;
        return;
      }
    }
    if (opens(i)) {
      open.push(i);
      openDoubles++;
    }
  }

  private void singleMark(int i) {
    boolean word = TextLine.isWord(line.at(i - 1));
    if (word && TextLine.isWord(line.at(i + 1))) {
      boolean feetOrMinutes = TextLine.isDigit(line.at(i - 1)) && TextLine.isDigit(line.at(i + 1));
      roles[i] = feetOrMinutes ? Role.NONE : Role.APOSTROPHE;
    } else if (opens(i)) {
      roles[i] = Role.APOSTROPHE;
      if (!isClipped(i)) open.push(i);
    } else if (closes(i) && !open.isEmpty() && line.chars[open.peek()] == '\'') {
      roles[open.pop()] = Role.SINGLE_OPEN;
      roles[i] = Role.SINGLE_CLOSE;
    } else {
      boolean feetOrMinutes = TextLine.isDigit(line.at(i - 1));
      roles[i] = feetOrMinutes || !word ? Role.NONE : Role.APOSTROPHE;
    }
  }

  private boolean opens(int i) {
    char before = line.at(i - 1);
    return (TextLine.isSpace(before) || TextLine.isOpening(before))
        && !TextLine.isSpace(line.at(i + 1));
  }

  private boolean closes(int i) {
    return !TextLine.isSpace(line.at(i - 1)) && !TextLine.isWord(line.at(i + 1));
  }

  /** Takes the innermost open double mark off, and the single ones above it, which had no end. */
  private int lastOpenDouble() {
    if (openDoubles == 0) return -1;
    openDoubles--;
    int top = open.pop();
    while (line.chars[top] != '"') top = open.pop();
    return top;
  }

  /** 's morgens, '90s, 'twas: the mark stands for what was left out. */
  private boolean isClipped(int i) {
    int end = i + 1;
    while (end < line.length() && TextLine.isWord(line.chars[end])) end++;
    boolean year = TextLine.isDigit(line.at(i + 1)) && TextLine.isDigit(line.at(i + 2));
    return year || quotation.isClipped(new String(line.chars, i + 1, end - i - 1));
  }
}
