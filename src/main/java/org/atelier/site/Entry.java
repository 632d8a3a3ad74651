package org.atelier.site;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.model.ContentType;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;

/**
 * One thing the site tells of, in all its languages.
 *
 * @param source the language it was first written in: where other languages fall back to
 * @param shared fields of {@code entry.yml}
 * @param translations those there are, published or not
 * @param files pictures and documents that belong to it
 * @param published whether at least one translation is
 * @param readable whether all its files could be read; else what they lack has been said
 */
public record Entry(
    EntryId id,
    ContentType type,
    Language source,
    FieldValue.Group shared,
    SortedMap<Language, Translation> translations,
    List<Asset> files,
    boolean published,
    boolean readable) {

  public Entry {
    translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
    files = List.copyOf(files);
  }

  /** The translation, if readers see it. */
  public Optional<Translation> in(Language language) {
    return Optional.ofNullable(translations.get(language)).filter(Translation::published);
  }

  /** The translation readers of a language get: their own, else the source, else any. */
  public Optional<Translation> best(Language language) {
    return in(language)
        .or(() -> in(source))
        .or(() -> translations.values().stream().filter(Translation::published).findFirst());
  }

  /** Whether readers of a language get the text of another one. */
  public boolean isShownIn(Language other, Language reader) {
    return best(reader).filter(t -> t.language().equals(other)).isPresent();
  }
}
