package org.atelier.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A language of the site.
 *
 * @param code BCP 47, lower case, as it stands in URLs and file names: {@code fr}, {@code nl}
 */
public record Language(String code) implements Comparable<Language> {

  private static final Pattern CODE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

  public Language {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /** The language of a code, if it is one. */
  public static Optional<Language> parse(String code) {
    return CODE.matcher(code).matches() ? Optional.of(new Language(code)) : Optional.empty();
  }

  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  @Override
  public int compareTo(Language other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
