package org.atelier.render;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.render.i18n.Messages;
import org.atelier.render.share.CardStyle;
import org.atelier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A theme with all that it inherits: where a theme and the one it extends have the same, its own
 * counts. Knows no page.
 *
 * @param file its {@code theme.yml}
 * @param chain its name and those of the themes it extends, in this order
 * @param templates by name without ending: {@code occupation}, {@code components/callout}
 * @param components by name
 * @param assets by path below {@code assets/}, already named for the output
 * @param messages one for each language of the site
 * @param cards how the cards for sharing look, null where it has none
 * @param supplies what the program needs and nobody downloads, by path: {@code card/…}, {@code
 *     leaflet/…}
 */
public record Theme(
    String file,
    List<String> chain,
    SortedMap<String, SourceFile> templates,
    SortedMap<String, Component> components,
    SortedMap<String, ThemeAsset> assets,
    SortedMap<Language, Messages> messages,
    @Nullable CardStyle cards,
    SortedMap<String, SourceFile> supplies) {

  public Theme {
    chain = List.copyOf(chain);
    templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    supplies = Collections.unmodifiableSortedMap(new TreeMap<>(supplies));
  }

  public String name() {
    return chain.get(0);
  }

  /** The messages of a language of the site. */
  public Messages messages(Language language) {
    var found = messages.get(language);
    if (found == null)
      throw new IllegalArgumentException("not a language of the site: " + language);
    return found;
  }

  public Optional<ThemeAsset> asset(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  public Optional<SourceFile> supply(String path) {
    return Optional.ofNullable(supplies.get(path));
  }

  public boolean hasTemplate(String name) {
    return templates.containsKey(name);
  }
}
