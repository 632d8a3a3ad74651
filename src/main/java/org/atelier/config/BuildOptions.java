package org.atelier.config;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the command line decides about one build; read once in {@code cli} and passed down.
 *
 * @param now the one instant of the build
 * @param baseUrl overrides the one of {@code site.yml}
 * @param drafts show drafts
 * @param future show entries whose publication date has not come
 * @param expired show entries whose expiry date has passed
 * @param release refuse what may not go live, such as missing legal data
 * @param portable pages to open from a folder, without a host
 */
public record BuildOptions(
    Instant now,
    @Nullable BaseUrl baseUrl,
    boolean drafts,
    boolean future,
    boolean expired,
    boolean release,
    boolean portable) {

  public static BuildOptions at(Instant now) {
    return new BuildOptions(now, null, false, false, false, false, false);
  }
}
