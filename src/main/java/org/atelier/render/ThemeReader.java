package org.atelier.render;

import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.SourceTree;

/** {@code themes/<name>/} and what it extends to {@link Theme}. */
public final class ThemeReader {

  private ThemeReader() {}

  public static Outcome<Theme> read(SourceTree sources, SiteConfig config) {
    if (sources.files().isEmpty()) throw new IllegalStateException();
    return Outcome.of(new Theme(config.theme()));
  }
}
