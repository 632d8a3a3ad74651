package org.atelier.model;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.atelier.source.YamlNode;
import org.atelier.source.YamlNode.ScalarType;
import org.jspecify.annotations.Nullable;

/** What YAML values are as JSON: their numbers, and when two of them are equal. */
final class JsonValue {

  private static final int LONGEST_NUMBER = 100;

  private JsonValue() {}

  static boolean isNumber(YamlNode.Scalar scalar) {
    return scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.NUMBER;
  }

  /** Null for what is beyond reason: an endless row of digits, an exponent of its own. */
  static @Nullable BigDecimal number(YamlNode.Scalar scalar) {
    if (!isNumber(scalar) || scalar.text().length() > LONGEST_NUMBER) return null;
    try {
      return new BigDecimal(scalar.text());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Equal as JSON Schema has it: 1 and 1.0 are, 1 and "1" are not. */
  static boolean equal(YamlNode.Scalar one, YamlNode.Scalar other) {
    if (!isNumber(one) || !isNumber(other)) {
      return one.type() == other.type()
          && (one.type() == ScalarType.NULL || one.text().equals(other.text()));
    }
    var a = number(one);
    var b = number(other);
    return a == null || b == null ? one.text().equals(other.text()) : a.compareTo(b) == 0;
  }

  /** A text that is the same for equal values only, so that a set finds twins in one pass. */
  static String fingerprint(YamlNode node) {
    var out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(YamlNode node, StringBuilder out) {
    if (node instanceof YamlNode.Sequence sequence) {
      out.append('[').append(sequence.items().size()).append(':');
      for (var item : sequence.items()) write(item, out);
    } else if (node instanceof YamlNode.Mapping mapping) {
      var sorted = new TreeMap<String, YamlNode>();
      for (var entry : mapping.entries()) sorted.put(entry.key().text(), entry.value());
      out.append('{').append(sorted.size()).append(':');
      sorted.forEach(
          (key, value) -> {
            word('k', key, out);
            write(value, out);
          });
    } else {
      scalar((YamlNode.Scalar) node, out);
    }
  }

  private static void scalar(YamlNode.Scalar scalar, StringBuilder out) {
    switch (scalar.type()) {
      case STRING -> word('s', scalar.text(), out);
      case BOOLEAN -> word('b', scalar.text(), out);
      case NULL -> out.append('0');
      case INTEGER, NUMBER -> {
        var number = number(scalar);
        word('n', number == null ? scalar.text() : plain(number), out);
      }
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
  }

  private static void word(char kind, String text, StringBuilder out) {
    out.append(kind).append(text.length()).append(':').append(text);
  }
}
