package org.atelier.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A type of entry: its fields, where its files lie and how it appears on the site. Knows no entry.
 *
 * @param id {@code occupation}; also the name of its template
 * @param source the model file, for messages
 * @param directory folder below {@code content/}
 * @param urlSegments first part of the address per language; empty where entries live at the root
 *     of their language
 * @param fallback what readers get where a translation is missing
 * @param listing how the list of all entries is made; null where there is none
 * @param pages whether each entry has an address of its own
 * @param fields by name, in the order of the model file, reserved fields last
 */
public record ContentType(
    String id,
    String source,
    String directory,
    Map<Language, String> urlSegments,
    Localized label,
    Localized labelPlural,
    Fallback fallback,
    BodyRule body,
    @Nullable Listing listing,
    boolean pages,
    Map<String, Field> fields) {

  public ContentType {
    urlSegments = Collections.unmodifiableMap(new TreeMap<>(urlSegments));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** What to do where a translation is missing. */
  public enum Fallback {
    /** A page in the reader's language around the original text. */
    SHOW,
    /** No page; lists link to the original. */
    LINK,
    /** Nothing. */
    HIDE
  }

  /** Whether a translation has prose below its front matter. */
  public enum BodyRule {
    REQUIRED,
    OPTIONAL,
    NONE
  }

  /** Order of a list. */
  public enum Sort {
    TITLE,
    WEIGHT,
    DATE
  }

  /** How many entries a page of the list holds, and in which order. */
  public record Listing(int pageSize, Sort sort) {}

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
