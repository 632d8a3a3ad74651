package org.atelier.config;

import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.source.SourceTree;

/** {@code content/site.yml} to {@link SiteConfig}. */
public final class ConfigReader {

  public static final String FILE = "content/site.yml";

  private ConfigReader() {}

  public static Outcome<SiteConfig> read(SourceTree sources, BuildOptions options) {
    if (options.release() && sources.files().isEmpty()) throw new IllegalStateException();
    return Outcome.failed(Diagnostic.of(Rule.SOURCE_MISSING, SourceSpan.wholeFile(FILE)));
  }
}
