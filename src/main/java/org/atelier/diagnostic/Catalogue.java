package org.atelier.diagnostic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sentences of all diagnostics in one language. Arguments stand between braces by name: {@code
 * {key} is not a field of {type}}. An id or an argument that is missing is a bug of ours and stops
 * the program.
 */
public final class Catalogue {

  /** The languages there are catalogues for, the default first. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "nl");

  /** One file per room of the house and language, so that a sentence stands beside its kin. */
  private static final List<String> AREAS =
      List.of(
          "common", "source", "config", "model", "content", "site", "render", "output", "check",
          "cli");

  private final String language;
  private final Properties sentences;

  private Catalogue(String language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  public static Catalogue of(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no catalogue for " + language);
    }
    var sentences = new Properties();
    for (var area : AREAS) load("messages/" + area + "_" + language + ".properties", sentences);
    return new Catalogue(language, sentences);
  }

  private static void load(String name, Properties into) {
    try (var stream = Catalogue.class.getResourceAsStream(name)) {
      if (stream == null) throw new IllegalStateException(name + " is not in the program");
      into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> ids() {
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  public boolean has(String id) {
    return sentences.containsKey(id);
  }

  public String say(Text text) {
    if (text instanceof Text.Literal literal) return literal.value();
    if (text instanceof Text.InLanguages translated) return translated.in(language);
    if (text instanceof Text.Alternatives several) return join(several);
    var message = (Text.Message) text;
    var sentence = sentences.getProperty(message.id());
    if (sentence == null) throw new IllegalStateException("no sentence for " + message.id());
    return fill(sentence, message);
  }

  private String fill(String sentence, Text.Message message) {
    var out = new StringBuilder();
    int from = 0;
    for (int open; (open = sentence.indexOf('{', from)) >= 0; ) {
      int close = sentence.indexOf('}', open);
      var name = sentence.substring(open + 1, close);
      var argument = message.arguments().get(name);
      if (argument == null) {
        throw new IllegalStateException(message.id() + " lacks its argument " + name);
      }
      out.append(sentence, from, open).append(say(argument));
      from = close + 1;
    }
    return out.append(sentence.substring(from)).toString();
  }

  private String join(Text.Alternatives several) {
    var words = several.items().stream().map(this::say).collect(Collectors.toList());
    if (words.size() < 2) return String.join("", words);
    var last = words.remove(words.size() - 1);
    return String.join(", ", words) + " " + sentences.getProperty("list/or") + " " + last;
  }
}
