package org.atelier.content.markdown;

import java.util.Locale;

/**
 * The words that a body needs beside its author's own. {@code {number}} in one of them stands for
 * the number of the footnote or table.
 */
public enum MarkdownLabel {
  /** Name of the list of footnotes. */
  FOOTNOTES,
  /** A footnote's way back: «Back to reference {number}». */
  FOOTNOTE_BACK,
  /** Name of the scrollable frame around a table: «Table {number}». */
  TABLE,
  TASK_DONE,
  TASK_OPEN,
  NOTE,
  TIP,
  IMPORTANT,
  WARNING,
  CAUTION;

  /** {@code markdown.footnote-back}, the key in a theme's messages. */
  public String key() {
    return "markdown." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
