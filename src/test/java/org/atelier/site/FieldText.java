package org.atelier.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.atelier.config.Language;
import org.atelier.config.Localized;
import org.atelier.diagnostic.SourceSpan;
import org.atelier.model.EntryId;
import org.atelier.model.FieldValue;

/**
 * Front matter in one line of flow style a field, read without a model: {@code true}, {@code
 * 2026-06-01}, {@code 12}, {@code =word} (a choice; {@code =word/mot/word/woord} with its places in
 * French, English and Dutch addresses), {@code practice:mrs} (a reference), {@code *x*} (Markdown),
 * {@code @plan.pdf} (a file), {@code [a, b]}, {@code {id: w1, org: organisation:afpa}}; the rest is
 * text.
 */
final class FieldText {

  private static final List<Language> LANGUAGES =
      Stream.of("fr", "en", "nl").map(Language::new).toList();

  private final String file;
  private final int line;
  private final String text;
  private int at;
  private int depth;

  FieldText(String file, int line, String text, int at) {
    this.file = file;
    this.line = line;
    this.text = text;
    this.at = at;
  }

  FieldValue read() {
    skipSpaces();
    if (at < text.length() && text.charAt(at) == '[') return items();
    if (at < text.length() && text.charAt(at) == '{') return group();
    return scalar();
  }

  private FieldValue items() {
    int start = at++;
    depth++;
    var values = new ArrayList<FieldValue>();
    while (text.charAt(at) != ']') {
      values.add(read());
      skipSpaces();
      if (text.charAt(at) == ',') at++;
      skipSpaces();
    }
    at++;
    depth--;
    return new FieldValue.Items(values, span(start));
  }

  private FieldValue group() {
    int start = at++;
    depth++;
    var fields = new LinkedHashMap<String, FieldValue>();
    while (text.charAt(at) != '}') {
      skipSpaces();
      int colon = text.indexOf(':', at);
      var name = text.substring(at, colon);
      at = colon + 1;
      fields.put(name, read());
      skipSpaces();
      if (text.charAt(at) == ',') at++;
    }
    at++;
    depth--;
    return new FieldValue.Group(fields, span(start));
  }

  private FieldValue scalar() {
    int start = at;
    while (at < text.length() && (depth == 0 || ",]}".indexOf(text.charAt(at)) < 0)) at++;
    return value(text.substring(start, at), span(start));
  }

  static FieldValue value(String word, SourceSpan where) {
    if (word.equals("true") || word.equals("false")) {
      return new FieldValue.Flag(word.equals("true"), where);
    }
    if (word.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return new FieldValue.Date(LocalDate.parse(word), where);
    }
    if (word.matches("-?\\d+")) return new FieldValue.Number(new BigDecimal(word), where);
    if (word.matches("=[\\w-]+(/[\\w-]+){0,3}")) return choice(word.substring(1), where);
    if (word.matches("(?!https)[a-z]+:[a-z0-9-]+")) {
      var parts = word.split(":", -1);
      return new FieldValue.Reference(new EntryId(parts[0], parts[1]), where);
    }
    if (word.startsWith("@")) {
      var name =
          SourceSpan.inLine(where.file(), where.line(), where.column() + 1, word.length() - 1);
      return new FieldValue.Text(word.substring(1), FieldValue.Form.FILE, name);
    }
    var form = word.startsWith("*") ? FieldValue.Form.INLINE_MARKDOWN : FieldValue.Form.PLAIN;
    return new FieldValue.Text(word, form, where);
  }

  private static FieldValue choice(String written, SourceSpan where) {
    var parts = written.split("/", -1);
    var word = parts[0];
    var labels =
        Map.of(new Language("fr"), word.toUpperCase(Locale.ROOT), new Language("en"), word);
    var segments = new TreeMap<Language, String>();
    for (int i = 1; i < parts.length; i++) segments.put(LANGUAGES.get(i - 1), parts[i]);
    var segment = segments.isEmpty() ? null : new Localized(segments);
    return new FieldValue.Choice(word, new Localized(labels), segment, where);
  }

  private SourceSpan span(int start) {
    return SourceSpan.inLine(file, line, start + 1, at - start);
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') at++;
  }
}
