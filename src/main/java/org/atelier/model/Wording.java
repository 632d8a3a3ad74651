package org.atelier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.atelier.config.Localized;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.diagnostic.Text;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** How diagnostics name fields, say what a value is and what it should have been. */
final class Wording {

  private static final int LONGEST_QUOTE = 60;

  private Wording() {}

  /** What a field is called: its key, as the author writes it, and what people call it. */
  record Name(String key, @Nullable Localized label) {
    static Name of(String key, Schema schema) {
      return new Name(key, schema.meaning().label());
    }

    Text text() {
      if (label == null) return Text.message("value/field-plain").with("key", quote(key));
      return Text.message("value/field-labelled")
          .with("key", quote(key))
          .with("label", Wording.translated(label));
    }
  }

  static Text translated(Localized localized) {
    return translated(localized, text -> text);
  }

  /** What a model says for whoever fills a field in: words for a label, here made a sentence. */
  static Text.Message help(Localized help) {
    return Text.message("hint/value-help").with("help", translated(help, Wording::sentence));
  }

  private static Text translated(Localized localized, UnaryOperator<String> form) {
    var texts = new TreeMap<String, String>();
    localized.texts().forEach((language, text) -> texts.put(language.code(), form.apply(text)));
    return new Text.InLanguages(texts);
  }

  private static String sentence(String words) {
    boolean ended = words.endsWith(".") || words.endsWith("?") || words.endsWith("!");
    return ended || words.endsWith("…") ? words : words + ".";
  }

  /** Where to point when something of a mapping is missing: its first key, not all its lines. */
  static SourceSpan anchor(YamlNode.Mapping mapping) {
    return mapping.entries().isEmpty() ? mapping.where() : mapping.entries().get(0).key().where();
  }

  /** «Did you mean …?», with a replacement that says the same to YAML. */
  static Diagnostic nearest(Diagnostic diagnostic, String found, Iterable<String> known) {
    var advised = diagnostic.didYouMean(found, known);
    var fix = advised.fix();
    return fix == null ? advised : advised.fix(yaml(fix.replacement()));
  }

  private static String yaml(String word) {
    boolean plain =
        !List.of("true", "false", "null").contains(word)
            && !word.isEmpty()
            && isLetter(word.charAt(0))
            && word.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-');
    return plain ? word : "'" + word.replace("'", "''") + "'";
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Words of the author's, on one line and not too many. */
  static String quote(String text) {
    var out = new StringBuilder();
    int left = LONGEST_QUOTE;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (left-- == 0) return out.append('…').toString();
      out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  static Text found(YamlNode node) {
    if (node instanceof YamlNode.Sequence) return Text.message("value/found-list");
    if (node instanceof YamlNode.Mapping) return Text.message("value/found-group");
    var scalar = (YamlNode.Scalar) node;
    return switch (scalar.type()) {
      case STRING -> Text.message("value/found-text").with("value", quote(scalar.text()));
      case INTEGER, NUMBER ->
          Text.message("value/found-number").with("value", quote(scalar.text()));
      case BOOLEAN -> Text.message("value/found-boolean").with("value", quote(scalar.text()));
      case NULL -> Text.message("value/found-nothing");
    };
  }

  static Text expected(Schema schema) {
    var reference = schema.meaning().reference();
    if (reference != null) return Text.message("value/expected-reference").with("type", reference);
    if (!schema.allowed().isEmpty()) return allowed(schema);
    var format = schema.text().format();
    var kinds = new ArrayList<Text>();
    for (var type : schema.types()) {
      kinds.add(
          Text.message(
              type == JsonType.STRING && format != null
                  ? "value/expected-" + format.word()
                  : "value/expected-" + type.word()));
    }
    if (kinds.isEmpty()) {
      for (var branch : schema.anyOf()) kinds.add(expected(branch));
    }
    return kinds.isEmpty() ? Text.message("value/expected-value") : new Text.Alternatives(kinds);
  }

  static Text allowed(Schema schema) {
    var words = new ArrayList<Text>();
    for (var value : schema.allowed()) {
      words.add(Text.message("value/quoted").with("value", quote(value.text())));
    }
    return new Text.Alternatives(words);
  }
}
