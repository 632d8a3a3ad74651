package org.atelier.authoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.atelier.config.Language;
import org.atelier.config.SiteConfig;
import org.atelier.site.Entry;
import org.atelier.site.Translation;

/**
 * One entry as its writers see it: what it is called and how far each language is. Says nothing of
 * what is in it.
 *
 * @param states by language code, in the site's order
 */
public record EntryRow(String type, String id, Map<String, State> states) {

  /** How far a translation is. */
  public enum State {
    PUBLISHED,
    DRAFT,
    /** Its day has not come. */
    SCHEDULED,
    /** Its last day is over. */
    EXPIRED,
    MISSING
  }

  public EntryRow {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
  }

  static EntryRow of(Entry entry, SiteConfig config) {
    var states = new LinkedHashMap<String, State>();
    for (var language : config.languages()) {
      states.put(language.code(), state(entry, language, config));
    }
    return new EntryRow(entry.id().type(), entry.id().id(), states);
  }

  private static State state(Entry entry, Language language, SiteConfig config) {
    return Optional.ofNullable(entry.translations().get(language))
        .map(translation -> state(translation, config))
        .orElse(State.MISSING);
  }

  private static State state(Translation translation, SiteConfig config) {
    if (translation.published()) return State.PUBLISHED;
    var fields = translation.fields();
    if (fields.flag("draft")) return State.DRAFT;
    boolean early = fields.date("publishDate").filter(d -> d.isAfter(config.today())).isPresent();
    return early ? State.SCHEDULED : State.EXPIRED;
  }
}
