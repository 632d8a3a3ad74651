package org.atelier.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text in several languages; asking for one that is missing answers with the first there is.
 */
public record Localized(Map<Language, String> texts) {

  public Localized {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    if (texts.isEmpty()) throw new IllegalArgumentException("at least one language");
  }

  public String in(Language language) {
    var text = texts.get(language);
    return text != null ? text : texts.values().iterator().next();
  }
}
