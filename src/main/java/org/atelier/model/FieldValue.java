package org.atelier.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atelier.config.Localized;
import org.atelier.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A field's value after validation: typed by the model, still knowing its place so that later
 * stages can point at it. Fields marked {@code x-private} never become a value. Absent and null are
 * the same: no value.
 */
public sealed interface FieldValue {

  SourceSpan where();

  Kind kind();

  /** The forms of value. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    DATE,
    CHOICE,
    REFERENCE,
    LIST,
    GROUP
  }

  /** How a text is written. */
  enum Form {
    PLAIN,
    INLINE_MARKDOWN,
    BLOCK_MARKDOWN,
    /** The name of a file beside it, or a path from there. */
    FILE
  }

  /** Words. */
  record Text(String value, Form form, SourceSpan where) implements FieldValue {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /** An integer or a decimal, as exact as written. */
  record Number(BigDecimal value, SourceSpan where) implements FieldValue {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /** Yes or no. */
  record Flag(boolean value, SourceSpan where) implements FieldValue {
    @Override
    public Kind kind() {
      return Kind.FLAG;
    }
  }

  /** A day, without time or zone. */
  record Date(LocalDate value, SourceSpan where) implements FieldValue {
    @Override
    public Kind kind() {
      return Kind.DATE;
    }
  }

  /**
   * One of the model's words.
   *
   * @param label what readers see for it, where the model says so
   * @param segment how it stands in addresses, where the model says so
   */
  record Choice(
      String value, @Nullable Localized label, @Nullable Localized segment, SourceSpan where)
      implements FieldValue {
    @Override
    public Kind kind() {
      return Kind.CHOICE;
    }
  }

  /** Another entry; whether it exists is for {@code site} to find out. */
  record Reference(EntryId target, SourceSpan where) implements FieldValue {
    @Override
    public Kind kind() {
      return Kind.REFERENCE;
    }
  }

  /** Several values in the author's order. */
  record Items(List<FieldValue> values, SourceSpan where) implements FieldValue {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /** Named values, in the order of the file. */
  record Group(Map<String, FieldValue> fields, SourceSpan where) implements FieldValue {
    public Group {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public Kind kind() {
      return Kind.GROUP;
    }

    public Optional<FieldValue> get(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    public Optional<String> text(String name) {
      if (fields.get(name) instanceof Text text) return Optional.of(text.value());
      if (fields.get(name) instanceof Choice choice) return Optional.of(choice.value());
      return Optional.empty();
    }

    public Optional<LocalDate> date(String name) {
      return fields.get(name) instanceof Date date ? Optional.of(date.value()) : Optional.empty();
    }

    public boolean flag(String name) {
      return fields.get(name) instanceof Flag flag && flag.value();
    }

    public Optional<BigDecimal> number(String name) {
      return fields.get(name) instanceof Number number
          ? Optional.of(number.value())
          : Optional.empty();
    }

    /** The items of a list, none where there is no such list. */
    public List<FieldValue> items(String name) {
      return fields.get(name) instanceof Items items ? items.values() : List.of();
    }
  }
}
