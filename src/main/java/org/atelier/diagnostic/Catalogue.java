package org.atelier.diagnostic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of all diagnostics in one language. Arguments stand between braces by name: {@code
 * {key} is not a field of {type}}. An id or an argument that is missing is a bug of ours and stops
 * the program.
 */
public final class Catalogue {

  /** The languages there are catalogues for, the default first. */
  public static final List<String> LANGUAGES = List.of("en", "fr", "nl");

  /**
   * One file per room of the house and language, so that a sentence stands beside its kin. Those
   * that every run needs come first: a file is read when its sentence wasn't in those before.
   */
  private static final List<String> AREAS =
      List.of(
          "cli", "common", "source", "config", "model", "content", "site", "render", "output",
          "check");

  private final String language;
  private final Properties sentences = new Properties();
  private final Iterator<String> unread = AREAS.iterator();

  private Catalogue(String language) {
    this.language = language;
  }

  public static Catalogue of(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("no catalogue for " + language);
    }
    return new Catalogue(language);
  }

  private synchronized @Nullable String sentence(String id) {
    var found = sentences.getProperty(id);
    while (found == null && unread.hasNext()) {
      load("messages/" + unread.next() + "_" + language + ".properties");
      found = sentences.getProperty(id);
    }
    return found;
  }

  private void load(String name) {
    try (var stream = Catalogue.class.getResourceAsStream(name)) {
      if (stream == null) throw new IllegalStateException(name + " is not in the program");
      sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public synchronized Set<String> ids() {
    sentence(""); // nobody’s, so all files are read
    return new TreeSet<>(sentences.stringPropertyNames());
  }

  public boolean has(String id) {
    return sentence(id) != null;
  }

  public String say(Text text) {
    if (text instanceof Text.Literal literal) return literal.value();
    if (text instanceof Text.InLanguages translated) return translated.in(language);
    if (text instanceof Text.Alternatives several) return join(several);
    var message = (Text.Message) text;
    var sentence = sentence(message.id());
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
    return String.join(", ", words) + " " + sentence("list/or") + " " + last;
  }
}
