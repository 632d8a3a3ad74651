package org.atelier.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Text to positioned YAML, under the strict profile: 256 KiB, 16 levels, one document, each key
 * once, no anchors, aliases, merge keys or tags.
 *
 * <p>Reads the parser's tokens and nothing above them: there each quote, bracket and tag still has
 * its place, and nothing has been joined or built.
 */
public final class YamlReader {

  static final int MAX_BYTES = 256 * 1024;

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(MAX_BYTES).build())
          .build();

  private YamlReader() {}

  /** A whole file, which must be a mapping; an empty one is an empty mapping. */
  public static Outcome<YamlNode.Mapping> read(SourceFile file) {
    return read(file.path().value(), file.text(), 1);
  }

  /**
   * A piece of a file, such as front matter. No value comes where the text could not be understood
   * to its end, or where what it says hangs on something that is refused.
   *
   * @param firstLine the file's line on which the piece starts
   */
  public static Outcome<YamlNode.Mapping> read(String file, String text, int firstLine) {
    if (isTooLarge(text)) {
      var limit = Sizes.of(MAX_BYTES);
      return Outcome.failed(
          Diagnostic.of(Rule.YAML_TOO_LARGE, SourceSpan.inLine(file, firstLine, 1, 0))
              .with("limit", limit));
    }
    var places = new Places(file, text.startsWith("\ufeff") ? text.substring(1) : text, firstLine);
    var problems = new ArrayList<Diagnostic>();
    try (var parser = YAML.createParser(ObjectReadContext.empty(), places.text())) {
      var tree = new YamlTree(parser, places, problems);
      return tree.read() ? mapping(tree, problems, places) : Outcome.failed(problems);
    }
  }

  private static Outcome<YamlNode.Mapping> mapping(
      YamlTree tree, List<Diagnostic> problems, Places places) {
    var root = tree.root();
    if (root == null) {
      return Outcome.of(new YamlNode.Mapping(List.of(), places.span(0, 0)), problems);
    }
    if (root instanceof YamlNode.Mapping mapping) return Outcome.of(mapping, problems);
    problems.add(
        root.kind() == YamlNode.Kind.SCALAR
            ? new YamlSyntax(places).wordsWithoutKey(tree.lastScalar())
            : Diagnostic.of(
                Rule.YAML_NOT_A_MAPPING, root.where(), Text.message("yaml/not-a-mapping.list")));
    return Outcome.failed(problems);
  }

  private static boolean isTooLarge(String text) {
    if (text.length() > MAX_BYTES) return true;
    return 3 * text.length() > MAX_BYTES
        && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }
}
