package org.atelier.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.atelier.config.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of a value beyond its form: the {@code x-} words. Never makes a value valid or
 * not, except that a reference must be an entry's name.
 *
 * @param label what people call it
 * @param help one sentence for whoever fills it in
 * @param patternHelp what a text of its pattern looks like, in words
 * @param translatable where it is written
 * @param reference the type of the entry it names
 * @param symmetric whether the other entry must name this one too
 * @param facet whether lists can be filtered by it
 * @param isPrivate whether it is validated and then forgotten, so that it can't be published
 * @param searchWeight 0 where search ignores it
 * @param widget how a form editor shows it
 * @param form how a text is written
 * @param key for a list: the part of each item by which the item is known
 * @param valueLabels what readers see for each word of an {@code enum}; empty where the model
 *     doesn't say
 * @param segment how the field stands in addresses of lists filtered by it; null where the model
 *     doesn't say
 * @param valueSegments the same for each word of an {@code enum}
 * @param autolink whether texts link to the entry where they first use one of these words
 * @param description for whoever reads the model
 */
public record Meaning(
    @Nullable Localized label,
    @Nullable Localized help,
    @Nullable Localized patternHelp,
    Translatable translatable,
    @Nullable String reference,
    boolean symmetric,
    boolean facet,
    boolean isPrivate,
    int searchWeight,
    @Nullable String widget,
    FieldValue.Form form,
    @Nullable String key,
    Map<String, Localized> valueLabels,
    @Nullable Localized segment,
    Map<String, Localized> valueSegments,
    boolean autolink,
    @Nullable String description) {

  /** Whether a value is written once or in each language. */
  public enum Translatable {
    NO,
    YES,
    EITHER
  }

  /** Says nothing. */
  public static final Meaning NONE =
      new Meaning(
          null,
          null,
          null,
          Translatable.NO,
          null,
          false,
          false,
          false,
          0,
          null,
          FieldValue.Form.PLAIN,
          null,
          Map.of(),
          null,
          Map.of(),
          false,
          null);

  public Meaning {
    valueLabels = Collections.unmodifiableMap(new LinkedHashMap<>(valueLabels));
    valueSegments = Collections.unmodifiableMap(new LinkedHashMap<>(valueSegments));
  }
}
