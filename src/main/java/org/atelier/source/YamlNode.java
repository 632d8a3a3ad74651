package org.atelier.source;

import java.util.List;
import java.util.Optional;
import org.atelier.diagnostic.SourceSpan;

/**
 * YAML as it stands in the file: values with their places. Knows no schema: {@code no}, {@code 012}
 * and {@code 12:30} are strings here, and what they ought to be is the model's to say.
 */
public sealed interface YamlNode {

  SourceSpan where();

  Kind kind();

  /** The three shapes. */
  enum Kind {
    SCALAR,
    SEQUENCE,
    MAPPING
  }

  /** What a plain scalar is under YAML 1.2's core rules; a quoted one is always a string. */
  enum ScalarType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** One value; {@code text} is what it says, without quotes. */
  record Scalar(ScalarType type, String text, SourceSpan where) implements YamlNode {
    @Override
    public Kind kind() {
      return Kind.SCALAR;
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, SourceSpan where) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Kind kind() {
      return Kind.SEQUENCE;
    }
  }

  /** Keys and values in the order of the file; keys are unique. */
  record Mapping(List<Entry> entries, SourceSpan where) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public Kind kind() {
      return Kind.MAPPING;
    }

    public Optional<YamlNode> get(String key) {
      return entry(key).map(Entry::value);
    }

    public Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
    }

    public boolean has(String key) {
      return entry(key).isPresent();
    }

    public List<String> keys() {
      return entries.stream().map(e -> e.key().text()).toList();
    }
  }

  /** One line of a mapping; the key has its own place. */
  record Entry(Scalar key, YamlNode value) {}
}
