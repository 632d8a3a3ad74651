package org.atelier.diagnostic;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something to say to a person, not yet in a language: a sentence of the catalogue with its
 * arguments, words taken from the input as they are or in several languages, or several of these.
 */
public sealed interface Text {

  /** Words from the input: file names, keys, values. The same in every language. */
  record Literal(String value) implements Text {}

  /**
   * A sentence of the catalogue.
   *
   * @param id key in {@code messages_<language>.properties}
   * @param arguments by the name they have between braces in the sentence
   */
  record Message(String id, Map<String, Text> arguments) implements Text {
    public Message {
      arguments = Map.copyOf(new TreeMap<>(arguments));
    }

    /** The same sentence with one more argument. */
    public Message with(String name, Text argument) {
      var more = new TreeMap<>(arguments);
      more.put(name, argument);
      return new Message(id, more);
    }

    public Message with(String name, String argument) {
      return with(name, new Literal(argument));
    }

    public Message with(String name, int argument) {
      return with(name, new Literal(Integer.toString(argument)));
    }
  }

  /** Alternatives, printed as «a, b or c» in the reader's language. */
  record Alternatives(List<Text> items) implements Text {
    public Alternatives {
      items = List.copyOf(items);
    }
  }

  /**
   * Words from the input that somebody has translated there, such as a field's label; in a language
   * they lack, the first there is.
   *
   * @param texts by language code, at least one
   */
  record InLanguages(Map<String, String> texts) implements Text {
    public InLanguages {
      texts = Collections.unmodifiableMap(new TreeMap<>(texts));
      if (texts.isEmpty()) throw new IllegalArgumentException("at least one language");
    }

    public String in(String language) {
      var text = texts.get(language);
      return text != null ? text : texts.values().iterator().next();
    }
  }

  static Message message(String id) {
    return new Message(id, Map.of());
  }

  static Text literal(String value) {
    return new Literal(value);
  }

  static Text anyOf(List<String> words) {
    return new Alternatives(words.stream().<Text>map(Literal::new).toList());
  }

  static Text anyOf(String... words) {
    return anyOf(Arrays.asList(words));
  }
}
