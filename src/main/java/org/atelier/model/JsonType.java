package org.atelier.model;

import java.math.BigDecimal;
import java.util.Locale;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** The types of JSON Schema. */
public enum JsonType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  NULL,
  ARRAY,
  OBJECT;

  /** {@code string}, as model files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a value is of this type; a whole number is an integer however it is written, and a
   * number too.
   */
  boolean fits(YamlNode node) {
    if (node instanceof YamlNode.Sequence) return this == ARRAY;
    if (node instanceof YamlNode.Mapping) return this == OBJECT;
    var scalar = (YamlNode.Scalar) node;
    return switch (scalar.type()) {
      case STRING -> this == STRING;
      case BOOLEAN -> this == BOOLEAN;
      case NULL -> this == NULL;
      case INTEGER -> this == NUMBER || this == INTEGER;
      case NUMBER -> this == NUMBER || (this == INTEGER && isWhole(JsonValue.number(scalar)));
    };
  }

  private static boolean isWhole(@Nullable BigDecimal number) {
    return number != null && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
  }
}
