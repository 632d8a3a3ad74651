package org.atelier.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Outcome;
import org.atelier.source.YamlNode;
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
 * @param help one sentence for whoever writes such an entry
 * @param searchWeight what the weights of its words are multiplied with, in percent; 0 where search
 *     finds none of it
 * @param schema what an entry must be, in one and in two halves
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
    Map<String, Field> fields,
    @Nullable Localized help,
    int searchWeight,
    EntrySchema schema) {

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

  /** {@code entry.yml}: the facts, and every problem with them. */
  public Outcome<FieldValue.Group> readShared(YamlNode.Mapping mapping) {
    var files = urlSegments.keySet().stream().map(language -> language + ".md").toList();
    var scope = new FieldMistakes.Scope(Wording.translated(label), EntrySchema.SHARED_FILE, files);
    return read(schema.shared(), schema.translated(), mapping, scope);
  }

  /** The front matter of one language: the words, and every problem with them. */
  public Outcome<FieldValue.Group> readTranslation(YamlNode.Mapping mapping, Language language) {
    var scope =
        new FieldMistakes.Scope(
            Wording.translated(label), language + ".md", List.of(EntrySchema.SHARED_FILE));
    return read(schema.translated(), schema.shared(), mapping, scope);
  }

  private static Outcome<FieldValue.Group> read(
      Schema own, Schema other, YamlNode.Mapping mapping, FieldMistakes.Scope scope) {
    var problems = new ArrayList<Diagnostic>();
    var group = new Evaluator(scope, problems).file(own, other, mapping);
    return Outcome.of(group, problems);
  }

  /**
   * The entry in one language: facts and words side by side, in the order of the model; reports
   * words without a fact and facts without the words they need. Meant for halves without errors: of
   * others it may report what follows from theirs.
   */
  public Outcome<FieldValue.Group> mergeTranslated(
      FieldValue.Group shared, FieldValue.Group translated) {
    return schema.joiner().join(shared, translated);
  }

  /** What its lists can be filtered by, in the order of the model file. */
  public List<FacetField> facets() {
    return fields.values().stream().flatMap(field -> field.facets().stream()).toList();
  }

  public Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
