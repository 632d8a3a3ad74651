package org.atelier.model;

import java.util.TreeMap;
import org.atelier.config.SiteConfig;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.SourceTree;

/** {@code content/model/*.yml} to {@link ContentModel}. */
public final class ModelReader {

  private ModelReader() {}

  public static Outcome<ContentModel> read(SourceTree sources, SiteConfig config) {
    if (sources.files().isEmpty() && config.languages().isEmpty()) {
      throw new IllegalStateException();
    }
    return Outcome.of(new ContentModel(new TreeMap<>()));
  }
}
