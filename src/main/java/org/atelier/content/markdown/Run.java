package org.atelier.content.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text between two marks of Markdown. Typography looks across all runs of a paragraph,
 * because a quotation may open before an emphasis and close after it.
 */
final class Run {

  /** Stands for code or a picture: to its neighbours it is a word. */
  static final String WORD = "\uFFFC";

  final String source;

  /** Whether its characters stay as they are. */
  final boolean fixed;

  /** Whether its words stand for a picture. */
  final boolean picture;

  /** What it becomes; set by {@link Typography}. */
  String text;

  /** What is read aloud where the run itself only stands for something; null for its text. */
  private final @Nullable String spoken;

  private Run(String source, boolean fixed, boolean picture, @Nullable String spoken) {
    this.source = source;
    this.fixed = fixed;
    this.picture = picture;
    this.text = source;
    this.spoken = spoken;
  }

  static Run of(String text) {
    return new Run(text, false, false, null);
  }

  static Run fixed(String text) {
    return new Run(text, true, false, null);
  }

  /** Something that is a word to its neighbours and is written elsewhere. */
  static Run word(String spoken) {
    return new Run(WORD, true, false, spoken);
  }

  static Run picture(String alternative) {
    return new Run(WORD, true, true, alternative);
  }

  String plain() {
    return spoken != null ? spoken : text;
  }
}
