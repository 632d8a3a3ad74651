package org.atelier.render.format;

import java.net.URI;
import org.atelier.config.BaseUrl;

/** Names that stay when titles and addresses change, so that readers aren't shown a thing twice. */
public final class StableId {

  /** RFC 4151 wants a day on which the domain was its owner's; it may never change. */
  private static final String SINCE = "2026";

  private StableId() {}

  /**
   * A tag URI.
   *
   * @param name unique on this site
   */
  public static String tag(BaseUrl base, String name) {
    return "tag:" + host(base) + "," + SINCE + ":" + base.path() + name;
  }

  public static String host(BaseUrl base) {
    return URI.create(base.value()).getHost();
  }
}
