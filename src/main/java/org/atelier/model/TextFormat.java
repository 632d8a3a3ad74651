package org.atelier.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats a text may have to have. */
public enum TextFormat {
  /** A day of the calendar, such as 2026-03-31. */
  DATE,
  /** A complete web address: http or https, a host, nobody's name or password. */
  URI,
  /** An address for electronic mail. */
  EMAIL;

  private static final int MAX_ADDRESS = 2000;
  private static final int MAX_EMAIL = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z]{2,63}");

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean accepts(String text) {
    return switch (this) {
      case DATE -> date(text).isPresent();
      case URI -> isWebAddress(text);
      case EMAIL -> isEmail(text);
    };
  }

  static Optional<LocalDate> date(String text) {
    if (text.length() != 10) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isWebAddress(String text) {
    if (text.length() > MAX_ADDRESS || text.chars().anyMatch(c -> c > '~')) return false;
    try {
      var uri = new URI(text);
      var scheme = uri.getScheme();
      return scheme != null
          && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return text.length() <= MAX_EMAIL
        && at > 0
        && at <= 64
        && LOCAL_PART.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }
}
