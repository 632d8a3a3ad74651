package org.atelier.render;

import org.atelier.diagnostic.SourceSpan;
import org.atelier.source.SourceFile;

/** Where something stands in a text of the theme that is searched and not parsed. */
public final class Place {

  private Place() {}

  /**
   * @param offset of its first character, counted from the start of the text
   */
  public static SourceSpan of(SourceFile file, int offset, int length) {
    var before = file.text().substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = offset - before.lastIndexOf('\n');
    return SourceSpan.inLine(file.path().value(), line, column, length);
  }
}
