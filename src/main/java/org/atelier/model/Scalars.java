package org.atelier.model;

import java.math.BigDecimal;
import java.util.List;
import org.atelier.diagnostic.Diagnostic;
import org.atelier.diagnostic.Rule;
import org.atelier.diagnostic.Text;
import org.atelier.model.Wording.Name;
import org.atelier.source.YamlNode;
import org.jspecify.annotations.Nullable;

/** Validates single values and makes typed ones of them. */
final class Scalars {

  /**
   * Beyond so many digits before or after the point, writing a number out could fill the memory.
   */
  private static final int MAX_DIGITS = 40;

  private final List<Diagnostic> problems;

  Scalars(List<Diagnostic> problems) {
    this.problems = problems;
  }

  /** Null where there is no value, or a wrong one. */
  @Nullable FieldValue value(Schema schema, YamlNode.Scalar scalar, Name name) {
    if (isForbidden(schema, scalar, name)) return null;
    return switch (scalar.type()) {
      case NULL -> null;
      case STRING -> text(schema, scalar, name);
      case INTEGER, NUMBER -> number(schema, scalar, name);
      case BOOLEAN ->
          schema.allowed().isEmpty()
              ? new FieldValue.Flag(scalar.text().equalsIgnoreCase("true"), scalar.where())
              : choice(schema, scalar);
    };
  }

  /** Reports a value that is not on the model's list. */
  boolean isForbidden(Schema schema, YamlNode node, Name name) {
    if (schema.allowed().isEmpty()) return false;
    if (node instanceof YamlNode.Scalar scalar) {
      for (var allowed : schema.allowed()) {
        if (JsonValue.equal(allowed, scalar)) return false;
      }
    }
    var words = schema.allowed().stream().map(YamlNode.Scalar::text).toList();
    var diagnostic =
        Diagnostic.of(Rule.MODEL_ENUM, node.where())
            .with("field", name.text())
            .with("found", Wording.found(node))
            .with("allowed", Wording.allowed(schema));
    problems.add(
        node instanceof YamlNode.Scalar scalar
            ? Wording.nearest(diagnostic, scalar.text(), words)
            : diagnostic);
    return true;
  }

  private static FieldValue choice(Schema schema, YamlNode.Scalar scalar) {
    var word = scalar.text();
    var label = schema.meaning().valueLabels().get(word);
    var segment = schema.meaning().valueSegments().get(word);
    return new FieldValue.Choice(word, label, segment, scalar.where());
  }

  private @Nullable FieldValue number(Schema schema, YamlNode.Scalar scalar, Name name) {
    var number = JsonValue.number(scalar);
    if (number == null
        || Math.abs((long) number.scale()) > MAX_DIGITS
        || number.precision() > MAX_DIGITS) {
      problems.add(range(".absurd", scalar, name));
      return null;
    }
    var rules = schema.number();
    if (rules.minimum() != null && number.compareTo(rules.minimum()) < 0) {
      problems.add(range(".small", scalar, name).with("limit", plain(rules.minimum())));
      return null;
    }
    if (rules.maximum() != null && number.compareTo(rules.maximum()) > 0) {
      problems.add(range(".large", scalar, name).with("limit", plain(rules.maximum())));
      return null;
    }
    return schema.allowed().isEmpty()
        ? new FieldValue.Number(number, scalar.where())
        : choice(schema, scalar);
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static Diagnostic range(String variant, YamlNode.Scalar scalar, Name name) {
    return Diagnostic.of(
            Rule.MODEL_RANGE, scalar.where(), Text.message(Rule.MODEL_RANGE.id() + variant))
        .with("field", name.text())
        .with("found", Wording.quote(scalar.text()));
  }

  private @Nullable FieldValue text(Schema schema, YamlNode.Scalar scalar, Name name) {
    var rules = schema.text();
    if (hasWrongLength(rules, scalar, name)) return null;
    var text = scalar.text();
    var reference = schema.meaning().reference();
    var format = rules.format();
    if (reference != null && !EntryId.isName(text)) {
      problems.add(
          Diagnostic.of(
                  Rule.MODEL_PATTERN,
                  scalar.where(),
                  Text.message(Rule.MODEL_PATTERN.id() + ".reference"))
              .with("field", name.text())
              .with("found", Wording.quote(text))
              .with("type", reference));
      return null;
    }
    if (format != null && !format.accepts(text)) {
      problems.add(wrongFormat(format, scalar, name));
      return null;
    }
    if (rules.pattern() != null && !rules.pattern().matches(text)) {
      problems.add(wrongPattern(schema, rules.pattern(), scalar, name));
      return null;
    }
    if (!schema.allowed().isEmpty()) return choice(schema, scalar);
    if (reference != null) {
      return new FieldValue.Reference(new EntryId(reference, text), scalar.where());
    }
    if (format == TextFormat.DATE) {
      return new FieldValue.Date(TextFormat.date(text).orElseThrow(), scalar.where());
    }
    return new FieldValue.Text(text, schema.meaning().form(), scalar.where());
  }

  private boolean hasWrongLength(Schema.TextRules rules, YamlNode.Scalar scalar, Name name) {
    int length = scalar.text().codePointCount(0, scalar.text().length());
    int longest = rules.maxLength();
    if (rules.pattern() != null) longest = Math.min(longest, TextPattern.MAX_TEXT);
    if (length >= rules.minLength() && length <= longest) return false;
    var variant = length > longest ? ".long" : length == 0 ? ".empty" : ".short";
    problems.add(
        Diagnostic.of(
                Rule.MODEL_LENGTH, scalar.where(), Text.message(Rule.MODEL_LENGTH.id() + variant))
            .with("field", name.text())
            .with("length", length)
            .with("limit", length > longest ? longest : rules.minLength()));
    return true;
  }

  private static Diagnostic wrongFormat(TextFormat format, YamlNode.Scalar scalar, Name name) {
    return Diagnostic.of(
            Rule.MODEL_FORMAT,
            scalar.where(),
            Text.message(Rule.MODEL_FORMAT.id() + "." + format.word()))
        .with("field", name.text())
        .with("found", Wording.quote(scalar.text()));
  }

  private static Diagnostic wrongPattern(
      Schema schema, TextPattern pattern, YamlNode.Scalar scalar, Name name) {
    var diagnostic =
        Diagnostic.of(Rule.MODEL_PATTERN, scalar.where())
            .with("field", name.text())
            .with("found", Wording.quote(scalar.text()));
    return diagnostic.hint(form(schema.meaning(), pattern));
  }

  /** In words wherever there are any: hardly anybody reads patterns. */
  private static Text.Message form(Meaning meaning, TextPattern pattern) {
    if (meaning.patternHelp() != null) return Wording.help(meaning.patternHelp());
    var known = KnownPattern.words(pattern);
    if (known.isPresent()) return known.get();
    return meaning.help() != null
        ? Wording.help(meaning.help())
        : Text.message("hint/value-pattern").with("pattern", pattern.source());
  }
}
