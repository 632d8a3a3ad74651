package org.atelier.render.i18n;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.jspecify.annotations.Nullable;

/** Everything a theme says in one language, by key. Immutable; for any number of threads. */
public final class Messages {

  private final Language language;
  private final SortedMap<String, Message> messages;
  private final LanguageFormat format;

  Messages(Language language, SortedMap<String, Message> messages, LanguageFormat format) {
    this.language = language;
    this.messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    this.format = format;
  }

  public Language language() {
    return language;
  }

  public LanguageFormat format() {
    return format;
  }

  public Set<String> keys() {
    return messages.keySet();
  }

  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** The message with its arguments {@code {0}}, {@code {1}}, … filled in. */
  public Optional<String> find(String key, List<? extends @Nullable Object> arguments) {
    return Optional.ofNullable(messages.get(key)).map(m -> m.say(arguments, format));
  }

  /** A message the program itself needs; its key was checked when the theme was read. */
  public String say(String key, Object... arguments) {
    return find(key, Arrays.asList(arguments)).orElse(key);
  }
}
