package org.atelier.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where the site will live: scheme, host and a path that ends with a slash. {@code
 * https://example.org/} or {@code https://example.org/sub/path/}.
 */
public record BaseUrl(String value) {

  public BaseUrl {
    if (!value.endsWith("/")) value = value + "/";
    try {
      var uri = new URI(value);
      var known = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      var plain =
          uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
      if (!known || uri.getHost() == null || !plain || !uri.normalize().equals(uri)) {
        throw new IllegalArgumentException("not a base URL: " + value);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a base URL: " + value, e);
    }
  }

  /** The address, if it is one. */
  public static Optional<BaseUrl> parse(String text) {
    try {
      return Optional.of(new BaseUrl(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code /} or {@code /sub/path/}: what stands before every path of the site. */
  public String path() {
    return URI.create(value).getRawPath();
  }

  /** {@code https://example.org}, without a slash at the end. */
  public String origin() {
    var uri = URI.create(value);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The absolute address of a path of the site such as {@code /fr/metiers/}. */
  public String absolute(String sitePath) {
    return value + sitePath.substring(1);
  }

  /** The address to use in a page: {@code /sub/path/fr/metiers/}. */
  public String relative(String sitePath) {
    return path() + sitePath.substring(1);
  }

  @Override
  public String toString() {
    return value;
  }
}
