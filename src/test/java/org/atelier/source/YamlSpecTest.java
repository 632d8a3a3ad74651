package org.atelier.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Stream;
import org.atelier.testing.Diagnostics;
import org.atelier.testing.Spec;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class YamlSpecTest {

  @TestFactory
  Stream<DynamicNode> theStrictProfile() {
    return Spec.examples(
        "yaml.spec.md",
        (input, expected) -> assertEquals(expected, read(input.replace('→', '\t'))));
  }

  static String read(String yaml) {
    var outcome = YamlReader.read("a.yml", yaml, 1);
    var tree = outcome.value() == null ? "" : print(outcome.value(), "");
    return tree + Diagnostics.print(outcome.diagnostics());
  }

  private static String print(YamlNode node, String indent) {
    var range = Diagnostics.range(node.where());
    if (node instanceof YamlNode.Scalar scalar) {
      var text = scalar.text().replace("\n", "\\n").replace("\t", "\\t");
      return scalar.type().name().toLowerCase(Locale.ROOT) + " <" + text + "> " + range + "\n";
    }
    var lines = new StringBuilder();
    if (node instanceof YamlNode.Sequence list) {
      lines.append("list ").append(range).append('\n');
      for (var item : list.items()) {
        lines.append(indent).append("  - ").append(print(item, indent + "  "));
      }
      return lines.toString();
    }
    lines.append("mapping ").append(range).append('\n');
    for (var entry : ((YamlNode.Mapping) node).entries()) {
      lines.append(indent).append("  ").append(entry.key().text()).append(' ');
      lines.append(Diagnostics.range(entry.key().where())).append(": ");
      lines.append(print(entry.value(), indent + "  "));
    }
    return lines.toString();
  }
}
