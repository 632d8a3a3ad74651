package org.atelier.render.i18n;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Which plural form a number takes, after CLDR. Knows three languages; others are ICU's. */
enum PluralRule {
  /** One for 1 exactly. */
  ENGLISH_DUTCH {
    @Override
    String category(BigDecimal number) {
      return number.scale() <= 0 && number.abs().compareTo(BigDecimal.ONE) == 0 ? "one" : "other";
    }
  },
  /** One for 0 and everything below 2; many for whole millions. */
  FRENCH {
    @Override
    String category(BigDecimal number) {
      var whole = number.abs().toBigInteger();
      if (whole.compareTo(BigInteger.ONE) <= 0) return "one";
      boolean millions = number.scale() <= 0 && whole.mod(MILLION).signum() == 0;
      return millions ? "many" : "other";
    }
  };

  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  abstract String category(BigDecimal number);

  static Optional<PluralRule> of(String language) {
    return switch (language) {
      case "en", "nl" -> Optional.of(ENGLISH_DUTCH);
      case "fr" -> Optional.of(FRENCH);
      default -> Optional.empty();
    };
  }
}
