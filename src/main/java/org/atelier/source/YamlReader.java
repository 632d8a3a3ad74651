package org.atelier.source;

import java.util.List;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.SourceSpan;

/** Text to positioned YAML, under the strict profile. */
public final class YamlReader {

  private YamlReader() {}

  /** A whole file, which must be a mapping; an empty one is an empty mapping. */
  public static Outcome<YamlNode.Mapping> read(SourceFile file) {
    return read(file.path().value(), file.text(), 1);
  }

  /**
   * A piece of a file, such as front matter.
   *
   * @param firstLine the file's line on which the piece starts
   */
  public static Outcome<YamlNode.Mapping> read(String file, String text, int firstLine) {
    if (text.isEmpty()) throw new IllegalStateException();
    return Outcome.of(
        new YamlNode.Mapping(List.of(), new SourceSpan(file, firstLine, 1, firstLine, 1)));
  }
}
