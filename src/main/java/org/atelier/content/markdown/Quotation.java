package org.atelier.content.markdown;

/** A language's quotation marks, and the words that it begins with an apostrophe. */
enum Quotation {
  ENGLISH("“", "”", "‘", "’", "‘", "’", "tis", "twas", "til", "em", "cause", "n"),
  FRENCH("«\u00A0", "\u00A0»", "“", "”", "‘", "’"),
  /** Dutch publishers write both marks high today; the low opening mark is the older way. */
  DUTCH("“", "”", "‘", "’", "‘", "’", "s", "t", "n", "k", "m", "r", "ns", "tje");

  final String open;
  final String close;
  final String innerOpen;
  final String innerClose;
  final String singleOpen;
  final String singleClose;
  private final String[] clipped;

  Quotation(
      String open,
      String close,
      String innerOpen,
      String innerClose,
      String singleOpen,
      String singleClose,
      String... clipped) {
    this.open = open;
    this.close = close;
    this.innerOpen = innerOpen;
    this.innerClose = innerClose;
    this.singleOpen = singleOpen;
    this.singleClose = singleClose;
    this.clipped = clipped;
  }

  /** Whether an apostrophe stands for the beginning of this word: 's morgens, 'twas. */
  boolean isClipped(CharSequence word) {
    for (var known : clipped) {
      if (known.length() == word.length() && known.contentEquals(word)) return true;
    }
    return false;
  }
}
