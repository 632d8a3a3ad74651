package org.atelier.config;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.atelier.source.MappingReader;

/** A text in each language of the site, no more and no fewer. */
final class LocalizedReader {

  private final List<Language> languages;

  LocalizedReader(List<Language> languages) {
    this.languages = languages;
  }

  Optional<Localized> read(MappingReader from, String key) {
    return from.mapping(key).flatMap(this::read);
  }

  private Optional<Localized> read(MappingReader texts) {
    // Without languages there is nothing to hold the texts against; that has been said elsewhere.
    if (languages.isEmpty()) return Optional.empty();
    var codes = languages.stream().map(Language::code).toArray(String[]::new);
    texts.require(codes).refuseOthers();
    var found = new TreeMap<Language, String>();
    for (var language : languages) {
      texts.string(language.code()).ifPresent(text -> found.put(language, text));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(new Localized(found));
  }
}
